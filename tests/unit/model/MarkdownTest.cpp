// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/Markdown.h"
#include "tests/support/CpuTimer.h"
#include "tests/support/RichTextSketch.h"

#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

int depthOf(const std::vector<RichBlock> &blocks)
{
    int depth = 0;
    for (const RichBlock &block : blocks) {
        if (const auto *quote = std::get_if<Quote>(&block.content))
            depth = std::max(depth, 1 + depthOf(quote->blocks));
        if (const auto *list = std::get_if<List>(&block.content)) {
            for (const ListItem &item : list->items)
                depth = std::max(depth, 1 + depthOf(item.blocks));
        }
    }
    return depth;
}

} // namespace

class MarkdownTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadAsItIsMeant_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("tree");
        const auto row = [](const char *name, const QString &markdown, const QString &tree) {
            QTest::newRow(name) << markdown << tree;
        };
        row("nothing", u""_s, u""_s);
        row("spaces", u"  \n \n"_s, u""_s);
        row("words", u"Disk is full"_s, u"p(Disk is full)"_s);
        row("paragraphs", u"one\n\ntwo"_s, u"p(one) p(two)"_s);
        row("a line break stays", u"one\ntwo"_s, u"p(one⏎two)"_s);
        row("a hard line break", u"one  \ntwo\\\nthree"_s, u"p(one⏎two⏎three)"_s);
        row("styles", u"**b** *i* ~~s~~ `c`"_s, u"p(**b** /i/ ~s~ `c`)"_s);
        row("styles in styles", u"***bi** i*"_s, u"p(/**bi**// i/)"_s);
        row("underscores in words", u"snake_case_name"_s, u"p(snake_case_name)"_s);
        row("headings", u"# One\n### Three"_s, u"h1(One) h3(Three)"_s);
        row("rule", u"a\n\n---\n\nb"_s, u"p(a) rule p(b)"_s);
        row("quote", u"> a\n> b\n\nc"_s, u"quote(p(a⏎b)) p(c)"_s);
        row("code", u"```bash\nls -l\n\n*x*\n```"_s, u"code[bash](ls -l⏎⏎*x*)"_s);
        row("code without end", u"```\nabc"_s, u"code[](abc)"_s);
        row("indented code", u"    a\n    b"_s, u"code[](a⏎b)"_s);
        row("code with entities", u"```\n&amp;\n```"_s, u"code[](&amp;)"_s);
        row("tight list", u"- a\n- **b**\n- c"_s, u"ul(p(a) + p(**b**) + p(c))"_s);
        row("loose list", u"- a\n\n- b"_s, u"ul(p(a) + p(b))"_s);
        row("numbers", u"3. a\n4. b"_s, u"ol3(p(a) + p(b))"_s);
        row("list in list", u"- a\n  - b\n- c"_s, u"ul(p(a) ul(p(b)) + p(c))"_s);
        row("code in list", u"- a\n  ```\n  x\n  ```"_s, u"ul(p(a) code[](x))"_s);
        row("table", u"| a | b |\n|---|---|\n| 1 | **2** |\n| 3 |"_s,
            u"table(a | b / 1 | **2** / 3 | )"_s);
        row("link", u"[docs](https://example.org/d)"_s, u"p(<docs|https://example.org/d>)"_s);
        row("bold in a link", u"[a **b**](https://example.org)"_s,
            u"p(<a |https://example.org><**b**|https://example.org>)"_s);
        row("bare link", u"see https://example.org/x."_s,
            u"p(see <https://example.org/x|https://example.org/x>.)"_s);
        row("bare www", u"www.example.org"_s, u"p(<www.example.org|http://www.example.org>)"_s);
        row("bare mail", u"ops@example.org"_s, u"p(<ops@example.org|mailto:ops@example.org>)"_s);
        row("angle link", u"<https://example.org>"_s,
            u"p(<https://example.org|https://example.org>)"_s);
        row("entity in a link", u"[a](https://example.org/?a=1&amp;b=2)"_s,
            u"p(<a|https://example.org/?a=1&b=2>)"_s);
        row("refused link", u"[click](javascript:alert(1))"_s, u"p(click)"_s);
        row("refused angle link", u"<file:///etc/passwd>"_s, u"p(file:///etc/passwd)"_s);
        row("reference link", u"[a]\n\n[a]: data:text/html,x"_s, u"p(a)"_s);
        row("disguised user", u"[a](https://bank.example@evil.example)"_s, u"p(a)"_s);
        row("picture", u"![a graph](https://example.org/g.png)"_s,
            u"p(<a graph|https://example.org/g.png>)"_s);
        row("picture without words", u"![](https://example.org/g.png)"_s,
            u"p(<https://example.org/g.png|https://example.org/g.png>)"_s);
        row("picture in a link", u"[![x](https://a.example/i)](https://b.example)"_s,
            u"p(<x|https://b.example>)"_s);
        row("refused picture", u"![x](file:///etc/passwd)"_s, u"p(x)"_s);
        row("HTML is text", u"<b>a</b><script>alert(1)</script>"_s,
            u"p(<b>a</b><script>alert(1)</script>)"_s);
        row("HTML block is text", u"<div>\n<img src=x>\n</div>"_s,
            u"p(<div>⏎<img src=x>⏎</div>)"_s);
        row("HTML comment is text", u"<!-- x -->"_s, u"p(<!-- x -->)"_s);
        row("entities", u"&lt;b&gt; &amp; &hellip; &#8594; &#x2192;"_s, u"p(<b> & … → →)"_s);
        row("unknown entity", u"&bogus; &nope;"_s, u"p(&bogus; &nope;)"_s);
        row("entity of a control character", u"a&#x202E;b&#0;c&#27;d&#x200B;e"_s,
            u"p(a&#x202E;b&#0;c&#27;d&#x200B;e)"_s);
        row("entity of a mark", u"e&#x301;"_s, u"p(e&#x301;)"_s);
        row("entity beyond Unicode", u"&#x110000; &#xD800; &#99999999;"_s,
            u"p(&#x110000; &#xD800; &#99999999;)"_s);
        row("control characters are gone", u"a\u202Eb\u0000c\u001B[31md"_s, u"p(abcd)"_s);
        row("escapes", u"\\*a\\* \\`b\\`"_s, u"p(*a* `b`)"_s);
    }

    void isReadAsItIsMeant()
    {
        QFETCH(QString, markdown);
        QFETCH(QString, tree);
        QCOMPARE(sketch(parseMarkdown(markdown)), tree);
    }

    void namesAreFound_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("tree");
        const auto row = [](const QString &markdown, const QString &tree) {
            QTest::addRow("%s", qPrintable(markdown)) << markdown << tree;
        };
        row(u"@ann"_s, u"p(«@ann»)"_s);
        row(u"hello @ann, @bob-2."_s, u"p(hello «@ann», «@bob-2».)"_s);
        row(u"(@zoë_x.y)"_s, u"p((«@zoë_x.y»))"_s);
        row(u"a\n@ann"_s, u"p(a⏎«@ann»)"_s);
        row(u"**@ann** @bob"_s, u"p(**«@ann»** «@bob»)"_s);
        row(u"a**b**@ann"_s, u"p(a**b**@ann)"_s);
        row(u"a@ann"_s, u"p(a@ann)"_s);
        row(u"@ @. @-"_s, u"p(@ @. @-)"_s);
        row(u"`@ann`"_s, u"p(`@ann`)"_s);
        row(u"[@ann](https://example.org)"_s, u"p(<@ann|https://example.org>)"_s);
        row(u"# to @ann"_s, u"h1(to «@ann»)"_s);
        row(u"ann@example.org"_s, u"p(<ann@example.org|mailto:ann@example.org>)"_s);
    }

    void namesAreFound()
    {
        QFETCH(QString, markdown);
        QFETCH(QString, tree);
        // The sketch puts styles inside of the mention's marks or outside; both orders mean the
        // same.
        QString actual = sketch(parseMarkdown(markdown));
        actual.replace(u"«**@ann**»"_s, u"**«@ann»**"_s);
        QCOMPARE(actual, tree);
    }

    void hostileTextEndsSoon_data()
    {
        QTest::addColumn<QString>("piece");
        for (const char *piece :
             {"[",    "*",       ">",   "> ",       "- ",   "1. ", "`",    "![",     "](",
              "[a](", "<",       "&",   "_",        "**a ", "~~",  "|",    "|-",     "a|b\n-|-\n",
              "\\",   "@",       "@a",  "[a]: b\n", "&#x",  "a\n", "\n",   "*a_ ",   "`a``",
              "www.", "http://", "<a@", "-\n",      "#",    "\t",  "[[a]", "- a\n  "})
            QTest::addRow("%s", piece) << QString::fromLatin1(piece);
    }

    void hostileTextEndsSoon()
    {
        QFETCH(QString, piece);
        const CpuTimer timer;
        const RichText tree = parseMarkdown(piece.repeated(100'000));
        QVERIFY2(timer.milliseconds() < 5'000, qPrintable(u"%1 ms"_s.arg(timer.milliseconds())));
        QVERIFY(depthOf(tree.blocks) <= 16);
    }

    void deepNestingBecomesFlatAndLosesNoWord()
    {
        const RichText quotes = parseMarkdown(u"> "_s.repeated(40) + u"inside\n\nafter"_s);
        QCOMPARE(depthOf(quotes.blocks), 16);
        QCOMPARE(quotes.toPlainText(), u"inside\nafter"_s);

        QString lists;
        for (int i = 0; i < 40; ++i)
            lists += QString(i * 2, u' ') + u"- item%1\n"_s.arg(i);
        const RichText items = parseMarkdown(lists);
        QCOMPARE(depthOf(items.blocks), 16);
        for (int i = 0; i < 40; ++i)
            QVERIFY(items.toPlainText().contains(u"item%1"_s.arg(i)));
    }

    void linksThatMd4cLeavesTwiceDoNoHarm()
    {
        const QString twice =
            u"](https://a.example/p.pn see [g![p.pngamp.org www.b.examplec](https:/[[[amp.org/p) "
            "https://a.example www.b.examplec](https://a.example/p.png) **x"_s;
        const RichText tree = parseMarkdown(twice + u"\n\nnext"_s);
        QVERIFY(
            (std::get<Paragraph>(tree.blocks.back().content) == Paragraph{{{.text = u"next"_s}}}));
    }

    void longTextIsCutVisibly()
    {
        const QString text = parseMarkdown(u"word "_s.repeated(20'000)).toPlainText();
        QVERIFY(text.size() <= 64 * 1024 + 1);
        QVERIFY(text.endsWith(u'…'));
    }

    void rowsOfATableAreEquallyLong()
    {
        const RichText tree = parseMarkdown(u"|a|b|c|\n|-|-|-|\n|1|\n|1|2|3|4|5|"_s);
        for (const auto &row : std::get<TextTable>(tree.blocks.at(0).content).rows)
            QCOMPARE(row.size(), 3u);
    }
};

QTEST_GUILESS_MAIN(MarkdownTest)
#include "MarkdownTest.moc"
