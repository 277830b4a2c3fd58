// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The built program from outside: a person makes a room, writes, presses a runbook button, and
// finds the story again after the program was killed.

#include "tests/live/AssistiveReader.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 60'000;

constexpr auto kScript = R"(#!/bin/sh
# watchroom: 1
# title: Water the plants
# summary: Waters the plants in the office. Takes a moment.
# effect: change
# done: Watered the plants
echo "The fern was thirsty."
echo "::progress 50 Half of them"
echo "watered" >> "$(dirname "$0")/proof.txt"
echo "::summary 7 plants watered"
)";

bool isButton(const ScreenObject &object, const QString &name)
{
    return object.role.contains(u"button"_s) && object.name.startsWith(name);
}

/// The program in a profile of its own.
class RunningProgram
{
public:
    explicit RunningProgram(const QString &profile)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedChannels);
        m_process.start(QStringLiteral(WATCHROOM_PROGRAM),
                        {u"--profile"_s, profile, u"--size"_s, u"1280x800"_s});
        m_process.waitForStarted();
    }
    ~RunningProgram() { kill(); }
    qint64 id() const { return m_process.processId(); }
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    /// Gives the window the keyboard; there is no window manager that would.
    bool focus() const
    {
        return xdotool({u"search"_s, u"--sync"_s, u"--onlyvisible"_s, u"--pid"_s,
                        QString::number(id()), u"windowfocus"_s});
    }
    /// Types on the keyboard of the display, into whatever has the focus there.
    bool type(const QString &text) const
    {
        return xdotool({u"type"_s, u"--delay"_s, u"20"_s, text}) &&
               xdotool({u"key"_s, u"Return"_s});
    }
    /// As when the power fails: no chance to save anything.
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    static bool xdotool(const QStringList &arguments)
    {
        return QProcess::execute(u"xdotool"_s, arguments) == 0;
    }

    QProcess m_process;
};

} // namespace

class EndToEndTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!qEnvironmentVariableIsEmpty("DISPLAY"),
                 "This test needs a display; ./dev test brings one.");
        QVERIFY2(m_reader.problem().isEmpty(), qPrintable(m_reader.problem()));
        const QString scripts = m_profile.filePath(u"integrations/runbook/runbook"_s);
        QVERIFY(QDir().mkpath(scripts));
        QFile script(scripts + u"/water.sh"_s);
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write(kScript);
        script.setPermissions(script.permissions() | QFile::ExeOwner);
        m_proof = scripts + u"/proof.txt"_s;
    }

    void aPersonMakesARoomWritesAndPressesAButton()
    {
        RunningProgram program(m_profile.path());
        QVERIFY(QTest::qWaitFor([&] { return sees(program, u"Make a room"_s); }, kPatienceMs));
        QVERIFY(program.focus());
        press(program, u"Make a room"_s);
        QTRY_VERIFY_WITH_TIMEOUT(sees(program, u"Name of the room"_s), kPatienceMs);
        QVERIFY(program.type(u"garden"_s));
        QTRY_VERIFY_WITH_TIMEOUT(sees(program, u"Message #garden"_s), kPatienceMs);
        QVERIFY(program.type(u"Who waters the plants?"_s));
        QVERIFY(QTest::qWaitFor([&] { return sees(program, u"Who waters the plants?"_s); },
                                kPatienceMs));

        press(program, u"Runbook"_s);
        press(program, u"Water the plants"_s);
        QVERIFY(QTest::qWaitFor([&] { return sees(program, u"Water the plants · done"_s); },
                                kPatienceMs));
        QCOMPARE(proof(), "watered\n");
        program.kill();
    }

    void theStoryIsThereAfterTheProgramWasKilled()
    {
        RunningProgram program(m_profile.path());
        QVERIFY(QTest::qWaitFor([&] { return sees(program, u"Water the plants · done"_s); },
                                kPatienceMs));
        QVERIFY(sees(program, u"Who waters the plants?"_s));
        QVERIFY(sees(program, u"7 plants watered"_s));
        QCOMPARE(proof(), "watered\n"); // a restart runs nothing again
    }

private:
    void press(const RunningProgram &program, const QString &name)
    {
        std::optional<ScreenObject> button;
        QVERIFY2(QTest::qWaitFor(
                     [&] {
                         button = m_reader.find(program.id(), [&](const ScreenObject &object) {
                             return isButton(object, name);
                         });
                         return button.has_value();
                     },
                     kPatienceMs),
                 qPrintable(u"There is no button “%1”. There are: %2"_s.arg(
                     name, m_reader.names(program.id(), [](const ScreenObject &) { return true; })
                               .join(u" | "_s))));
        QVERIFY(m_reader.press(*button));
    }

    bool sees(const RunningProgram &program, const QString &words)
    {
        return m_reader
            .find(program.id(),
                  [&](const ScreenObject &object) { return object.name.contains(words); })
            .has_value();
    }

    QByteArray proof() const
    {
        QFile file(m_proof);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    AssistiveReader m_reader;
    QTemporaryDir m_profile;
    QString m_proof;
};

QTEST_GUILESS_MAIN(EndToEndTest)
#include "EndToEndTest.moc"
