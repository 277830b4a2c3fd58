// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/StylingWriter.h"

#include "app/base/Overloaded.h"

#include <QStringList>

#include <algorithm>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

QString written(const std::vector<RichBlock> &blocks);

/// Writes runs of text.
class SpanWriter
{
public:
    QString written(const Runs &runs)
    {
        for (const TextRun &run : runs) {
            const QStringList lines = run.text.split(u'\n'); // no style goes beyond its line
            for (qsizetype i = 0; i < lines.size(); ++i) {
                if (i > 0)
                    m_out += u'\n';
                add(run, lines[i]);
            }
        }
        return m_out;
    }

private:
    void add(const TextRun &run, const QString &line)
    {
        const QString words = line.trimmed();
        const qsizetype start = words.isEmpty() ? line.size() : line.indexOf(words);
        m_out += line.first(start); // no mark stands beside white space
        QString opened;
        if (!words.isEmpty() && (m_out.isEmpty() || m_out.back().isSpace()))
            opened = marksFor(run, words);
        m_out += opened + words;
        std::ranges::reverse(opened);
        m_out += opened + line.sliced(start + words.size());
        if (!run.link.isEmpty() && run.link != run.text && !words.isEmpty())
            m_out += u" (%1)"_s.arg(run.link);
    }

    static QString marksFor(const TextRun &run, const QString &words)
    {
        QString marks;
        const auto add = [&](bool has, QChar mark) {
            if (has && !words.contains(mark))
                marks += mark;
        };
        add(run.bold, u'*');
        add(run.italic, u'_');
        add(run.strike, u'~');
        add(run.code, u'`');
        return marks;
    }

    QString m_out;
};

QString written(const Runs &runs)
{
    return SpanWriter().written(runs);
}

QString onOneLine(const Runs &runs)
{
    return written(runs).replace(u'\n', u' ');
}

/// The same lines, each with its mark in front.
QString indented(const QString &text, const QString &first, const QString &others)
{
    QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i)
        lines[i].prepend(i == 0 ? first : others);
    return lines.join(u'\n');
}

QString written(const Heading &heading)
{
    Runs runs = heading.runs;
    for (TextRun &run : runs)
        run.bold = false;
    const QString words = onOneLine(runs).trimmed();
    return words.isEmpty() || words.contains(u'*') ? words : u'*' + words + u'*';
}

QString written(const CodeText &code)
{
    QString language = code.language;
    language.removeIf([](QChar c) { return c.isSpace() || c == u'`'; });
    QStringList lines = code.text.split(u'\n');
    for (QString &line : lines) {
        if (line.trimmed() == u"```")
            line = u"` ` `"_s; // would end the block
    }
    return u"```"_s + language + u'\n' + lines.join(u'\n') + u"\n```"_s;
}

QString written(const Quote &quote)
{
    return indented(written(quote.blocks), u"> "_s, u"> "_s);
}

QString written(const List &list)
{
    QStringList items;
    int number = list.start;
    for (const ListItem &item : list.items) {
        const QString mark = list.ordered ? QString::number(number++) + u". "_s : u"- "_s;
        items += indented(written(item.blocks), mark, QString(mark.size(), u' '));
    }
    return items.join(u'\n');
}

QString plain(const Runs &runs)
{
    QString text;
    for (const TextRun &run : runs)
        text += run.text;
    return text.simplified();
}

/// As code, so that the columns stand below each other.
QString written(const TextTable &table)
{
    constexpr qsizetype kWidest = 60;
    std::vector<qsizetype> widths(table.rows.empty() ? 0 : table.rows.front().size());
    for (const auto &row : table.rows) {
        for (size_t i = 0; i < std::min(row.size(), widths.size()); ++i)
            widths[i] = std::clamp(plain(row[i]).size(), widths[i], kWidest);
    }
    QStringList lines;
    for (const auto &row : table.rows) {
        QStringList cells;
        for (size_t i = 0; i < std::min(row.size(), widths.size()); ++i)
            cells += plain(row[i]).leftJustified(widths[i]);
        lines += cells.join(u" | "_s);
    }
    return written(CodeText{.language = {}, .text = lines.join(u'\n')});
}

QString written(const RichBlock &block)
{
    return std::visit(Overloaded{
                          [](const Paragraph &paragraph) { return written(paragraph.runs); },
                          [](const Rule &) { return u"---"_s; },
                          [](const auto &content) { return written(content); },
                      },
                      block.content);
}

QString written(const std::vector<RichBlock> &blocks)
{
    QStringList texts;
    for (const RichBlock &block : blocks) {
        if (const QString text = written(block); !text.isEmpty())
            texts += text;
    }
    return texts.join(u"\n\n"_s);
}

} // namespace

QString toStyling(const RichText &text)
{
    return written(text.blocks);
}

} // namespace watchroom::xmpp
