// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/TimelineView.h"

#include "ui/cards/RichTextPiece.h"
#include "ui/kit/ToolTipText.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyleHints>
#include <QToolTip>

#include <algorithm>

namespace watchroom {

// The part of TimelineView that deals with the pointer: what it is on, clicks and selection.

const CardTarget *TimelineView::targetOf(const Place &place) const
{
    const int index = place.target < 0 ? -1 : m_layout.rows().indexOf(place.row);
    const Sheet *sheet = index < 0 ? nullptr : m_layout.sheetIfMade(index);
    if (!sheet || place.target >= static_cast<int>(sheet->targets.size()))
        return nullptr;
    return &sheet->targets[static_cast<size_t>(place.target)];
}

TimelineView::Place TimelineView::placeAt(const QPoint &point) const
{
    const int index = m_layout.indexAt(point.y());
    const Sheet *sheet = index < 0 ? nullptr : m_layout.sheetIfMade(index);
    if (!sheet)
        return {};
    return {m_layout.rows().at(index).row, sheet->targetAt(point - QPoint(0, m_layout.yOf(index)))};
}

TimelineSelection::Point TimelineView::textPointAt(const QPoint &point) const
{
    const auto &visible = m_layout.visible();
    if (visible.empty())
        return {};
    int index = m_layout.indexAt(point.y());
    if (index < 0)
        index = point.y() < visible.front().y ? visible.front().index : visible.back().index;
    const Sheet *sheet = m_layout.sheetIfMade(index);
    const qint64 row = m_layout.rows().at(index).row;
    if (!sheet || !sheet->body)
        return {row, point.y() < m_layout.yOf(index) + m_layout.heightOf(index) / 2 ? 0 : 1};
    const QPoint inSheet = point - QPoint(0, m_layout.yOf(index));
    return {row, sheet->body->layout().positionAt(inSheet - sheet->body->rect.topLeft())};
}

void TimelineView::setHover(const QPoint &point)
{
    const Place before = m_hover;
    m_pointer = point;
    m_hover = viewport()->rect().contains(point) ? placeAt(point) : Place{};
    const CardTarget *target = targetOf(m_hover);
    const bool overText = !target && m_hover.row != 0 && [this] {
        const Sheet *sheet = m_layout.sheetIfMade(m_layout.rows().indexOf(m_hover.row));
        const int y = m_layout.yOf(m_layout.rows().indexOf(m_hover.row));
        return sheet && sheet->body && sheet->body->rect.contains(m_pointer - QPoint(0, y));
    }();
    viewport()->setCursor(target && target->enabled ? Qt::PointingHandCursor
                          : overText                ? Qt::IBeamCursor
                                                    : Qt::ArrowCursor);
    if (before != m_hover || targetOf(m_hover) == nullptr)
        viewport()->update();
    if (isHolding() && !heldPlace())
        releaseHeld();
    tellLook();
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave) {
        setHover({-1, -1});
        return true;
    }
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const CardTarget *target = targetOf(placeAt(help->pos()));
        if (target && !target->hint.isEmpty())
            QToolTip::showText(help->globalPos(), toolTipText(target->hint), viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint point = event->position().toPoint();
    m_focusSeen = false;
    setHover(point);
    m_pressed = targetOf(m_hover) ? m_hover : Place{};
    if (m_pressed.row != 0) {
        m_focus = m_pressed;
        viewport()->update();
        return;
    }
    if (m_hover.row != 0)
        m_focus = {m_hover.row, -1};
    const bool third =
        m_clicks == 2 && m_sinceClick.isValid() &&
        m_sinceClick.elapsed() < QGuiApplication::styleHints()->mouseDoubleClickInterval();
    selectAt(point, third ? 3 : 1);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    // The second click on a button is one more press, which the button itself must withstand.
    if (targetOf(placeAt(point)))
        mousePressEvent(event);
    else
        selectAt(point, 2);
}

void TimelineView::selectAt(const QPoint &point, int clicks)
{
    m_clicks = clicks;
    m_sinceClick.start();
    const TimelineSelection::Point at = textPointAt(point);
    m_selecting = clicks == 1;
    m_selection.begin(at);
    const int index = m_layout.rows().indexOf(at.row);
    const Sheet *sheet = index < 0 ? nullptr : m_layout.sheetIfMade(index);
    if (clicks > 1 && sheet && sheet->body) {
        const RichTextLayout &text = sheet->body->layout();
        const TextRange range =
            clicks == 2 ? text.wordAt(at.position) : text.paragraphAt(at.position);
        m_selection.set({at.row, range.first}, {at.row, range.second});
    }
    viewport()->update();
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    setHover(point);
    if (!m_selecting || !(event->buttons() & Qt::LeftButton))
        return;
    const int beyond = point.y() < 0                      ? point.y()
                       : point.y() > viewport()->height() ? point.y() - viewport()->height()
                                                          : 0;
    if (beyond != 0) {
        m_layout.scrollBy(beyond);
        refresh();
    }
    m_selection.extendTo(textPointAt(point));
    viewport()->update();
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_selecting = false;
    const Place pressed = std::exchange(m_pressed, {});
    setHover(event->position().toPoint());
    if (pressed.row != 0 && pressed == m_hover)
        activate(pressed);
    viewport()->update();
}

void TimelineView::scrollContentsBy(int, int)
{
    if (m_syncing)
        return;
    m_layout.scrollTo(verticalScrollBar()->value());
    refresh();
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    constexpr int kNotch = 120;
    const int line = m_themes->theme()->line(TextRole::Body);
    const int pixels = event->pixelDelta().isNull() ? event->angleDelta().y() * line *
                                                          QApplication::wheelScrollLines() / kNotch
                                                    : event->pixelDelta().y();
    if (pixels != 0) {
        m_backToEnd = false;
        m_layout.scrollBy(-pixels);
        refresh();
    }
    event->accept();
}

} // namespace watchroom
