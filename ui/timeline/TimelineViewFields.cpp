// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/TimelineView.h"

#include "ui/cards/CardInputs.h"
#include "ui/cards/CardLetters.h"
#include "ui/cards/CardPress.h"
#include "ui/timeline/TimelineAccessible.h"

#include <QApplication>
#include <QKeyEvent>

#include <algorithm>

namespace watchroom {

// The part of TimelineView that deals with the fields in cards, the way of the focus through them
// and the buttons, and the letters on these.

namespace {

bool isStop(const SheetSpot &spot)
{
    return spot.kind != SheetSpot::Kind::Piece;
}

} // namespace

void TimelineView::placeInputs()
{
    std::vector<VisibleInput> visible;
    for (const auto &[index, y] : m_layout.visible()) {
        const Sheet *sheet = m_layout.sheetIfMade(index);
        if (!sheet || sheet->inputs.empty())
            continue;
        const TimelineItem &item = m_layout.rows().at(index);
        const CardViewState &view = m_layout.rows().views().seen(item);
        for (const InputSlot &slot : sheet->inputs) {
            const QRect rect = slot.rect.translated(0, y);
            if (!viewport()->rect().intersects(rect))
                continue;
            visible.push_back({.card = CardViews::keyOf(item),
                               .input = slot.input,
                               .rect = rect,
                               .value = view.typed.value(slot.input.id, slot.input.initial),
                               .problem = view.problems.value(slot.input.id)});
        }
    }
    m_inputs->place(visible);
}

int TimelineView::indexOfCard(const QString &key) const
{
    const TimelineRows &rows = m_layout.rows();
    for (int i = rows.count() - 1; i >= 0 && !key.isEmpty(); --i) {
        if (CardViews::keyOf(rows.at(i)) == key)
            return i;
    }
    return -1;
}

bool TimelineView::isEditing() const
{
    return m_inputs->focused() != CardInputs::Focused{};
}

void TimelineView::onTyped(const QString &card, const QString &input, const QString &value)
{
    const int index = indexOfCard(card);
    if (index < 0)
        return;
    CardViewState &view = m_layout.view(index);
    view.typed[input] = value;
    if (view.problems.remove(input) == 0)
        return;
    m_layout.viewChanged(index);
    refresh();
}

void TimelineView::onSubmitted(const QString &card, const QString &input)
{
    const int index = indexOfCard(card);
    const Sheet *sheet = index < 0 ? nullptr : m_layout.sheetIfMade(index);
    if (sheet)
        activate({m_layout.rows().at(index).row, targetBeside(*sheet, input)});
}

void TimelineView::focusFirstProblem(int index)
{
    const int wrong = firstProblem(m_layout.sheet(index), m_layout.view(index));
    if (wrong >= 0)
        focusInput(index, static_cast<size_t>(wrong), Qt::OtherFocusReason);
}

void TimelineView::focusInput(int index, size_t input, Qt::FocusReason reason)
{
    const TimelineItem &item = m_layout.rows().at(index);
    m_focus = {item.row, -1};
    m_layout.reveal(index);
    refresh();
    // A card higher than the window is not in sight as a whole; its field has to be.
    const InputSlot &slot = m_layout.sheet(index).inputs[input];
    const QRect rect = slot.rect.translated(0, m_layout.yOf(index));
    const int below = rect.bottom() - viewport()->rect().bottom();
    if (rect.top() < 0 || below > 0) {
        m_layout.scrollBy(rect.top() < 0 ? rect.top() : std::min(below, rect.top()));
        refresh();
    }
    m_inputs->focus({CardViews::keyOf(item), slot.input.id}, reason);
}

void TimelineView::onFieldFocusMoved()
{
    if (const int index = indexOfCard(m_inputs->focused().card); index >= 0)
        m_focus = {m_layout.rows().at(index).row, -1};
    else if (isHolding() && !heldPlace())
        releaseHeld();
    viewport()->update();
}

/// Where the focus is among the targets and fields of the row, -1 before the first.
int TimelineView::focusedStop(const std::vector<SheetSpot> &stops, const Sheet &sheet) const
{
    const QString input = m_inputs->focused().input;
    const auto now = std::ranges::find_if(stops, [&](const SheetSpot &spot) {
        return spot.kind == SheetSpot::Kind::Input
                   ? !input.isEmpty() && sheet.inputs[spot.index].input.id == input
                   : input.isEmpty() && static_cast<int>(spot.index) == m_focus.target;
    });
    return now == stops.end() ? -1 : static_cast<int>(now - stops.begin());
}

/// Goes to the next target or field of the focused row; false at its end.
bool TimelineView::moveStop(bool next)
{
    const int index = m_layout.rows().indexOf(m_focus.row);
    if (index < 0)
        return false;
    if (m_inputs->moveInside(next))
        return true;
    const Sheet &sheet = m_layout.sheet(index);
    std::vector<SheetSpot> stops;
    std::ranges::copy_if(sheet.order, std::back_inserter(stops), isStop);
    const int to = focusedStop(stops, sheet) + (next ? 1 : -1);
    if (to < -1 || to >= static_cast<int>(stops.size()))
        return false;
    if (to >= 0 && stops[static_cast<size_t>(to)].kind == SheetSpot::Kind::Input) {
        focusInput(index, stops[static_cast<size_t>(to)].index,
                   next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return true;
    }
    setFocus(Qt::OtherFocusReason);
    setFocusedPlace(
        {m_focus.row, to < 0 ? -1 : static_cast<int>(stops[static_cast<size_t>(to)].index)});
    return true;
}

bool TimelineView::focusNextPrevChild(bool next)
{
    if (m_focus.row != 0 && moveStop(next))
        return true;
    // Out of the conversation, past the fields that are in it.
    setFocus(Qt::OtherFocusReason);
    constexpr int kMostFields = 200;
    for (int i = 0; i < kMostFields; ++i) {
        if (!QAbstractScrollArea::focusNextPrevChild(next))
            return false;
        if (!isAncestorOf(QApplication::focusWidget()))
            break;
    }
    return true;
}

/// What a field leaves over: Escape goes from it to its card, the rest is not for rows.
void TimelineView::fieldKey(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return event->ignore();
    setFocus(Qt::OtherFocusReason);
    setFocusedPlace({m_focus.row, -1});
}

void TimelineView::showLetters(int index, bool shown)
{
    m_layout.view(index).letters = shown;
    m_layout.viewChanged(index);
    refresh();
}

/// The letters of the focused card: shown, hidden and pressed. False when the key is not about
/// them.
bool TimelineView::letterKey(const QKeyEvent &event)
{
    const int index = m_layout.rows().indexOf(m_focus.row);
    if (index < 0 || !std::holds_alternative<CardRow>(m_layout.rows().at(index).content))
        return false;
    const bool shown = m_layout.rows().views().seen(m_layout.rows().at(index)).letters;
    if (event.key() == kLettersKey && event.modifiers() == Qt::NoModifier) {
        showLetters(index, !shown);
        return true;
    }
    if (!shown)
        return false;
    const int target = targetOfLetter(m_layout.sheet(index), event.text());
    if (target < 0 && event.key() != Qt::Key_Escape)
        return false;
    const Place place{m_focus.row, target};
    showLetters(index, false);
    if (target >= 0 && !event.isAutoRepeat())
        activate(place);
    return true;
}

} // namespace watchroom
