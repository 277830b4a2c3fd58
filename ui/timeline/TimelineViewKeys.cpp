// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/TimelineView.h"

#include "ui/timeline/TimelineAccessible.h"

#include <QKeyEvent>

#include <algorithm>

namespace watchroom {

// The part of TimelineView that deals with keys and the focus.

void TimelineView::setFocusedPlace(const Place &place)
{
    m_focus = place;
    m_focusSeen = true;
    const int index = m_layout.rows().indexOf(place.row);
    if (index >= 0)
        m_layout.reveal(index);
    refresh();
    announceFocus(this);
}

void TimelineView::focusRow(int index)
{
    const int count = m_layout.rows().count();
    if (count > 0)
        setFocusedPlace({m_layout.rows().at(std::clamp(index, 0, count - 1)).row, -1});
}

void TimelineView::moveFocus(int by)
{
    const int index = m_layout.rows().indexOf(m_focus.row);
    if (index >= 0)
        focusRow(index + by);
    else if (!m_layout.visible().empty())
        focusRow(m_layout.visible().back().index);
}

/// What Enter presses on the row itself: what folds it or its storm, -1 for nothing.
int TimelineView::foldingTarget(qint64 row) const
{
    const int index = m_layout.rows().indexOf(row);
    const Sheet *sheet = index < 0 ? nullptr : m_layout.sheetIfMade(index);
    if (!sheet || m_layout.rows().storms().formOf(row) == StormFolds::Form::Whole)
        return -1;
    return sheet->targets.empty() ? -1 : 0;
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    const bool byKey =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byKey && m_layout.rows().indexOf(m_focus.row) < 0)
        moveFocus(0);
    else if (byKey)
        setFocusedPlace({m_focus.row, -1});
    viewport()->update();
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    if (isHolding() && !heldPlace())
        releaseHeld();
    tellLook();
    viewport()->update();
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const int page = viewport()->height() * 9 / 10;
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if (isEditing())
        return fieldKey(event);
    if (letterKey(*event))
        return;
    switch (event->key()) {
    case Qt::Key_Up:
        return moveFocus(-1);
    case Qt::Key_Down:
        return moveFocus(1);
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        m_layout.scrollBy(event->key() == Qt::Key_PageUp ? -page : page);
        return refresh();
    case Qt::Key_Home:
        return focusRow(0);
    case Qt::Key_End:
        m_backToEnd = false;
        focusRow(m_layout.rows().count() - 1);
        return scrollToEnd();
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (!event->isAutoRepeat())
            activate(m_focus.target >= 0 ? m_focus
                                         : Place{m_focus.row, foldingTarget(m_focus.row)});
        return;
    case Qt::Key_Plus:
        if (const int index = m_layout.rows().indexOf(m_focus.row);
            index >= 0 && std::holds_alternative<MessageRow>(m_layout.rows().at(index).content))
            pickReaction(m_focus.row, rowRect(m_focus.row));
        return;
    case Qt::Key_Question:
        return preview(m_focus);
    case Qt::Key_Escape:
        m_selection.clear();
        viewport()->update();
        break;
    default:
        break;
    }
    event->ignore();
}

} // namespace watchroom
