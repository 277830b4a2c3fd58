// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/Host.h"
#include "integrations/services/drill/DrillCards.h"
#include "integrations/services/drill/DrillRecord.h"

#include <map>

namespace watchroom::drill {

/// Keeps the room's cards and glances as the shop is, and publishes no more than a person can
/// follow: what changes meaning at once, what only counts on now and then.
class DrillBoard
{
public:
    /// When a practice was cut off its cards end with this revision; no story gets as far.
    static constexpr int kLastRevision = 1'000'000;

    /// All outlive the board.
    DrillBoard(Host &host, const Script &script, const DrillTimes &times, DrillRecord &record);

    /// From now on this card of the script stands in the room.
    void showCard(const QString &card);
    /// Whose press runs the newest roll back; empty when a colleague's.
    void setOwnRun(const InvocationKey &key) { m_ownRun = key; }

    /// Publishes what has changed since it was last shown and is due; `all` does not wait for it.
    void follow(const ShopState &state, bool all = false);
    /// Glances alone, every two minutes: the hour before the story.
    void followPast(const ShopState &state);
    /// The last word: everything as it is, and it stays so.
    void rest(const ShopState &state);

private:
    struct ShownCard
    {
        Card card;
        Seconds at{0};
    };
    struct ShownGlance
    {
        Glance glance;
        Seconds at{0};
    };

    std::vector<Card> cardsOf(const ShopState &state) const;
    void followCard(Card card, Seconds now, bool all);
    void followGlance(const Glance &glance, Seconds now, bool all);

    Host &m_host;
    const Script &m_script;
    const DrillTimes &m_times;
    DrillRecord &m_record;
    std::vector<QString> m_cards;
    InvocationKey m_ownRun;
    std::map<CardId, ShownCard> m_shownCards;
    std::map<GlanceId, ShownGlance> m_shownGlances;
};

} // namespace watchroom::drill
