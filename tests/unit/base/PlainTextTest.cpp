// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/PlainText.h"

#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

class PlainTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneLine_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const QString &given, const QString &shown) {
            QTest::newRow(name) << given << shown;
        };
        row("ordinary words", u"Disk nearly full"_s, u"Disk nearly full"_s);
        row("accents", u"Zoë’s café"_s, u"Zoë’s café"_s);
        row("markup stays text", u"<b>bold</b> &amp;"_s, u"<b>bold</b> &amp;"_s);
        row("right-to-left override", u"a\u202Egpj.exe"_s, u"agpj.exe"_s);
        row("isolates and marks", u"\u2066a\u2069\u200E\u200F\u061Cb"_s, u"ab"_s);
        row("zero width", u"pay\u200Bpal\u2060\uFEFF\u00AD\u180E\u034F"_s, u"paypal"_s);
        row("invisible operators", u"a\u2062b\u206Ac\uFFF9d"_s, u"abcd"_s);
        row("tags", u"ok\U000E0041\U000E007F"_s, u"ok"_s);
        row("C0", u"a\x01\x07\x08\x0B"_s, u"a"_s);
        row("NUL", u"a"_s + QChar(0) + u"b"_s, u"ab"_s);
        row("DEL and C1", u"a\u007F\u0080\u0085\u009Fb"_s, u"ab"_s);
        row("ANSI colour", u"\u001B[31mred\u001B[0m alert"_s, u"red alert"_s);
        row("one-character CSI", u"\u009B2Jgone"_s, u"gone"_s);
        row("window title", u"\u001B]0;owned\u0007hello"_s, u"hello"_s);
        row("window title with ST", u"\u001B]0;owned\u001B\\hello"_s, u"hello"_s);
        row("unfinished command hides nothing", u"\u001B]0;still here"_s, u"0;still here"_s);
        row("unfinished sequence", u"abc\u001B["_s, u"abc"_s);
        row("lone escape", u"abc\u001B"_s, u"abc"_s);
        row("lines become spaces", u"one\r\ntwo\n\nthree\u2028four"_s, u"one two three four"_s);
        row("ends are trimmed", u"  \t x \n"_s, u"x"_s);
        row("four marks stay", u"e\u0301\u0302\u0303\u0304"_s, u"e\u0301\u0302\u0303\u0304"_s);
        row("zalgo is capped", u"e\u0301\u0301\u0301\u0301\u0301\u0301x"_s,
            u"e\u0301\u0301\u0301\u0301x"_s);
        row("zalgo around joiners", u"\u00E9\u0301\u0301\u0301\u0301\u200D\u0301x"_s,
            u"\u00E9\u0301\u0301\u0301\u0301\u200Dx"_s);
        row("Persian joiner", u"می\u200Cخواهم"_s, u"می\u200Cخواهم"_s);
        row("family emoji", u"👩\u200D👧"_s, u"👩\u200D👧"_s);
        row("Latin joiner", u"ad\u200Dmin\u200C"_s, u"admin"_s);
        row("many joiners", u"é\u200D\u200D\u200Dx"_s, u"é\u200Dx"_s);
        row("lone high surrogate", u"a"_s + QChar(0xD83D) + u"b"_s, u"a\uFFFDb"_s);
        row("lone low surrogate", u"a"_s + QChar(0xDE00), u"a\uFFFD"_s);
        row("non-character", u"a"_s + QChar(0xFFFF) + u"b"_s, u"ab"_s);
    }

    void oneLine()
    {
        QFETCH(QString, given);
        QFETCH(QString, shown);
        QCOMPARE(plainText(given), shown);
        QCOMPARE(plainText(shown), shown); // clean text stays as it is
    }

    void linesAndTabsStayInLongText()
    {
        QCOMPARE(plainMultilineText(u"a\r\nb\tc\rd\n\n e"_s), u"a\nb\tc\nd\n\n e"_s);
        QCOMPARE(plainMultilineText(u"\u001B[1mx\u202E\n\u0007y"_s), u"x\ny"_s);
    }

    void longTextIsCutWithAnEllipsis()
    {
        QCOMPARE(plainText(u"abcdef"_s, 3), u"abc…"_s);
        QCOMPARE(plainText(u"abc"_s, 3), u"abc"_s);
        QCOMPARE(plainText(plainText(u"abcdef"_s, 3), 3), u"abc…"_s);
        QCOMPARE(plainMultilineText(QString(1000, u'\n'), 10).size(), 11);
        QCOMPARE(plainText(QString(10'000, u'x')).size(), 501);
    }

    void anEmojiIsNotCutInTwo() { QCOMPARE(plainText(u"ab😀😀"_s, 3), u"ab😀…"_s); }

    void hostileTextCostsLittle()
    {
        // Each of these would be slow if a scan went to the end of the text from every place.
        for (const QString &piece :
             {u"\u001B]"_s, u"\u001B[0"_s, u"\u0301"_s, u"\u200D"_s, u"\u202E"_s})
            QVERIFY(plainMultilineText(piece.repeated(200'000)).size() <= 100'001);
    }
};

QTEST_GUILESS_MAIN(PlainTextTest)
#include "PlainTextTest.moc"
