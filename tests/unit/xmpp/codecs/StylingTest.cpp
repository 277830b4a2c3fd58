// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/Markdown.h"
#include "integrations/chat/xmpp/codecs/MessageText.h"
#include "integrations/chat/xmpp/codecs/StyledBody.h"
#include "integrations/chat/xmpp/codecs/StylingReader.h"
#include "integrations/chat/xmpp/codecs/StylingWriter.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

namespace {

/// What a body says, as Markdown.
QString markdown(const QString &body)
{
    return markdownFromBody(message(""), body);
}

/// What Markdown is sent as.
QString styled(const QString &text)
{
    return toStyling(parseMarkdown(text));
}

} // namespace

class StylingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0393, section 5.
    void stylesAreRead_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("expected");
        QTest::newRow("strong") << u"The full title is *Twelfth Night*"_s
                                << u"The full title is **Twelfth Night**"_s;
        QTest::newRow("emphasis") << u"_What You Will_ but"_s << u"_What You Will_ but"_s;
        QTest::newRow("strike") << u"~gone~"_s << u"~~gone~~"_s;
        QTest::newRow("code") << u"Wow, I can write in `*monospace*`!"_s
                              << u"Wow, I can write in `*monospace*`\\!"_s;
        QTest::newRow("both") << u"*_both_*"_s << u"**_both_**"_s;
        QTest::newRow("lazily") << u"*strong*plain*"_s << u"**strong**plain\\*"_s;
        QTest::newRow("not behind a space") << u"* plain *strong*"_s << u"\\* plain **strong**"_s;
        QTest::newRow("nothing between") << u"**"_s << u"\\*\\*"_s;
        QTest::newRow("nothing between four") << u"****"_s << u"\\*\\*\\*\\*"_s;
        QTest::newRow("no end") << u"*not strong"_s << u"\\*not strong"_s;
        QTest::newRow("no start") << u"not strong*"_s << u"not strong\\*"_s;
        QTest::newRow("two starts") << u"*not *strong"_s << u"\\*not \\*strong"_s;
        QTest::newRow("strong code")
            << u"*`monospace and bold`*"_s << u"**`monospace and bold`**"_s;
        QTest::newRow("not over lines") << u"*not\nstrong*"_s << u"\\*not\nstrong\\*"_s;
        QTest::newRow("not in words")
            << u"a*b*c snake_case_name"_s << u"a\\*b\\*c snake_case_name"_s;
        QTest::newRow("code block") << u"```ignored\n(println \"*a*\")\n```\nafter"_s
                                    << u"```ignored\n(println \"*a*\")\n```\n\nafter"_s;
        QTest::newRow("marks with nothing behind them") << u"a\n```"_s << u"a\n\\`\\`\\`"_s;
        QTest::newRow("code without an end") << u"```\na\n\nb"_s << u"```\na\n\nb\n```"_s;
        QTest::newRow("quote") << u"> That that is, is.\n>> deeper\n\nSaid *he*"_s
                               << u"> That that is, is.\n>\n> > deeper\n\nSaid **he**"_s;
        QTest::newRow("Markdown that is none") << u"# [a](b) - c"_s << u"\\# \\[a\\](b) - c"_s;
    }

    void stylesAreRead()
    {
        QFETCH(QString, body);
        QFETCH(QString, expected);
        QCOMPARE(parseMarkdown(markdown(body)), parseMarkdown(expected));
    }

    void addressesAreLinks()
    {
        const RichText text = parseStyling(u"see *https://example.org/a_b_c* now"_s);
        const Runs &runs = std::get<Paragraph>(text.blocks.front().content).runs;
        QCOMPARE(runs.size(), size_t(3));
        QCOMPARE(runs[1], (TextRun{.text = u"https://example.org/a_b_c"_s,
                                   .bold = true,
                                   .link = u"https://example.org/a_b_c"_s}));
    }

    void stylesAreWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("styles") << u"**a** _b_ ~~c~~ `d`"_s << u"*a* _b_ ~c~ `d`"_s;
        QTest::newRow("both") << u"***a***"_s << u"*_a_*"_s;
        QTest::newRow("in a word") << u"un**frigging**real"_s << u"unfriggingreal"_s;
        QTest::newRow("its own sign") << u"**2 \\* 3**"_s << u"2 * 3"_s;
        QTest::newRow("two lines") << u"**a\nb**"_s << u"*a*\n*b*"_s;
        QTest::newRow("link") << u"[docs](https://example.org/)"_s
                              << u"docs (https://example.org/)"_s;
        QTest::newRow("bare link") << u"https://example.org/a"_s << u"https://example.org/a"_s;
        QTest::newRow("heading") << u"## Over _there_"_s << u"*Over _there_*"_s;
        QTest::newRow("list") << u"1. a\n2. b\n\n- c"_s << u"1. a\n2. b\n\n- c"_s;
        QTest::newRow("quote") << u"> a\n> b\n\nc"_s << u"> a\n> b\n\nc"_s;
        QTest::newRow("code") << u"```sh\nls *\n```"_s << u"```sh\nls *\n```"_s;
        QTest::newRow("rule") << u"a\n\n***\n\nb"_s << u"a\n\n---\n\nb"_s;
        QTest::newRow("table") << u"|a|bb|\n|---|---|\n|ccc|d|"_s
                               << u"```\na   | bb\nccc | d \n```"_s;
    }

    void stylesAreWritten()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(styled(text), expected);
    }

    void whatIsWrittenReadsBack()
    {
        for (const QString &text : {u"**a** and _b_"_s, u"> quoted\n\nanswer"_s,
                                    u"`code` ~~old~~"_s, u"```sh\nls\n```"_s, u"a\nb\n\nc"_s})
            QCOMPARE(parseStyling(styled(text)), parseMarkdown(text));
    }

    /// Section 7.
    void signsThatAreNoStylesAreSaidToBeNone()
    {
        XmlElement plain = message("");
        addMarkdownBody(plain, u"\\*not strong\\*"_s);
        QCOMPARE(readBody(plain), u"*not strong*"_s);
        QVERIFY(isUnstyled(plain));
        QCOMPARE(parseMarkdown(markdownFromBody(plain, *readBody(plain))),
                 parseMarkdown(u"\\*not strong\\*"_s));

        XmlElement strong = message("");
        addMarkdownBody(strong, u"**strong**"_s);
        QVERIFY(!isUnstyled(strong));
        XmlElement words = message("");
        addMarkdownBody(words, u"two\n\nparagraphs"_s);
        QVERIFY(!isUnstyled(words));
    }

    void hostileTextTakesNoTime_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("marks that open") << u" *a"_s.repeated(20'000);
        QTest::newRow("marks that close") << u"a* "_s.repeated(20'000);
        QTest::newRow("all of them") << u"*_~"_s.repeated(20'000);
        QTest::newRow("quotes") << QString(60'000, u'>');
        QTest::newRow("fences") << u"```\n"_s.repeated(15'000);
        QTest::newRow("quoted lines") << u">>>>>>>>\n"_s.repeated(6'000);
    }

    void hostileTextTakesNoTime()
    {
        QFETCH(QString, text);
        QVERIFY(toStyling(parseStyling(text)).size() <= 2 * text.size());
    }
};

TEST_OF_PROGRAM(StylingTest)
#include "StylingTest.moc"
