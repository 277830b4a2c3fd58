// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/TimelineItem.h"
#include "ui/cards/CardContext.h"

#include <QHash>

namespace watchroom {

/// What the person did to the cards and messages on this screen. It belongs to the card and not to
/// its row: it stays when a new revision comes, when the row is paged out, and when another room is
/// shown.
class CardViews
{
public:
    /// Tells what is shown apart; stays the same for all revisions of a card.
    static QString keyOf(const TimelineItem &item);

    const CardViewState &seen(const TimelineItem &item) const;
    CardViewState &of(const TimelineItem &item) { return m_views[keyOf(item)]; }

    /// What was typed into fields that the card has no more is forgotten.
    void takeRevision(const TimelineItem &item);

private:
    QHash<QString, CardViewState> m_views;
};

} // namespace watchroom
