// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Log.h"
#include "app/model/CardJson.h"
#include "app/store/Database.h"
#include "app/store/SampleThinning.h"
#include "app/store/WriteUnit.h"

namespace watchroom {

namespace {

/// A value that stays the same gets a sample this often.
constexpr Milliseconds kSampleInterval = std::chrono::minutes(1);

struct EarlierGlance
{
    qint64 number = 0; ///< 0 when there is none.
    StateLabel state;
    Timestamp stateSince;
};

EarlierGlance earlierGlance(WriteUnit &unit, const InstanceId &instance, const GlanceId &id)
{
    if (unit.hasFailed())
        return {};
    Query query(
        unit.connection(),
        "SELECT number, state_text, tone, state_since FROM glance WHERE instance = ? AND id = ?",
        instance, id);
    if (!query.next())
        return {};
    return {.number = query.get<qint64>(0),
            .state = {.text = query.get<QString>(1), .tone = query.get<Tone>(2)},
            .stateSince = query.get<Timestamp>(3)};
}

GlanceSample readSample(const Query &query)
{
    return {.at = query.get<Timestamp>(0),
            .value = query.get<std::optional<double>>(1),
            .tone = query.get<Tone>(2),
            .stateText = query.get<QString>(3)};
}

bool isWorthASample(WriteUnit &unit, qint64 glance, const GlanceSample &now)
{
    if (unit.hasFailed())
        return false;
    Query query(
        unit.connection(),
        "SELECT at, value, tone, state_text FROM sample WHERE glance = ? ORDER BY at DESC LIMIT 1",
        glance);
    if (!query.next())
        return true;
    const GlanceSample last = readSample(query);
    return now.value != last.value || now.tone != last.tone || now.stateText != last.stateText ||
           now.at - last.at >= kSampleInterval;
}

} // namespace

Result<void> Store::saveGlance(const InstanceId &instance, const Glance &glance, const RoomId &room,
                               const QString &source)
{
    WriteUnit unit(*m_database);
    const EarlierGlance earlier = earlierGlance(unit, instance, glance.id);
    const bool sameState = earlier.number != 0 && earlier.state == glance.state;
    const Timestamp since = sameState ? earlier.stateSince : glance.updatedAt;
    qint64 number = earlier.number;
    if (number == 0) {
        number = unit.insert("INSERT INTO glance(instance, id, tone, state_text, state_since, json,"
                             " room, source) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                             instance, glance.id, glance.state.tone, glance.state.text, since,
                             glanceToJson(glance), room, source);
    } else {
        unit.run("UPDATE glance SET tone = ?2, state_text = ?3, state_since = ?4, json = ?5,"
                 " room = ?6, source = ?7 WHERE number = ?1",
                 number, glance.state.tone, glance.state.text, since, glanceToJson(glance), room,
                 source);
    }
    const GlanceSample sample{.at = glance.updatedAt,
                              .value = glance.value,
                              .tone = glance.state.tone,
                              .stateText = glance.state.text};
    if (isWorthASample(unit, number, sample)) {
        unit.run("INSERT OR REPLACE INTO sample(glance, at, value, tone, state_text) VALUES(?, ?, "
                 "?, ?, ?)",
                 number, sample.at, sample.value, sample.tone, sample.stateText);
    }
    return unit.finish();
}

Result<void> Store::removeGlance(const InstanceId &instance, const GlanceId &glance)
{
    WriteUnit unit(*m_database);
    unit.run("DELETE FROM glance WHERE instance = ? AND id = ?", instance, glance);
    return unit.finish();
}

Result<std::vector<StoredGlance>> Store::glances() const
{
    Query query(*m_database, "SELECT instance, json, state_since, room, source FROM glance"
                             " ORDER BY number");
    std::vector<StoredGlance> glances;
    while (query.next()) {
        auto glance = glanceFromJson(query.get<QByteArray>(1));
        if (!glance) {
            // It comes anew with the next measurement.
            qCWarning(lcStore) << "A stored glance cannot be read:" << glance.error().detail;
            continue;
        }
        glances.push_back({.instance = query.get<InstanceId>(0),
                           .glance = *std::move(glance),
                           .stateSince = query.get<Timestamp>(2),
                           .room = query.get<RoomId>(3),
                           .source = query.get<QString>(4)});
    }
    return query.result(std::move(glances));
}

Result<std::vector<GlanceSample>> Store::samples(const InstanceId &instance, const GlanceId &glance,
                                                 Timestamp since, int limit) const
{
    Query query(
        *m_database,
        "SELECT at, value, tone, state_text FROM sample WHERE glance ="
        " (SELECT number FROM glance WHERE instance = ? AND id = ?) AND at >= ? ORDER BY at",
        instance, glance, since);
    std::vector<GlanceSample> samples;
    while (query.next())
        samples.push_back(readSample(query));
    return query.result(std::move(samples)).transform([&](std::vector<GlanceSample> all) {
        return thinned(std::move(all), limit);
    });
}

Result<void> Store::forgetSamplesBefore(Timestamp moment)
{
    // Glance by glance, so that only what goes is read.
    WriteUnit unit(*m_database);
    unit.run("DELETE FROM sample WHERE glance IN (SELECT number FROM glance) AND at < ?", moment);
    return unit.finish();
}

} // namespace watchroom
