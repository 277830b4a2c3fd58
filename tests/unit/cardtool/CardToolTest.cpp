// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    int status = -1;
    QString said;    ///< On the standard output.
    QString mourned; ///< On the standard error.
};

/// Runs the built program, as a person would in a terminal that has no display.
Outcome run(const QStringList &arguments, const QByteArray &input = {})
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(CARD_TOOL), arguments);
    program.write(input);
    program.closeWriteChannel();
    if (!program.waitForFinished(60'000) || program.exitStatus() != QProcess::NormalExit)
        return {};
    return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
            QString::fromUtf8(program.readAllStandardError())};
}

QString source(const QString &path)
{
    return QStringLiteral(SOURCES "/") + path;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    return file.fileName();
}

} // namespace

/// The program watchroom-card from outside.
class CardToolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormatIsRead_data()
    {
        QTest::addColumn<QString>("path");
        const QDir formats(source(u"tests/fixtures/cards"_s));
        for (const QString &format : formats.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QDir folder(formats.filePath(format));
            const QStringList names = folder.entryList({u"*.json"_s, u"*.xml"_s}, QDir::Files);
            // Most of the Adaptive Cards are wrong on purpose, this one is not.
            const QString faultless = u"frame.json"_s;
            const QString name = names.contains(faultless) ? faultless : names.value(0);
            QTest::newRow(qPrintable(format)) << folder.filePath(name);
        }
    }

    void everyFormatIsRead()
    {
        QFETCH(QString, path);
        const Outcome outcome = run({u"--check"_s, path});
        QVERIFY2(outcome.status == 0, qPrintable(outcome.mourned));
        QVERIFY(outcome.said.startsWith(path));
        QCOMPARE(outcome.mourned, QString());
    }

    void whatIsNoCardIsSaidInOneLine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("words") << "hello"_ba;
        QTest::newRow("half") << R"({"type": "AdaptiveCard", "body": [)"_ba;
        QTest::newRow("other JSON") << R"({"some": "thing"})"_ba;
        QTest::newRow("bytes") << "\x89PNG\r\n\x1a\n\0\0"_ba;
        QTest::newRow("deep") << QByteArray(100'000, '[');
        QTest::newRow("long") << QByteArray(5'000'000, ' ');
    }

    void whatIsNoCardIsSaidInOneLine()
    {
        QFETCH(QByteArray, bytes);
        const QTemporaryDir folder;
        const QString path = written(folder, u"bad.json"_s, bytes);
        const Outcome outcome = run({path});
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.mourned.startsWith(path + u": error: "_s), qPrintable(outcome.mourned));
        QCOMPARE(outcome.mourned.count(u'\n'), 1);
    }

    void oneBadFileCostsTheOthersNothing()
    {
        const QString good = source(u"tests/fixtures/cards/watchroom/incident.json"_s);
        const Outcome outcome = run({u"/nowhere/card.json"_s, good});
        QCOMPARE(outcome.status, 1);
        QVERIFY(outcome.mourned.contains(u"/nowhere/card.json: error: The file cannot be read"_s));
        QVERIFY(outcome.said.contains(good));
    }

    void standardInputIsAFileToo()
    {
        const Outcome outcome =
            run({u"-"_s, u"--to-json"_s},
                contentOf(source(u"tests/fixtures/cards/watchroom/incident.json"_s)));
        QCOMPARE(outcome.status, 0);
        const QJsonObject card = QJsonDocument::fromJson(outcome.said.toUtf8()).object();
        QCOMPARE(card["type"_L1].toString(), u"AdaptiveCard"_s);
    }

    void jsonIsWrittenIntoAFolder()
    {
        const QTemporaryDir folder;
        const Outcome outcome = run({u"--to-json="_s + folder.filePath(u"new/out"_s),
                                     source(u"tests/fixtures/cards/watchroom/incident.json"_s)});
        QVERIFY2(outcome.status == 0, qPrintable(outcome.mourned));
        const auto read = [&](const QString &name) {
            return QJsonDocument::fromJson(contentOf(folder.filePath(u"new/out/"_s + name)))
                .object();
        };
        QCOMPARE(read(u"incident.card.json"_s)["type"_L1].toString(), u"AdaptiveCard"_s);
        QCOMPARE(read(u"incident.envelope.json"_s)["id"_L1].toString(), u"incident-7"_s);
    }

    void picturesArePaintedWithoutADisplay()
    {
        const QTemporaryDir folder;
        const Outcome outcome = run({u"--to-png"_s, folder.path(),
                                     source(u"tests/fixtures/cards/watchroom/incident.json"_s)});
        QVERIFY2(outcome.status == 0, qPrintable(outcome.mourned));
        const QStringList names = QDir(folder.path()).entryList(QDir::Files, QDir::Name);
        QCOMPARE(names, QStringList({u"incident-320-dark.png"_s, u"incident-320-light.png"_s,
                                     u"incident-480-dark.png"_s, u"incident-480-light.png"_s,
                                     u"incident-800-dark.png"_s, u"incident-800-light.png"_s}));
        const QImage light(folder.filePath(u"incident-320-light.png"_s));
        const QImage dark(folder.filePath(u"incident-320-dark.png"_s));
        QVERIFY(light.width() >= 320 && light.width() < 400);
        QCOMPARE(dark.size(), light.size());
        QVERIFY(qGray(light.pixel(2, 2)) > qGray(dark.pixel(2, 2)));
    }

    void widthAndThemeCanBeChosen()
    {
        const QTemporaryDir folder;
        const Outcome outcome =
            run({u"--to-png"_s, folder.path(), u"--width"_s, u"600"_s, u"--theme"_s, u"contrast"_s,
                 source(u"tests/fixtures/cards/watchroom/incident.json"_s)});
        QCOMPARE(outcome.status, 0);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files),
                 QStringList{u"incident-600-contrast.png"_s});
    }

    void vendorsPayloadsBecomeCards_data()
    {
        QTest::addColumn<QString>("title");
        QTest::newRow("alertmanager") << u"Two disks are almost full"_s;
        QTest::newRow("pagerduty") << u"The shop does not answer"_s;
    }

    void vendorsPayloadsBecomeCards()
    {
        QFETCH(QString, title);
        const QString name = QString::fromLatin1(QTest::currentDataTag()) + u".json"_s;
        const QTemporaryDir folder;
        const Outcome outcome = run({u"--template"_s, source(u"resources/templates/"_s + name),
                                     u"--data"_s, source(u"tests/fixtures/templates/"_s + name),
                                     u"--to-json="_s + folder.path(), u"--check"_s});
        QVERIFY2(outcome.status == 0, qPrintable(outcome.mourned));
        QVERIFY2(outcome.said.contains(u": fine: "_s), qPrintable(outcome.said));
        const QString base = QString::fromLatin1(QTest::currentDataTag());
        const QByteArray envelope = contentOf(folder.filePath(base + u".envelope.json"_s));
        QCOMPARE(QJsonDocument::fromJson(envelope).object()["title"_L1].toString(), title);
        QVERIFY(!envelope.contains("${"));
    }

    void whatATemplateCannotFillInIsTold()
    {
        const QTemporaryDir folder;
        const QString card = written(folder, u"card.json"_s,
                                     R"({"type": "AdaptiveCard", "version": "1.5",
                "body": [{"type": "TextBlock", "text": "${nobody}"}]})"_ba);
        const QString data = written(folder, u"data.json"_s, "{}"_ba);
        const Outcome outcome = run({u"--template"_s, card, data});
        QVERIFY2(outcome.said.contains(u"body[0].text"_s), qPrintable(outcome.said));
    }

    void theGalleryIsWithoutFault_data()
    {
        QTest::addColumn<QString>("path");
        const QDir gallery(source(u"resources/gallery"_s));
        for (const QString &name : gallery.entryList({u"*.json"_s}, QDir::Files))
            QTest::newRow(qPrintable(name)) << gallery.filePath(name);
    }

    void theGalleryIsWithoutFault()
    {
        QFETCH(QString, path);
        const Outcome outcome = run({u"--check"_s, path});
        QVERIFY2(outcome.status == 0, qPrintable(outcome.mourned));
        QVERIFY2(outcome.said.contains(u": fine: "_s), qPrintable(outcome.said));
    }

    void aMistypedLineIsExplained_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("names");
        QTest::newRow("no file") << QStringList{} << u"Which card?"_s;
        QTest::newRow("unknown") << QStringList{u"--chek"_s, u"a"_s} << u"chek"_s;
        QTest::newRow("width") << QStringList{u"--width"_s, u"wide"_s, u"a"_s} << u"--width"_s;
        QTest::newRow("theme") << QStringList{u"--theme"_s, u"pink"_s, u"a"_s} << u"--theme"_s;
        QTest::newRow("data") << QStringList{u"--data"_s, u"a"_s} << u"--template"_s;
    }

    void aMistypedLineIsExplained()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, names);
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.mourned.contains(names), qPrintable(outcome.mourned));
    }

    void helpAndVersionAreSaid()
    {
        QVERIFY(run({u"--help"_s}).said.contains(u"--to-png"_s));
        QVERIFY(run({u"--version"_s}).said.startsWith(u"watchroom-card "_s));
    }
};

QTEST_GUILESS_MAIN(CardToolTest)
#include "CardToolTest.moc"
