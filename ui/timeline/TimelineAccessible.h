// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/TimelineItem.h"

#include <QAccessibleWidget>
#include <QHash>

namespace watchroom {

class TimelineView;

/// What a screen reader says for a row, without laying it out.
/// `lookAlikes` as LookAlikesUpdated has them.
QString accessibleRowName(const TimelineItem &item, const QHash<PersonId, QString> &lookAlikes);

/// Makes timelines speak; called by each, done once.
void installTimelineAccessibility();

/// Tells assistive technology where the focus went.
void announceFocus(TimelineView *view);

/// The conversation as a list: one child a row, and under a row that is laid out one child a
/// target.
class TimelineAccessible final : public QAccessibleWidget
{
public:
    explicit TimelineAccessible(TimelineView *view);
    ~TimelineAccessible() override;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

    QAccessibleInterface *rowInterface(qint64 row) const;

private:
    TimelineView *view() const;

    mutable QHash<qint64, QAccessible::Id> m_rows;
};

} // namespace watchroom
