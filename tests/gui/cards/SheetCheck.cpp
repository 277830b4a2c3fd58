// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/cards/SheetCheck.h"

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRing = 5; ///< The room for focus rings may lie on each other.

QString outside(const Sheet &sheet)
{
    const QRect whole(QPoint(0, 0), sheet.size);
    for (const auto &piece : sheet.pieces) {
        if (!whole.contains(piece->rect))
            return u"outside: "_s + piece->spokenText();
    }
    for (const InputSlot &slot : sheet.inputs) {
        if (!whole.contains(slot.rect))
            return u"outside: field "_s + slot.input.id;
    }
    for (const CardTarget &target : sheet.targets) {
        if (!whole.contains(target.rect) || target.rect.isEmpty())
            return u"outside: target "_s + target.name;
        if (target.name.isEmpty())
            return u"a target without a name: "_s + target.value;
    }
    return {};
}

/// Two targets stay apart, or the first holds the second whole.
bool areApart(const QRect &outer, const QRect &inner)
{
    return !outer.intersects(inner) || outer.contains(inner);
}

QString overlapping(const Sheet &sheet)
{
    for (size_t i = 0; i < sheet.targets.size(); ++i) {
        const CardTarget &target = sheet.targets[i];
        for (size_t j = i + 1; j < sheet.targets.size(); ++j) {
            if (!areApart(target.rect, sheet.targets[j].rect))
                return target.name + u" overlaps "_s + sheet.targets[j].name;
        }
        for (const InputSlot &slot : sheet.inputs) {
            if (!areApart(target.rect, slot.rect.adjusted(kRing, kRing, -kRing, -kRing)))
                return target.name + u" overlaps field "_s + slot.input.id;
        }
        const int hit = sheet.targetAt(target.rect.center());
        const bool inner = hit > static_cast<int>(i) &&
                           target.rect.contains(sheet.targets[static_cast<size_t>(hit)].rect);
        if (hit != static_cast<int>(i) && !inner)
            return u"not hit at its centre: "_s + target.name;
    }
    return {};
}

} // namespace

QString misplacedOn(const Sheet &sheet)
{
    const QString problem = outside(sheet);
    return problem.isEmpty() ? overlapping(sheet) : problem;
}

} // namespace watchroom
