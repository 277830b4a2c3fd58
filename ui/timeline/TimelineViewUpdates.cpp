// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/ActionPress.h"
#include "ui/timeline/RevisionFades.h"
#include "ui/timeline/TimelineView.h"

#include <QPainter>
#include <QPixmap>

#include <utility>

namespace watchroom {

// The part of TimelineView that takes new and changed rows, and lets wait what would move a button
// under the pointer or the focus.

void TimelineView::upsert(std::vector<TimelineItem> items)
{
    const auto held = heldPlace();
    for (TimelineItem &item : items) {
        const bool isNew = !m_layout.rows().isLoaded(item.row);
        if (isNew && !m_reachesEnd)
            continue;
        if (held && m_layout.isAtEnd()) {
            m_layout.holdStill();
            m_backToEnd = true;
            holdSoonOver();
        }
        if (held && !isNew && mustWait(item, *held)) {
            m_held.insert_or_assign(item.row, std::move(item));
            holdSoonOver();
            continue;
        }
        m_held.erase(item.row);
        putRow(std::move(item));
    }
    m_layout.holdFolds(held.has_value());
    if (m_layout.holdsFolds())
        holdSoonOver();
    refresh();
}

void TimelineView::remove(const std::vector<qint64> &rows)
{
    for (const qint64 row : rows) {
        m_held.erase(row);
        for (Place *place : {&m_focus, &m_hover, &m_pressed}) {
            if (place->row == row)
                *place = {};
        }
        m_layout.remove(row);
    }
    // Such a row has moved to the end, and is never seen in both places.
    m_layout.holdFolds(false);
    refresh();
}

void TimelineView::putRow(TimelineItem item)
{
    const qint64 row = item.row;
    std::vector<std::pair<Place *, CardTarget>> places;
    for (Place *place : {&m_focus, &m_hover, &m_pressed}) {
        const CardTarget *target = place->row == row ? targetOf(*place) : nullptr;
        if (target)
            places.emplace_back(place, *target);
    }
    fadeFormer(item);
    m_layout.upsert(std::move(item));
    const int index = m_layout.rows().indexOf(row);
    for (const auto &[place, target] : places)
        place->target = index < 0 ? -1 : m_layout.sheet(index).indexOf(target);
}

/// A card that takes a new revision in sight fades into it.
void TimelineView::fadeFormer(const TimelineItem &item)
{
    const int index = m_layout.rows().indexOf(item.row);
    const Sheet *sheet = index < 0 ? nullptr : m_layout.sheetIfMade(index);
    const auto *becomes = std::get_if<CardRow>(&item.content);
    const bool seen = viewport()->rect().intersects(rowRect(item.row));
    if (!sheet || !becomes || !seen || m_themes->theme()->choice.reducedMotion)
        return;
    if (std::get<CardRow>(m_layout.rows().at(index).content).card.revision ==
        becomes->card.revision)
        return;
    QPixmap former(sheet->size * devicePixelRatioF());
    former.setDevicePixelRatio(devicePixelRatioF());
    former.fill(m_themes->theme()->colour.canvas);
    QPainter painter(&former);
    sheet->paint(painter, *m_themes->theme(), {});
    m_fades->begin(item.row, former);
}

std::optional<TimelineView::Place> TimelineView::heldPlace() const
{
    using Kind = CardTarget::Kind;
    const auto isButton = [this](const Place &place) {
        const CardTarget *target = targetOf(place);
        return target && target->kind != Kind::Link && target->kind != Kind::ShowReplied &&
               target->kind != Kind::Picture;
    };
    if (viewport()->underMouse() && isButton(m_hover))
        return m_hover;
    if (hasFocus() && m_focusSeen && isButton(m_focus))
        return m_focus;
    if (isEditing())
        return Place{m_focus.row, -1};
    return std::nullopt;
}

bool TimelineView::mustWait(const TimelineItem &item, const Place &held) const
{
    const int index = m_layout.rows().indexOf(item.row);
    const int heldIndex = m_layout.rows().indexOf(held.row);
    const auto &visible = m_layout.visible();
    if (index > heldIndex || visible.empty() || index < visible.front().index)
        return false;
    const QRect before = rowRect(item.row);
    const Sheet after = m_layout.trial(index, item);
    if (index < heldIndex)
        return after.size.height() != before.height();

    const CardTarget *target = targetOf(held);
    if (!target)
        return false; // a field has the focus, and keeps it
    // Of a message, the outcome of the press under the pointer is what the person waits for.
    if (std::holds_alternative<MessageRow>(item.content))
        return false;
    const auto *was = std::get_if<CardRow>(&m_layout.rows().at(index).content);
    const auto *becomes = std::get_if<CardRow>(&item.content);
    if (was && becomes && target->kind != CardTarget::Kind::Unfold) {
        const auto former = was->actions.find(target->action);
        const auto now = becomes->actions.find(target->action);
        const bool known = now != becomes->actions.end();
        if (known && (former == was->actions.end() || former->second != now->second))
            return false;
    }
    const int same = after.indexOf(*target);
    return same < 0 ||
           after.targets[static_cast<size_t>(same)].rect.topLeft() != target->rect.topLeft();
}

void TimelineView::tellLook()
{
    const auto place = heldPlace();
    m_press->lookAt(place ? targetOf(*place) : nullptr);
}

void TimelineView::holdSoonOver()
{
    if (!m_holdLimit.isActive())
        m_holdLimit.start();
}

void TimelineView::releaseHeld()
{
    m_holdLimit.stop();
    m_layout.holdFolds(false);
    for (auto &[row, item] : std::exchange(m_held, {}))
        putRow(std::move(item));
    if (!isEditing() && std::exchange(m_backToEnd, false))
        m_layout.scrollToEnd();
    refresh();
}

} // namespace watchroom
