// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/RichTextSketch.h"

#include <QStringList>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

QString sketchOf(const std::vector<RichBlock> &blocks);

struct Sketch
{
    QString operator()(const Paragraph &paragraph) const
    {
        return u"p("_s + sketch(paragraph.runs) + u')';
    }
    QString operator()(const Heading &heading) const
    {
        return u"h%1("_s.arg(heading.level) + sketch(heading.runs) + u')';
    }
    QString operator()(const CodeText &code) const
    {
        return u"code["_s + code.language + u"]("_s + QString(code.text).replace(u'\n', u"⏎"_s) +
               u')';
    }
    QString operator()(const Quote &quote) const
    {
        return u"quote("_s + sketchOf(quote.blocks) + u')';
    }
    QString operator()(const List &list) const
    {
        QStringList items;
        for (const ListItem &item : list.items)
            items += sketchOf(item.blocks);
        const QString name = list.ordered ? u"ol%1"_s.arg(list.start) : u"ul"_s;
        return name + u'(' + items.join(u" + "_s) + u')';
    }
    QString operator()(const Rule &) const { return u"rule"_s; }
    QString operator()(const TextTable &table) const
    {
        QStringList rows;
        for (const auto &row : table.rows) {
            QStringList cells;
            for (const Runs &cell : row)
                cells += sketch(cell);
            rows += cells.join(u" | "_s);
        }
        return u"table("_s + rows.join(u" / "_s) + u')';
    }
};

QString sketchOf(const std::vector<RichBlock> &blocks)
{
    QStringList parts;
    for (const RichBlock &block : blocks)
        parts += std::visit(Sketch(), block.content);
    return parts.join(u' ');
}

} // namespace

QString sketch(const Runs &runs)
{
    QString line;
    for (const TextRun &run : runs) {
        QString text = run.text;
        text.replace(u'\n', u"⏎"_s);
        if (run.code)
            text = u'`' + text + u'`';
        if (run.bold)
            text = u"**"_s + text + u"**"_s;
        if (run.italic)
            text = u'/' + text + u'/';
        if (run.strike)
            text = u'~' + text + u'~';
        if (run.mention)
            text = u'«' + text + u'»';
        if (!run.link.isEmpty())
            text = u'<' + text + u'|' + run.link + u'>';
        line += text;
    }
    return line;
}

QString sketch(const RichText &text)
{
    return sketchOf(text.blocks);
}

} // namespace watchroom
