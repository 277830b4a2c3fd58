// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Summaries.h"
#include "app/workspace/ActionDispatcher.h"

#include <functional>
#include <map>

namespace watchroom {

/// The glances that stand now, with their trends.
class GlanceBoard
{
public:
    GlanceBoard(Store &store, Clock &clock, ActionDispatcher &dispatcher);

    /// Reads what was stored: after a restart the last values stand there with their age.
    void load();

    /// Writes and takes over a glance, within the caller's transaction.
    Result<void> publish(const InstanceId &instance, const GlancePublished &event);
    Result<void> remove(const InstanceId &instance, const GlanceId &glance);
    void removeAll(const InstanceId &instance);

    /// The action of that id that any glance of the instance offers; null when none does.
    const ActionSpec *action(const InstanceId &instance, const ActionId &action) const;

    using NameOf = std::function<QString(const InstanceId &)>;
    /// Those of this room, and those that are always shown.
    std::vector<GlanceSummary> summaries(const RoomId &room, const NameOf &nameOf);
    std::optional<GlanceDetail> detail(const InstanceId &instance, const GlanceId &glance,
                                       const NameOf &nameOf);

private:
    using Key = std::pair<InstanceId, GlanceId>;
    struct Entry
    {
        Glance glance;
        RoomId room;
        QString source;
        std::optional<Timestamp> since;
        std::vector<GlanceSample> trend;
        bool trendIsOld = true;
    };

    GlanceSummary summary(const Key &key, Entry &entry, const NameOf &nameOf);

    Store &m_store;
    Clock &m_clock;
    ActionDispatcher &m_dispatcher;
    std::map<Key, Entry> m_entries;
};

} // namespace watchroom
