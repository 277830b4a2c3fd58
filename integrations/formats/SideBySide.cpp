// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/SideBySide.h"

#include <algorithm>

namespace watchroom {

namespace {

void addColumns(CardColumn left, CardColumn right, CardNodes &to, CardDraft &draft)
{
    if (left.box.items.empty() || right.box.items.empty()) {
        std::ranges::move(left.box.items, std::back_inserter(to));
        std::ranges::move(right.box.items, std::back_inserter(to));
        return;
    }
    ColumnSet set;
    set.columns.push_back(std::move(left));
    set.columns.push_back(std::move(right));
    draft.add(to, CardNode{std::move(set)});
}

} // namespace

CardColumn columnOf(CardNodes items, ColumnWidth::Kind width)
{
    CardColumn column;
    column.box.items = std::move(items);
    column.width.kind = width;
    return column;
}

void addBeside(CardNodes narrow, CardNodes wide, CardNodes &to, CardDraft &draft)
{
    addColumns(columnOf(std::move(narrow), ColumnWidth::Kind::Auto),
               columnOf(std::move(wide), ColumnWidth::Kind::Stretch), to, draft);
}

void addBehind(CardNodes wide, CardNodes narrow, CardNodes &to, CardDraft &draft)
{
    addColumns(columnOf(std::move(wide), ColumnWidth::Kind::Stretch),
               columnOf(std::move(narrow), ColumnWidth::Kind::Auto), to, draft);
}

void addHalves(CardNodes left, CardNodes right, CardNodes &to, CardDraft &draft)
{
    ColumnSet set;
    set.columns.push_back(columnOf(std::move(left), ColumnWidth::Kind::Stretch));
    set.columns.push_back(columnOf(std::move(right), ColumnWidth::Kind::Stretch));
    draft.add(to, CardNode{std::move(set)});
}

} // namespace watchroom
