// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/MarkdownWriter.h"
#include "app/model/Markdown.h"
#include "tests/support/RichTextSketch.h"

#include <QFile>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

RichText paragraph(Runs runs)
{
    return RichText{{RichBlock{Paragraph{std::move(runs)}}}};
}

} // namespace

/// What is written reads back as the same tree.
class MarkdownWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textReadsBackAsItIs_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"Disk is full",
                                 "*not bold* _not italic_ ~not struck~ `no code`",
                                 "# no heading",
                                 "Heading\n===",
                                 "Heading\n---",
                                 "- no list\n+ none\n* none\n1. none\n2) none",
                                 "> no quote",
                                 "    no code",
                                 "\tno code",
                                 "```\nno code\n```",
                                 "~~~\nno code\n~~~",
                                 "a\n\n\nb",
                                 "\n\nfirst",
                                 "last \n ",
                                 "snake_case_name",
                                 "_private",
                                 "a|b\n-|-\n1|2",
                                 "[no](https://link.example)",
                                 "![no](https://picture.example/p.png)",
                                 "wait!",
                                 "https://host.example/no_link",
                                 "www.host.example",
                                 "ops@host.example",
                                 "&amp; &lt; &#65; AT&T",
                                 "<b>no tag</b>",
                                 "C:\\new\\table",
                                 "back\\",
                                 "\\*",
                                 "1.5 %",
                                 "** a **",
                                 "a ``b` c",
                                 "[ref]: https://host.example",
                                 "#1 #",
                                 "***",
                                 "___"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void textReadsBackAsItIs()
    {
        QFETCH(QString, text);
        const RichText expected = paragraph({TextRun{.text = text}});
        QCOMPARE(sketch(parseMarkdown(escapedMarkdown(text))), sketch(expected));
        const QString bold = toMarkdown(paragraph({TextRun{.text = text, .bold = true}}));
        QCOMPARE(parseMarkdown(bold).toPlainText(), text);
    }

    void plainTextStaysReadable()
    {
        QCOMPARE(escapedMarkdown(u"Disk is full on web-3 (92.5 %), see run_book #4"_s),
                 u"Disk is full on web-3 (92.5 %), see run_book #4"_s);
    }

    void stylesReadBackWhereverTheyStand_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("words") << QStringList{u"a "_s, u"b"_s, u" c"_s};
        QTest::newRow("inside of words") << QStringList{u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("punctuation") << QStringList{u"a"_s, u"\"b\""_s, u"c"_s};
        QTest::newRow("spaces inside") << QStringList{u"a"_s, u" b "_s, u"c"_s};
        QTest::newRow("line breaks") << QStringList{u"a\n"_s, u"\nb\n"_s, u"\nc"_s};
        QTest::newRow("other letters") << QStringList{u"ä"_s, u"…ö…"_s, u"\U0001F600"_s};
        QTest::newRow("marks") << QStringList{u"*"_s, u"*_~"_s, u"_"_s};
    }

    void stylesReadBackWhereverTheyStand()
    {
        QFETCH(QStringList, texts);
        constexpr unsigned kStyles = 16;
        const auto run = [&](int text, unsigned style) {
            return TextRun{.text = texts[text],
                           .bold = (style & 1U) != 0,
                           .italic = (style & 2U) != 0,
                           .strike = (style & 4U) != 0,
                           .link = (style & 8U) != 0 ? u"https://host.example/(a)?b=1&copy;=2"_s
                                                     : QString()};
        };
        for (unsigned first = 0; first < kStyles; ++first) {
            for (unsigned second = 0; second < kStyles; ++second) {
                for (unsigned third = 0; third < kStyles; ++third) {
                    if (first == second || second == third)
                        continue;
                    const RichText tree = paragraph({run(0, first), run(1, second), run(2, third)});
                    const QString markdown = toMarkdown(tree);
                    QVERIFY2(parseMarkdown(markdown) == tree, qPrintable(markdown));
                }
            }
        }
    }

    void codeReadsBack_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code :
             {"ls -l", "`", "``a", "a`b``c", " a ", "  ", "\\", "<b>", "*a*", "&amp;", "a|b"})
            QTest::newRow(code) << QString::fromUtf8(code);
    }

    void codeReadsBack()
    {
        QFETCH(QString, code);
        const Runs runs{TextRun{.text = u"run "_s}, TextRun{.text = code, .code = true},
                        TextRun{.text = u"now"_s}};
        QCOMPARE(parseMarkdown(toMarkdown(paragraph(runs))), paragraph(runs));
        const RichText block{{RichBlock{CodeText{u"sh"_s, code + u"\n```\n"_s + code}}}};
        QCOMPARE(parseMarkdown(toMarkdown(block)), block);
    }

    void everyExampleOfTheSpecificationReadsBack()
    {
        const QString path =
            qEnvironmentVariable("WATCHROOM_FIXTURES", QStringLiteral(SHARED_FIXTURES)) +
            u"/parsers/commonmark/spec-0.31.json"_s;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            QSKIP(qPrintable(u"The shared fixtures are not here: "_s + path));
        const auto examples = nlohmann::json::parse(file.readAll().toStdString());
        QCOMPARE_GT(examples.size(), 600u);
        for (const auto &example : examples) {
            const RichText tree =
                parseMarkdown(QString::fromStdString(example["markdown"].get<std::string>()));
            const QString markdown = toMarkdown(tree);
            QVERIFY2(sketch(parseMarkdown(markdown)) == sketch(tree),
                     qPrintable(u"%1\nexpected %2\nread back %3"_s.arg(
                         markdown, sketch(tree), sketch(parseMarkdown(markdown)))));
        }
    }
};

QTEST_GUILESS_MAIN(MarkdownWriterTest)
#include "MarkdownWriterTest.moc"
