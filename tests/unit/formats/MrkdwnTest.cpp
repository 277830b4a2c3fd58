// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/Mrkdwn.h"
#include "tests/support/CpuTimer.h"
#include "tests/support/RichTextSketch.h"

#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

class MrkdwnTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadAsItIsMeant_data()
    {
        QTest::addColumn<QString>("mrkdwn");
        QTest::addColumn<QString>("tree");
        const auto row = [](const char *name, const QString &mrkdwn, const QString &tree) {
            QTest::newRow(name) << mrkdwn << tree;
        };
        row("nothing", u""_s, u""_s);
        row("styles", u"*b* _i_ ~s~ `c`"_s, u"p(**b** /i/ ~s~ `c`)"_s);
        row("styles in styles", u"*b _bi_ b*"_s, u"p(**b **/**bi**/** b**)"_s);
        row("not inside of words", u"a*b*c snake_case_name 5*3*2"_s,
            u"p(a*b*c snake_case_name 5*3*2)"_s);
        row("beside punctuation", u"(*b*), _i_."_s, u"p((**b**), /i/.)"_s);
        row("not beside spaces", u"* b * and _ i _"_s, u"p(* b * and _ i _)"_s);
        row("not over lines", u"*a\nb*"_s, u"p(*a⏎b*)"_s);
        row("without an end", u"*a _b ~c `d"_s, u"p(*a _b ~c `d)"_s);
        row("nothing inside", u"** __ ~~ ``"_s, u"p(** __ ~~ ``)"_s);
        row("no style in code", u"`*a* _b_`"_s, u"p(`*a* _b_`)"_s);
        row("entities", u"a &lt;b&gt; &amp;amp; &copy;"_s, u"p(a <b> &amp; &copy;)"_s);
        row("entities in code", u"`a &amp;&amp; b`"_s, u"p(`a && b`)"_s);
        row("no Markdown", u"# one\n1) two\n**three**\n[a](https://b.example)"_s,
            u"p(# one⏎1) two⏎**three**⏎[a](<https://b.example|https://b.example>))"_s);
        row("link", u"<https://a.example/?x=1&amp;y=2|words>"_s,
            u"p(<words|https://a.example/?x=1&y=2>)"_s);
        row("bare link in brackets", u"<https://a.example/_b_>"_s,
            u"p(<https://a.example/_b_|https://a.example/_b_>)"_s);
        row("bare link", u"see https://a.example/_b_c?d=*e*."_s,
            u"p(see <https://a.example/_b_c?d=*e|https://a.example/_b_c?d=*e>*.)"_s);
        row("bold link", u"*<https://a.example|words>*"_s, u"p(<**words**|https://a.example>)"_s);
        row("mail", u"<mailto:ops@a.example|Ops>, <mailto:ops@a.example>"_s,
            u"p(<Ops|mailto:ops@a.example>, <ops@a.example|mailto:ops@a.example>)"_s);
        row("what may not be opened", u"<javascript:alert(1)|a> <file:///etc/passwd|b>"_s,
            u"p(a b)"_s);
        row("no brackets of ours", u"1 < 2 > 1, <b>, <>, < a|"_s, u"p(1 < 2 > 1, <b>, <>, < a|)"_s);
        row("people", u"<@U1|ann> <@U1> <!here> <!channel> <!subteam^S1|@ops> <!subteam^S1>"_s,
            u"p(«@ann» «@U1» «@here» «@channel» «@ops» «@S1»)"_s);
        row("channels", u"<#C1|ops> <#C1> <#C1|>"_s, u"p(#ops #C1 #C1)"_s);
        row("dates", u"<!date^1392734382^{date}|then> <!date^1392734382^{date}>"_s,
            u"p(then 2014-02-18 14:39 UTC)"_s);
        row("a date that leads somewhere", u"<!date^1392734382^{date}^https://a.example|then>"_s,
            u"p(<then|https://a.example>)"_s);
        row("emoji stay names", u":tada: :skin-tone-2:"_s, u"p(:tada: :skin-tone-2:)"_s);
        row("quote", u"&gt; a\n&gt;b\nc"_s, u"quote(p(a⏎b)) p(c)"_s);
        row("quote as typed", u"> a"_s, u"quote(p(a))"_s);
        row("quote to the end", u"&gt;&gt;&gt; a\n\nb"_s, u"quote(p(a⏎ ⏎b))"_s);
        row("list", u"a:\n• b\n• *c*\nd"_s, u"p(a:) ul(p(b) + p(**c**)) p(d)"_s);
        row("list of hyphens", u"- b\n- c"_s, u"ul(p(b) + p(c))"_s);
        row("numbers", u"3. b\n4. c"_s, u"ol3(p(b) + p(c))"_s);
        row("code", u"a\n```\n*b*\n  &lt;c&gt;\n```\nd"_s, u"p(a) code[](*b*⏎  <c>) p(d)"_s);
        row("code in a line", u"a ```b``` c"_s, u"p(a ) code[](b) p( c)"_s);
        row("code without end", u"```a\nb"_s, u"p(```a⏎b)"_s);
        row("control characters", u"a\u202Eb\u0007c"_s, u"p(abc)"_s);
    }

    void isReadAsItIsMeant()
    {
        QFETCH(QString, mrkdwn);
        QFETCH(QString, tree);
        Losses losses;
        QCOMPARE(sketch(parseMrkdwn(mrkdwn, losses)), tree);
    }

    void whatACardKeepsIsTheSame_data() { isReadAsItIsMeant_data(); }

    void whatACardKeepsIsTheSame()
    {
        QFETCH(QString, mrkdwn);
        QFETCH(QString, tree);
        Losses losses;
        const MarkupText kept = markupFromMrkdwn(mrkdwn, losses);
        QCOMPARE(kept, MarkupText(kept.source));
        QCOMPARE(sketch(kept.rich), tree);
    }

    void lossesAreNoted()
    {
        Losses losses;
        parseMrkdwn(u"<@U1|ann> <#C1|ops> <https://a.example|a> *b*"_s, losses);
        QCOMPARE(losses.sentences(), QStringList());
        parseMrkdwn(u"<@U1> <@U2> <javascript:a|b>"_s, losses);
        QCOMPARE(losses.sentences().size(), 2);
    }

    void hostileTextTakesNoTime_data()
    {
        QTest::addColumn<QString>("part");
        for (const char *part : {"*a ", "_", "~a", "`", "<", "<@", "*a_b~c<d`e ", "* *a", "&gt;",
                                 "```", "http://a", "- a\n", "<a|b> *", "_a *b ~c "})
            QTest::newRow(part) << QString::fromUtf8(part);
    }

    void hostileTextTakesNoTime()
    {
        QFETCH(QString, part);
        constexpr qsizetype kLength = 1 << 18;
        const CpuTimer timer;
        Losses losses;
        const MarkupText text = markupFromMrkdwn(part.repeated(kLength / part.size()), losses);
        QVERIFY(!text.source.isEmpty());
        QCOMPARE_LT(timer.milliseconds(), 4000); // a squared time would be minutes
    }
};

QTEST_GUILESS_MAIN(MrkdwnTest)
#include "MrkdwnTest.moc"
