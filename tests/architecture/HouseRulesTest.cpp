// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HouseRules.h"
#include "CodeText.h"

#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

/// The rules themselves, on small good and bad examples: a rule that never complains protects
/// nobody.
class HouseRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileStandsInItsRoom()
    {
        QCOMPARE(roomOf(u"app/base/Task.h"_s), u"app/base"_s);
        QCOMPARE(roomOf(u"ui/kit/deep/er/A.h"_s), u"ui/kit"_s);
        QCOMPARE(roomOf(u"integrations/chat/local/LocalChat.cpp"_s), u"integrations/chat/local"_s);
        QCOMPARE(roomOf(u"integrations/services/Loose.h"_s), QString());
        QCOMPARE(roomOf(u"app/basement/A.h"_s), QString());
        QCOMPARE(roomOf(u"tests/support/ManualClock.h"_s), QString());
    }

    void includesLookDown_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("included");
        QTest::addColumn<QString>("complaint");
        const auto row = [](const QString &file, const QString &included,
                            const QString &complaint) {
            QTest::addRow("%s in %s", qPrintable(included), qPrintable(file))
                << file << included << complaint;
        };
        const QString fine;
        row(u"app/model/A.h"_s, u"app/base/Task.h"_s, fine);
        row(u"app/model/A.h"_s, u"app/model/Card.h"_s, fine);
        row(u"ui/shell/A.cpp"_s, u"ui/timeline/TimelineView.h"_s, fine);
        row(u"ui/cards/A.cpp"_s, u"app/model/Card.h"_s, fine);
        row(u"app/desktop/main.cpp"_s, u"integrations/net/A.h"_s, fine);
        row(u"integrations/chat/xmpp/A.cpp"_s, u"integrations/net/A.h"_s, fine);
        row(u"integrations/services/website/A.cpp"_s, u"integrations/formats/A.h"_s, fine);
        row(u"app/model/A.cpp"_s, u"A.moc"_s, fine);

        row(u"app/base/A.h"_s, u"app/model/Card.h"_s, u"looks up"_s);
        row(u"app/workspace/A.h"_s, u"ui/kit/Theme.h"_s, u"looks up"_s);
        row(u"integrations/api/A.h"_s, u"app/store/Store.h"_s, u"looks sideways"_s);
        row(u"ui/timeline/A.h"_s, u"ui/glances/B.h"_s, u"looks sideways"_s);
        row(u"integrations/services/website/A.h"_s, u"integrations/services/drill/B.h"_s,
            u"looks sideways"_s);
        row(u"integrations/services/website/A.h"_s, u"integrations/chat/local/B.h"_s,
            u"looks sideways"_s);
        row(u"ui/kit/A.h"_s, u"app/model/Card.h"_s, u"is not for ui/kit"_s);
        row(u"ui/timeline/A.h"_s, u"app/store/Store.h"_s, u"is not for ui/timeline"_s);
        row(u"ui/shell/A.h"_s, u"integrations/api/Host.h"_s, u"is not for ui/shell"_s);
        row(u"app/workspace/A.h"_s, u"integrations/net/B.h"_s, u"is not for app/workspace"_s);
        row(u"integrations/services/website/A.h"_s, u"integrations/net/B.h"_s,
            u"is not for integrations/services/website"_s);
        row(u"integrations/net/A.h"_s, u"app/store/Store.h"_s, u"is not for integrations/net"_s);
        row(u"app/model/A.cpp"_s, u"Card.h"_s, u"is not the path"_s);
        row(u"app/model/A.cpp"_s, u"../base/Task.h"_s, u"is not the path"_s);
        row(u"app/model/A.cpp"_s, u"app/attic/A.h"_s, u"is not the path"_s);
        row(u"app/attic/A.cpp"_s, u"app/base/Task.h"_s, u"stands in no room"_s);
    }

    void includesLookDown()
    {
        QFETCH(QString, file);
        QFETCH(QString, included);
        QFETCH(QString, complaint);
        const QString text = u"#pragma once\n#include <QString>\n#include \"%1\"\n"_s.arg(included);
        const QString problems = includeProblems(file, text).join(u'\n');
        QVERIFY2(complaint.isEmpty() ? problems.isEmpty() : problems.contains(complaint),
                 qPrintable(problems));
    }

    void dangerousCodeIsFound_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code : {
                 "QDesktopServices::openUrl(url);",
                 "#include <QDesktopServices>",
                 "QImageReader reader(file);",
                 "pixmap.load(name);",
                 "pixmap.loadFromData(bytes);",
                 "auto i = QImage::fromData(bytes);",
                 "QMovie movie(name);",
                 "QSvgRenderer renderer(bytes);",
                 "QProcess process;",
                 "QKeychain::WritePasswordJob job(service);",
                 "#include <QProcess>",
                 "if (fork() == 0)",
                 "execvp(name, arguments);",
                 "execl(\"/bin/sh\");",
                 "posix_spawn(&pid, name);",
                 "system(line);",
                 "std::system(line);",
                 "popen(line, mode);",
                 "document.setHtml(text);",
                 "cursor.insertHtml(text);",
                 "document.toHtml();",
                 "class A : public QTextBrowser",
                 "label->setTextFormat(Qt::RichText);",
                 "f(Qt::RichText, 1);",
                 "document.setMarkdown(text);",
                 "QMessageBox::warning(this, a, b);",
                 "auto *label = new QLabel(text);",
                 "QLabel m_label;",
                 "row->setToolTip(topic);",
                 "row->setToolTip(tr(\"%1\").arg(topic));",
                 "row->setToolTip(plainText(topic));",
                 "QToolTip::showText(at, text);",
                 "QThread::sleep(1);",
                 "QThread::msleep(1);",
                 "QThread::usleep(1);",
                 "std::this_thread::sleep_for(1s);",
                 "usleep(10);",
                 "sleep(1);",
                 "QCoreApplication::processEvents();",
                 "loop.processEvents();",
             })
            QTest::addRow("%s", code) << QString::fromLatin1(code);
    }

    void dangerousCodeIsFound()
    {
        QFETCH(QString, code);
        const QStringList problems = banProblems(u"ui/timeline/A.cpp"_s, u"\n\n"_s + code + u'\n');
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems[0].startsWith(u"ui/timeline/A.cpp:3: "), qPrintable(problems[0]));
    }

    void harmlessCodeIsLeftAlone_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code : {
                 "// never setHtml, never QLabel",
                 "/* QProcess\n QMessageBox */",
                 "log(\"system(\");",
                 "const auto help = R\"x(QMessageBox \" setHtml)x\";",
                 "QProcessEnvironment environment;",
                 "RichText text = parseMarkdown(source);",
                 "QString plain = document.toPlainText();",
                 "dialog.exec();",
                 "runner->system();",
                 "m_store.load(id);",
                 "PlainLabel *label = nullptr;",
                 "const int many = 10'000; // QLabel",
                 "row->setToolTip(toolTipText(topic));",
                 "row->setToolTip(tr(\"Our own words\"));",
                 "QToolTip::showText(at, toolTipText(text));",
                 "filesystem(path);",
                 "const char quote = '\"'; // QLabel",
             })
            QTest::addRow("%s", code) << QString::fromLatin1(code);
    }

    void harmlessCodeIsLeftAlone()
    {
        QFETCH(QString, code);
        QCOMPARE(banProblems(u"ui/timeline/A.cpp"_s, code), QStringList());
    }

    void onePlaceMay()
    {
        const auto isFine = [](const QString &path, const QString &code) {
            return banProblems(path, code).isEmpty();
        };
        QVERIFY(isFine(u"ui/kit/LinkOpener.cpp"_s, u"QDesktopServices::openUrl(url);"_s));
        QVERIFY(isFine(u"ui/kit/PictureDecoder.cpp"_s, u"QImageReader reader;"_s));
        QVERIFY(isFine(u"ui/kit/Icons.cpp"_s, u"QSvgRenderer renderer;"_s));
        QVERIFY(isFine(u"integrations/net/SystemProcessRunner.cpp"_s, u"QProcess process;"_s));
        QVERIFY(isFine(u"integrations/net/KeychainSecretStore.cpp"_s, u"QKeychain::Job *job;"_s));
        QVERIFY(isFine(u"ui/kit/PlainLabel.h"_s, u"class PlainLabel : public QLabel"_s));
        QVERIFY(!isFine(u"ui/kit/LinkOpenerTwo.cpp"_s, u"QDesktopServices::openUrl(url);"_s));
        QVERIFY(!isFine(u"ui/kit/LinkOpener.cpp"_s, u"QProcess process;"_s));
        QVERIFY(!isFine(u"ui/kit/PlainLabel.cpp"_s, u"label.setTextFormat(Qt::RichText);"_s));
    }

    void aMissingLicenceIsFound()
    {
        const QString both = u"// SPDX-FileCopyrightText: Watchroom contributors\n"
                             "// SPDX-License-Identifier: GPL-3.0-or-later\n"_s;
        QVERIFY(licenceProblems(u"a"_s, both).isEmpty());
        QVERIFY(licenceProblems(u"a"_s, u"#!/bin/sh\n"_s + both).isEmpty());
        QCOMPARE(licenceProblems(u"a"_s, u"int a;\n"_s).size(), 2);
        QCOMPARE(licenceProblems(u"a"_s, both.section(u'\n', 0, 0)).size(), 1);
        QCOMPARE(licenceProblems(u"a"_s, u"\n"_s.repeated(10) + both).size(), 2);
    }

    void anOddNameIsFound()
    {
        for (const QString &good :
             {u"app/base/Task.h"_s, u"app/desktop/main.cpp"_s, u"ui/kit/Icons2.cpp"_s})
            QVERIFY2(nameProblems(good).isEmpty(), qPrintable(good));
        for (const QString &bad :
             {u"app/base/task.h"_s, u"app/base/plain_text.cpp"_s, u"app/Base/Task.h"_s,
              u"ui/my_kit/Task.h"_s, u"app/base/Task.hpp"_s})
            QVERIFY2(!nameProblems(bad).isEmpty(), qPrintable(bad));
    }

    void stringsAndCommentsAreNoCode()
    {
        QCOMPARE(codeLines(u"a(\"b\\\"c\"); // d\ne"_s), (QStringList{u"a(\"\"); "_s, u"e"_s}));
        QCOMPARE(codeLines(u"a /* b\nc */ d"_s), (QStringList{u"a "_s, u" d"_s}));
        QCOMPARE(codeLines(u"x(R\"(a\n\"b)\"); y"_s), (QStringList{u"x(\"\""_s, u"); y"_s}));
        QCOMPARE(codeLines(u"10'000 + 'x'"_s), QStringList{u"10'000 + ''"_s});
        QCOMPARE(codeLines(u"\"no end"_s), QStringList{u"\""_s});
    }
};

QTEST_GUILESS_MAIN(HouseRulesTest)
#include "HouseRulesTest.moc"
