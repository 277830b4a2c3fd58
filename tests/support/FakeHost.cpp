// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeHost.h"

#include <algorithm>

namespace watchroom {

void FakeHost::publish(Event event)
{
    m_events.push_back(event);
    if (m_observer)
        m_observer(event);
}

void FakeHost::whenStored(QObject *context, std::function<void()> callback)
{
    m_waiters.emplace_back(context, std::move(callback));
    if (!m_slowToStore)
        storeNow();
}

void FakeHost::storeNow()
{
    for (const auto &[context, callback] : std::exchange(m_waiters, {})) {
        if (context)
            callback();
    }
}

std::optional<Glance> FakeHost::lastGlance(const QString &id) const
{
    std::optional<Glance> last;
    for (const Event &event : m_events) {
        if (const auto *published = std::get_if<GlancePublished>(&event);
            published && published->glance.id.value == id)
            last = published->glance;
        else if (const auto *removed = std::get_if<GlanceRemoved>(&event);
                 removed && removed->glance.value == id)
            last.reset();
    }
    return last;
}

std::vector<Card> FakeHost::cards() const
{
    std::vector<Card> newest;
    for (const CardPublished &published : all<CardPublished>()) {
        const auto place = std::ranges::find(newest, published.card.id, &Card::id);
        if (place == newest.end())
            newest.push_back(published.card);
        else if (published.card.revision > place->revision)
            *place = published.card;
    }
    return newest;
}

std::optional<Card> FakeHost::card(const QString &id) const
{
    const std::vector<Card> all = cards();
    const auto found = std::ranges::find(all, CardId(id), &Card::id);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

std::vector<Card> FakeHost::revisions(const QString &id) const
{
    std::vector<Card> found;
    for (const CardPublished &published : all<CardPublished>()) {
        if (published.card.id.value == id)
            found.push_back(published.card);
    }
    return found;
}

std::vector<ActionSpec> FakeHost::offers() const
{
    const auto offered = all<ActionsOffered>();
    return offered.empty() ? std::vector<ActionSpec>{} : offered.back().actions;
}

} // namespace watchroom
