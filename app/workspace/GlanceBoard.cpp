// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/GlanceBoard.h"

#include "app/base/Log.h"

#include <algorithm>
#include <ranges>

namespace watchroom {

namespace {

constexpr int kTrendSamples = 60;
constexpr int kDaySamples = 600;
constexpr Milliseconds kTrendLength = std::chrono::hours(1);
constexpr Milliseconds kDayLength = std::chrono::hours(24);

} // namespace

GlanceBoard::GlanceBoard(Store &store, Clock &clock, ActionDispatcher &dispatcher)
    : m_store(store)
    , m_clock(clock)
    , m_dispatcher(dispatcher)
{
}

void GlanceBoard::load()
{
    auto stored = m_store.glances();
    if (!stored) {
        qCWarning(lcWorkspace) << "glances:" << stored.error().detail;
        return;
    }
    for (StoredGlance &each : *stored) {
        m_entries.insert_or_assign(Key{each.instance, each.glance.id},
                                   Entry{.glance = std::move(each.glance),
                                         .room = each.room,
                                         .source = each.source,
                                         .since = each.stateSince,
                                         .trend = {}});
    }
}

Result<void> GlanceBoard::publish(const InstanceId &instance, const GlancePublished &event)
{
    const Glance &glance = event.glance;
    if (auto saved = m_store.saveGlance(instance, glance, event.room, event.source); !saved)
        return saved;
    Entry &entry = m_entries[Key{instance, glance.id}];
    if (!entry.since || entry.glance.state != glance.state)
        entry.since = glance.updatedAt;
    entry.glance = glance;
    entry.room = event.room;
    entry.source = event.source;
    entry.trendIsOld = true;
    return {};
}

Result<void> GlanceBoard::remove(const InstanceId &instance, const GlanceId &glance)
{
    m_entries.erase(Key{instance, glance});
    return m_store.removeGlance(instance, glance);
}

void GlanceBoard::removeAll(const InstanceId &instance)
{
    std::erase_if(m_entries, [&](const auto &each) { return each.first.first == instance; });
}

const ActionSpec *GlanceBoard::action(const InstanceId &instance, const ActionId &action) const
{
    for (const auto &[key, entry] : m_entries) {
        if (key.first != instance)
            continue;
        const auto it = std::ranges::find(entry.glance.actions, action, &ActionSpec::id);
        if (it != entry.glance.actions.end())
            return &*it;
    }
    return nullptr;
}

std::vector<GlanceSummary> GlanceBoard::summaries(const RoomId &room, const NameOf &nameOf)
{
    std::vector<GlanceSummary> result;
    for (auto &[key, entry] : m_entries) {
        if (entry.room.isEmpty() || entry.room == room)
            result.push_back(summary(key, entry, nameOf));
    }
    return result;
}

std::optional<GlanceDetail> GlanceBoard::detail(const InstanceId &instance, const GlanceId &glance,
                                                const NameOf &nameOf)
{
    const Key key{instance, glance};
    const auto it = m_entries.find(key);
    if (it == m_entries.end())
        return std::nullopt;
    GlanceDetail detail{.summary = summary(key, it->second, nameOf), .day = {}, .changes = {}};
    auto day = m_store.samples(instance, glance, m_clock.now() - kDayLength, kDaySamples);
    if (day)
        detail.day = std::move(*day);
    const GlanceSample *before = nullptr;
    for (const GlanceSample &sample : detail.day) {
        if (!before || before->tone != sample.tone || before->stateText != sample.stateText)
            detail.changes.push_back(sample);
        before = &sample;
    }
    std::ranges::reverse(detail.changes);
    return detail;
}

GlanceSummary GlanceBoard::summary(const Key &key, Entry &entry, const NameOf &nameOf)
{
    if (entry.trendIsOld) {
        entry.trendIsOld = false;
        auto trend =
            m_store.samples(key.first, key.second, m_clock.now() - kTrendLength, kTrendSamples);
        if (trend)
            entry.trend = std::move(*trend);
    }
    return GlanceSummary{
        .instance = key.first,
        .glance = entry.glance,
        .source = entry.source.isEmpty() ? nameOf(key.first) : entry.source,
        .stateSince = entry.since,
        .trend = entry.trend,
        .actions = m_dispatcher.statuses(key.first, entry.room, {}, entry.glance.actions),
    };
}

} // namespace watchroom
