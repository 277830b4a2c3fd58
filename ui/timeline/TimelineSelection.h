// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/RichTextLayout.h"
#include "ui/timeline/TimelineRows.h"

#include <QString>

#include <functional>

namespace watchroom {

/// Selected text from one place in the room to another, by row and position in its text.
class TimelineSelection
{
public:
    struct Point
    {
        qint64 row = 0;
        int position = 0;
        auto operator<=>(const Point &) const = default;
    };

    void clear() { m_anchor = m_cursor = {}; }
    void begin(const Point &point) { m_anchor = m_cursor = point; }
    void extendTo(const Point &point) { m_cursor = point; }
    void set(const Point &from, const Point &to);

    bool isEmpty() const { return m_anchor == m_cursor; }
    const Point &anchor() const { return m_anchor; }

    /// What is selected of a row's text; a large end where it is selected to its end.
    TextRange rangeIn(qint64 row) const;

    /// The selected words. Of one message: its text alone; of several: each with sender and time.
    QString text(const TimelineRows &rows) const;

private:
    Point m_anchor;
    Point m_cursor;
};

/// A whole row as plain text: what "Copy" gives.
QString plainRowText(const TimelineItem &item);

} // namespace watchroom
