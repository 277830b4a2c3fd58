// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/RichTextLayout.h"

namespace watchroom {

namespace {

/// Follows RichTextFlow, which puts the same text together while it lays it out.
class LineCollector
{
public:
    void add(const std::vector<RichBlock> &blocks)
    {
        for (const RichBlock &block : blocks)
            std::visit([this](const auto &content) { add(content); }, block.content);
    }

    QString text;

private:
    void add(const Paragraph &paragraph) { addLine(paragraph.runs); }
    void add(const Heading &heading) { addLine(heading.runs); }
    void add(const Quote &quote) { add(quote.blocks); }
    void add(const Rule &) {}

    void add(const CodeText &code)
    {
        beginLine();
        text += code.text;
    }

    void add(const List &list)
    {
        for (const ListItem &item : list.items)
            add(item.blocks);
    }

    void add(const TextTable &table)
    {
        for (const auto &row : table.rows) {
            beginLine();
            for (size_t column = 0; column < row.size(); ++column) {
                if (column > 0)
                    text += u'\t';
                addRuns(row[column]);
            }
        }
    }

    void addLine(const Runs &runs)
    {
        beginLine();
        addRuns(runs);
    }

    void addRuns(const Runs &runs)
    {
        for (const TextRun &run : runs)
            text += run.text;
    }

    void beginLine()
    {
        if (!text.isEmpty())
            text += u'\n';
    }
};

} // namespace

QString selectableText(const RichText &text)
{
    LineCollector collector;
    collector.add(text.blocks);
    return collector.text;
}

} // namespace watchroom
