// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/MarkdownWriter.h"

#include "app/base/Overloaded.h"
#include "app/model/MarkdownRuns.h"

#include <QStringList>

#include <algorithm>

namespace watchroom {

namespace {

constexpr int kMaximumNumber = 999'999'999; ///< Of a list's first item, as CommonMark has it.
constexpr qsizetype kShortestFence = 3;

QString written(const std::vector<RichBlock> &blocks);

/// The same lines with `first` in front of the first and `others` in front of the others; empty
/// lines get no spaces.
QString indented(const QString &text, const QString &first, const QString &others)
{
    QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &mark = i == 0 ? first : others;
        lines[i] = lines[i].isEmpty() ? mark.trimmed() : mark + lines[i];
    }
    return lines.join(u'\n');
}

QString written(const CodeText &code)
{
    const QString fence(std::max(kShortestFence, longestRunOf(u'`', code.text) + 1), u'`');
    QString language = code.language;
    language.removeIf([](QChar c) { return c.isSpace() || c == u'`'; });
    const QString text = code.text.isEmpty() ? QString() : code.text + u'\n';
    return fence + escapedInline(language) + u'\n' + text + fence;
}

/// `other` tells a list from the one in front of it, which would otherwise go on.
QString written(const List &list, bool other)
{
    QStringList items;
    int number = std::clamp(list.start, 0, kMaximumNumber);
    for (const ListItem &item : list.items) {
        QString mark = other ? QStringLiteral("+ ") : QStringLiteral("- ");
        if (list.ordered)
            mark = QString::number(number) + (other ? u')' : u'.') + u' ';
        number = std::min(number + 1, kMaximumNumber);
        items += indented(written(item.blocks), mark, QString(mark.size(), u' '));
    }
    return items.join(u'\n');
}

QString written(const TextTable &table)
{
    QStringList lines;
    for (const auto &row : table.rows) {
        QString line = QStringLiteral("|");
        for (const Runs &cell : row)
            line += u' ' + markdownOnOneLine(cell) + QStringLiteral(" |");
        lines += line;
        if (lines.size() == 1)
            lines += u'|' + QStringLiteral("---|").repeated(qsizetype(row.size()));
    }
    return lines.join(u'\n');
}

QString written(const RichBlock &block, bool other)
{
    return std::visit(Overloaded{
                          [](const Paragraph &paragraph) { return markdownOf(paragraph.runs); },
                          [](const Heading &heading) {
                              return QString(std::clamp(heading.level, 1, 6), u'#') + u' ' +
                                     markdownOnOneLine(heading.runs);
                          },
                          [](const CodeText &code) { return written(code); },
                          [](const Quote &quote) {
                              return indented(written(quote.blocks), QStringLiteral("> "),
                                              QStringLiteral("> "));
                          },
                          [other](const List &list) { return written(list, other); },
                          [](const Rule &) { return QStringLiteral("***"); },
                          [](const TextTable &table) { return written(table); },
                      },
                      block.content);
}

QString written(const std::vector<RichBlock> &blocks)
{
    QStringList texts;
    const List *before = nullptr;
    bool other = false;
    for (const RichBlock &block : blocks) {
        const auto *list = std::get_if<List>(&block.content);
        other = list && before && list->ordered == before->ordered && !other;
        before = list;
        if (const QString text = written(block, other); !text.isEmpty())
            texts += text;
    }
    return texts.join(QStringLiteral("\n\n"));
}

} // namespace

QString toMarkdown(const RichText &text)
{
    return written(text.blocks);
}

QString escapedMarkdown(const QString &text)
{
    return markdownOf({TextRun{.text = text}});
}

} // namespace watchroom
