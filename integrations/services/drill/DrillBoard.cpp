// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/drill/DrillBoard.h"

#include "app/base/Log.h"
#include "integrations/services/drill/DrillGlances.h"

namespace watchroom::drill {

using namespace Qt::StringLiterals;

namespace {

constexpr Seconds kCountsOnEvery{5};     ///< A number that only moved.
constexpr Seconds kIncidentEvery{30};    ///< Its impact and curve.
constexpr Seconds kGlanceAgainAfter{60}; ///< So that one that does not change stays fresh.
constexpr Seconds kPastEvery{120};

Seconds pace(const Card &card)
{
    switch (card.kind) {
    case CardKind::Incident:
        return kIncidentEvery;
    case CardKind::Alert:
        return kCountsOnEvery;
    default:
        return Seconds(0);
    }
}

/// Whether a reader would act differently after the change.
bool meansTheSame(const Card &one, const Card &other)
{
    return one.state.tone == other.state.tone && one.severity == other.severity &&
           one.actions == other.actions &&
           one.metadata.value(u"status"_s) == other.metadata.value(u"status"_s);
}

bool showsTheSame(Glance one, const Glance &other)
{
    one.updatedAt = other.updatedAt;
    return one == other;
}

} // namespace

DrillBoard::DrillBoard(Host &host, const Script &script, const DrillTimes &times,
                       DrillRecord &record)
    : m_host(host)
    , m_script(script)
    , m_times(times)
    , m_record(record)
{
}

void DrillBoard::showCard(const QString &card)
{
    m_cards.push_back(card);
}

void DrillBoard::follow(const ShopState &state, bool all)
{
    for (Card &card : cardsOf(state))
        followCard(std::move(card), state.time, all);
    for (const QString &id : m_script.glances)
        followGlance(glanceOf(id, m_script.shop, state, m_times), state.time, all);
}

void DrillBoard::followPast(const ShopState &state)
{
    if (state.time.count() % kPastEvery.count() != 0)
        return;
    for (const QString &id : m_script.glances) {
        const Glance glance = glanceOf(id, m_script.shop, state, m_times);
        if (glance.value && glance.updatedAt == m_times.shown(state.time))
            m_host.publish(GlancePublished{glance});
    }
}

void DrillBoard::rest(const ShopState &state)
{
    follow(state, true);
    for (const QString &id : m_script.glances)
        m_host.publish(GlancePublished{atRest(glanceOf(id, m_script.shop, state, m_times))});
}

std::vector<Card> DrillBoard::cardsOf(const ShopState &state) const
{
    const Scene scene{m_script, state, m_times};
    std::vector<Card> cards;
    for (const QString &card : m_cards) {
        if (card == "release"_L1 && state.release)
            cards.push_back(releaseCard(scene));
        else if (card == "alerts"_L1 && state.alerts > 0)
            cards.push_back(alertsCard(scene));
        else if (card == "incident"_L1 && state.incident)
            cards.push_back(incidentCard(scene));
    }
    for (std::size_t attempt = 0; attempt < state.rollBacks.size(); ++attempt)
        cards.push_back(rollBackCard(scene, attempt, m_ownRun));
    return cards;
}

void DrillBoard::followCard(Card card, Seconds now, bool all)
{
    const auto shown = m_shownCards.find(card.id);
    if (shown == m_shownCards.end()) {
        m_record.cards.push_back(card);
        if (auto saved = saveRecord(m_host.storage(), m_record); !saved)
            qCWarning(lcIntegrations) << "The practice cannot be kept:" << saved.error().detail;
    } else {
        const auto &[last, at] = shown->second;
        card.revision = last.revision;
        if (card == last || (!all && meansTheSame(card, last) && now - at < pace(card)))
            return;
        ++card.revision;
    }
    m_shownCards[card.id] = {card, now};
    m_host.publish(CardPublished{m_host.room(), card});
}

void DrillBoard::followGlance(const Glance &glance, Seconds now, bool all)
{
    const auto shown = m_shownGlances.find(glance.id);
    if (shown != m_shownGlances.end()) {
        const auto &[last, at] = shown->second;
        const bool heard = glance.updatedAt > last.updatedAt;
        const bool changed = !showsTheSame(last, glance);
        const bool due = all || glance.state != last.state || now - at >= kCountsOnEvery;
        if (!(changed && due) && !(heard && now - at >= kGlanceAgainAfter))
            return;
    }
    m_shownGlances[glance.id] = {glance, now};
    m_host.publish(GlancePublished{glance});
}

} // namespace watchroom::drill
