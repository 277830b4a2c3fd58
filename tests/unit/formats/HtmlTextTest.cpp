// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/HtmlText.h"
#include "app/model/Markdown.h"
#include "app/model/MarkdownWriter.h"
#include "tests/support/RichTextSketch.h"

#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

QString read(const QString &html)
{
    Losses losses;
    return sketch(richTextFromHtml(html, losses));
}

} // namespace

class HtmlTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadAsItIsMeant_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("tree");
        const auto row = [](const char *name, const QString &html, const QString &tree) {
            QTest::newRow(name) << html << tree;
        };
        row("nothing", u""_s, u""_s);
        row("words", u"Disk is full"_s, u"p(Disk is full)"_s);
        row("styles", u"<b>a</b> <strong>b</strong> <i>c</i> <em>d</em> <s>e</s> <code>f</code>"_s,
            u"p(**a** **b** /c/ /d/ ~e~ `f`)"_s);
        row("styles in styles", u"<b>a<i>b</i></b>c"_s, u"p(**a**/**b**/c)"_s);
        row("white space", u"  a \n\t b<b> c </b> d  "_s, u"p(a b** c **d)"_s);
        row("a space that does not break", u"a&nbsp;&nbsp;b"_s, u"p(a\u00A0\u00A0b)"_s);
        row("line breaks", u"a<br>b <br/> c"_s, u"p(a⏎b⏎c)"_s);
        row("two line breaks", u"a<br><br>b<br><br><br>c"_s, u"p(a) p(b) p(c)"_s);
        row("line breaks around nothing", u"<br>a<br></p><br>"_s, u"p(a)"_s);
        row("paragraphs", u"<p>a</p><p>b</p>c<div>d</div>e"_s, u"p(a) p(b) p(c) p(d) p(e)"_s);
        row("headings", u"<h1>a</h1>b<h3>c<p>d"_s, u"h1(a) p(b) h3(c) p(d)"_s);
        row("rule", u"a<hr>b"_s, u"p(a) rule p(b)"_s);
        row("quote", u"<blockquote>a<p>b</blockquote>c"_s, u"quote(p(a) p(b)) p(c)"_s);
        row("list", u"<ul><li>a</li><li><b>b</b></li></ul>"_s, u"ul(p(a) + p(**b**))"_s);
        row("numbers", u"<ol start=3><li>a<li>b</ol>c"_s, u"ol3(p(a) + p(b)) p(c)"_s);
        row("list in list", u"<ul><li>a<ul><li>b</ul><li>c</ul>"_s, u"ul(p(a) ul(p(b)) + p(c))"_s);
        row("list in list without item", u"<ul><ul><li>a</ul></ul>"_s, u"ul(ul(p(a)))"_s);
        row("items without list", u"<li>a<li>b"_s, u"ul(p(a) + p(b))"_s);
        row("text between items", u"<ul>a<li>b</ul>"_s, u"ul(p(a) + p(b))"_s);
        row("code", u"<pre>\nif (a &lt; b)\n    <b>c</b>\n</pre>d"_s,
            u"code[](if (a < b)⏎    c) p(d)"_s);
        row("code with language", u"<pre class='x language-bash'>ls</pre>"_s, u"code[bash](ls)"_s);
        row("code with line breaks", u"<pre>a<br>b"_s, u"code[](a⏎b)"_s);
        row("table",
            u"<table><thead><tr><th>a<th>b</thead><tr><td>1<td><b>2</b><tr><td>3</table>c"_s,
            u"table(a | b / 1 | **2** / 3 | ) p(c)"_s);
        row("table with blocks", u"<table><tr><td><p>a</p><ul><li>b</ul>c<br>d</table>"_s,
            u"table(a b c d)"_s);
        row("table with table", u"<table><tr><td>a<table><tr><td>b<td>c</table><td>d</table>"_s,
            u"table(a b c | d)"_s);
        row("table with caption", u"<table><caption>a</caption><tr><td>b<td>c</table>"_s,
            u"table(a |  / b | c)"_s);
        row("table without end", u"<table><tr><td>a"_s, u"table(a)"_s);
        row("cells without table", u"<tr><td>a</td><td>b</td>"_s, u"p(a) p(b)"_s);
        row("link", u"<a href=\"https://example.org/?a=1&amp;b=2\">docs</a>."_s,
            u"p(<docs|https://example.org/?a=1&b=2>.)"_s);
        row("link without end", u"<a href=https://example.org/>a<a href='mailto:b@c.d'>b"_s,
            u"p(<a|https://example.org/><b|mailto:b@c.d>)"_s);
        row("picture", u"<img src=https://example.org/a.png alt='the chart'>"_s,
            u"p(<the chart|https://example.org/a.png>)"_s);
        row("picture in a link",
            u"<a href=https://example.org/><img src=https://example.org/a.png alt=a></a>"_s,
            u"p(<a|https://example.org/>)"_s);
        row("emoticon", u"well <img src=https://example.org/a.png alt='(ok)' width=18 height=18>"_s,
            u"p(well (ok))"_s);
        row("mention", u"ask <b>@ann</b>"_s, u"p(ask «**@ann**»)"_s);
        row("entities", u"&lt;b&gt; &amp;amp; &#65;&#x42; &uuml;&mdash;&hellip; &nope; & &;"_s,
            u"p(<b> &amp; AB ü—… &nope; & &;)"_s);
        row("comments", u"a<!-- <b> -- > -->b<!doctype html><?php ?>c<![CDATA[d]]>e"_s,
            u"p(abce)"_s);
        row("scripts",
            u"a<script>if (1 < 2) alert('</b>')</SCRIPT><style>b{}</style><title>x</title>b"_s,
            u"p(ab)"_s);
        row("unknown tags", u"<foo><b>a</b></foo><bar/>b"_s, u"p(**a**b)"_s);
        row("upper case", u"<B>a</B><A HREF='https://example.org/'>b</A>"_s,
            u"p(**a**<b|https://example.org/>)"_s);
    }

    void isReadAsItIsMeant()
    {
        QFETCH(QString, html);
        QFETCH(QString, tree);
        QCOMPARE(read(html), tree);
    }

    void brokenHtmlKeepsItsWords_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("tree");
        const auto row = [](const char *name, const QString &html, const QString &tree) {
            QTest::newRow(name) << html << tree;
        };
        row("crossed", u"<b>a<i>b</b>c</i>d"_s, u"p(**a**/**b**//c/d)"_s);
        row("closed twice", u"a</b></i></a></p></ul></table>b"_s, u"p(a) p(b)"_s);
        row("unclosed", u"<b>a<p>b"_s, u"p(**a**) p(**b**)"_s);
        row("no tag", u"a < b <3 <> </> <!"_s, u"p(a < b <3 <> </>)"_s);
        row("a tag without end", u"a<b href='x"_s, u"p(a)"_s);
        row("a comment without end", u"a<!-- b"_s, u"p(a)"_s);
        row("a script without end", u"a<script>b"_s, u"p(a)"_s);
        row("attributes gone wrong", u"<a ==\"\" 'b' / href=https://example.org/ href=x>c</a>"_s,
            u"p(<c|https://example.org/>)"_s);
        row("a quote in a list closed wrongly", u"<ul><li><blockquote>a</ul>b</blockquote>c"_s,
            u"ul(quote(p(a))) p(b) p(c)"_s);
        row("code in a table", u"<table><tr><td><pre>a\n b</pre></table>"_s, u"table(`a b`)"_s);
    }

    void brokenHtmlKeepsItsWords()
    {
        QFETCH(QString, html);
        QFETCH(QString, tree);
        QCOMPARE(read(html), tree);
    }

    void noDangerousLinkIsALink_data()
    {
        QTest::addColumn<QString>("address");
        for (const char *address :
             {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "&#106;avascript:alert(1)",
              "java\nscript:alert(1)", "file:///etc/passwd", "data:text/html,x", "vbscript:x",
              "//host.example/x", "https://good.example@evil.example/"})
            QTest::newRow(address) << QString::fromUtf8(address);
    }

    void noDangerousLinkIsALink()
    {
        QFETCH(QString, address);
        Losses losses;
        const QString html = u"<a href=\"%1\">a</a>"_s.arg(address);
        QCOMPARE(sketch(richTextFromHtml(html, losses)), u"p(a)"_s);
        QCOMPARE(losses.sentences().size(), 1);
        const HtmlContent content = contentOfHtml(u"<img src=\"%1\" alt=b>"_s.arg(address), losses);
        QCOMPARE(sketch(content.text), u"p(b)"_s);
        QVERIFY(content.pictures.empty());
    }

    void picturesCanBeTakenOut()
    {
        Losses losses;
        const HtmlContent content = contentOfHtml(
            u"a <img src='https://example.org/a.png' alt='A' width=320 height='200px'> b"_s,
            losses);
        QCOMPARE(sketch(content.text), u"p(a b)"_s);
        QCOMPARE(content.pictures.size(), size_t(1));
        QCOMPARE(content.pictures.front(), (CardImage{.address = u"https://example.org/a.png"_s,
                                                      .description = u"A"_s,
                                                      .width = 320,
                                                      .height = 200}));
        QVERIFY(losses.sentences().isEmpty());
    }

    void whatIsLostIsSaid()
    {
        Losses losses;
        richTextFromHtml(u"<u>a</u><span style='color: red'>b</span>"
                         u"<a href='#' data-target='panel'>c</a>"
                         u"<img src='https://example.org/a.png'>"_s,
                         losses);
        QCOMPARE(losses.sentences(),
                 (QStringList{u"Colours, sizes and underlines in the text are not kept."_s,
                              u"A link is text only, because such addresses are not opened here."_s,
                              u"A link to a part of the sender's own program is text only."_s,
                              u"A picture in the text is a link."_s}));
    }

    void directionOverridesAreGone()
    {
        QCOMPARE(read(u"<b>a\u202Egpj.exe</b>\u2066&#x202E;b"_s), u"p(**agpj.exe**&#x202E;b)"_s);
    }

    void deepNestingAddsNoLevel()
    {
        constexpr int kDeep = 10'000;
        for (const QString &tag : {u"<blockquote>"_s, u"<ul><li>"_s, u"<b>"_s, u"<table><tr><td>"_s,
                                   u"<div>"_s, u"<pre>"_s}) {
            Losses losses;
            const RichText text = richTextFromHtml(tag.repeated(kDeep / 4) + u"deep"_s, losses);
            QCOMPARE(text.toPlainText().count(u"deep"_s), 1);
            QVERIFY(!parseMarkdown(toMarkdown(text)).isEmpty());
        }
    }

    void longTextIsCutAndSaysSo()
    {
        Losses losses;
        const RichText text = richTextFromHtml(u"word "_s.repeated(100'000), losses);
        QCOMPARE_LE(text.toPlainText().size(), 65'537);
        QCOMPARE(losses.sentences(), QStringList{u"The text was cut, because it is too long."_s});
    }

    void largeTablesAreCutAndSaySo()
    {
        Losses losses;
        const QString row = u"<tr>"_s + u"<td>a"_s.repeated(30);
        const RichText text = richTextFromHtml(u"<table>"_s + row.repeated(200), losses);
        const auto &table = std::get<TextTable>(text.blocks.front().content);
        QCOMPARE(table.rows.size(), size_t(100));
        QCOMPARE(table.rows.front().size(), size_t(20));
        QCOMPARE(losses.sentences().size(), 1);
    }
};

QTEST_GUILESS_MAIN(HtmlTextTest)
#include "HtmlTextTest.moc"
