// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/RichText.h"

#include "app/base/Overloaded.h"

#include <QStringList>

namespace watchroom {

namespace {

QString textOf(const Runs &runs)
{
    QString text;
    for (const TextRun &run : runs)
        text += run.text;
    return text;
}

QString textOf(const std::vector<RichBlock> &blocks);

QString textOf(const List &list)
{
    QStringList lines;
    int number = list.start;
    for (const ListItem &item : list.items) {
        const QString mark =
            list.ordered ? QString::number(number++) + QStringLiteral(". ") : QStringLiteral("- ");
        lines += mark + textOf(item.blocks);
    }
    return lines.join(u'\n');
}

QString textOf(const TextTable &table)
{
    QStringList lines;
    for (const auto &row : table.rows) {
        QStringList cells;
        for (const Runs &cell : row)
            cells += textOf(cell);
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n');
}

QString textOf(const std::vector<RichBlock> &blocks)
{
    QStringList lines;
    for (const RichBlock &block : blocks) {
        lines += std::visit(Overloaded{
                                [](const Paragraph &paragraph) { return textOf(paragraph.runs); },
                                [](const Heading &heading) { return textOf(heading.runs); },
                                [](const CodeText &code) { return code.text; },
                                [](const Quote &quote) { return textOf(quote.blocks); },
                                [](const List &list) { return textOf(list); },
                                [](const Rule &) { return QString(); },
                                [](const TextTable &table) { return textOf(table); },
                            },
                            block.content);
    }
    return lines.join(u'\n');
}

} // namespace

QString RichText::toPlainText() const
{
    return textOf(blocks);
}

} // namespace watchroom
