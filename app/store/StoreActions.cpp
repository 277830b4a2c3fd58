// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Log.h"
#include "app/model/CardJson.h"
#include "app/model/InvocationJson.h"
#include "app/store/Database.h"
#include "app/store/WriteUnit.h"

#include <QCoreApplication>

namespace watchroom {

namespace {

ActionState readState(const QByteArray &json)
{
    if (auto state = actionStateFromJson(json))
        return *std::move(state);
    qCWarning(lcStore) << "The stored state of an action cannot be read";
    return OutcomeUnknown{
        .reason = QCoreApplication::translate("watchroom::Store", "How it ended cannot be read.")};
}

/// Reads a row of the columns that the queries below name.
Invocation readInvocation(const Query &query)
{
    return {.key = query.get<InvocationKey>(0),
            .action = {.instance = query.get<InstanceId>(1),
                       .room = query.get<RoomId>(2),
                       .card = query.get<CardId>(3),
                       .action = query.get<ActionId>(4)},
            .title = query.get<QString>(5),
            .effect = query.get<Effect>(6),
            .by = query.get<PersonId>(7),
            .byName = query.get<QString>(8),
            .arguments = formValuesFromJson(query.get<QByteArray>(9)).value_or(FormValues()),
            .pressed = query.get<Timestamp>(10),
            .ended = query.get<std::optional<Timestamp>>(11),
            .state = readState(query.get<QByteArray>(12)),
            .undoes = query.get<InvocationKey>(13),
            .dismissed = query.get<bool>(14)};
}

/// Whether the next start has something to do about it.
bool isUnfinished(const Invocation &invocation)
{
    const auto *unknown = std::get_if<OutcomeUnknown>(&invocation.state);
    const bool canBeFoundOut = unknown && unknown->canCheck && !invocation.dismissed;
    return isUnderWay(invocation.state) || canBeFoundOut;
}

Result<std::vector<Invocation>> readInvocations(Query &query)
{
    std::vector<Invocation> invocations;
    while (query.next())
        invocations.push_back(readInvocation(query));
    return query.result(std::move(invocations));
}

} // namespace

Result<void> Store::saveOfferedActions(const InstanceId &instance,
                                       const std::vector<ActionSpec> &actions)
{
    WriteUnit unit(*m_database);
    unit.run("INSERT INTO offered_actions(instance, json) VALUES(?, ?)"
             " ON CONFLICT(instance) DO UPDATE SET json = excluded.json",
             instance, actionsToJson(actions));
    return unit.finish();
}

Result<std::vector<std::pair<InstanceId, ActionSpec>>> Store::offeredActions() const
{
    Query query(*m_database, "SELECT instance, json FROM offered_actions ORDER BY rowid");
    std::vector<std::pair<InstanceId, ActionSpec>> offered;
    while (query.next()) {
        const auto instance = query.get<InstanceId>(0);
        const auto actions = actionsFromJson(query.get<QByteArray>(1));
        if (!actions) {
            // They are offered anew when the integration starts.
            qCWarning(lcStore) << "Stored actions cannot be read:" << actions.error().detail;
            continue;
        }
        for (const ActionSpec &action : *actions)
            offered.emplace_back(instance, action);
    }
    return query.result(std::move(offered));
}

Result<void> Store::saveInvocation(const Invocation &invocation)
{
    WriteUnit unit(*m_database);
    unit.run(
        "INSERT INTO invocation(key, instance, room, card, action, title, effect, by_id, by_name,"
        " arguments, pressed, ended, under_way, state, undoes, dismissed)"
        " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT(key) DO UPDATE SET instance = excluded.instance, room = excluded.room,"
        " card = excluded.card, action = excluded.action, title = excluded.title,"
        " effect = excluded.effect, by_id = excluded.by_id, by_name = excluded.by_name,"
        " arguments = excluded.arguments, pressed = excluded.pressed, ended = excluded.ended,"
        " under_way = excluded.under_way, state = excluded.state, undoes = excluded.undoes,"
        " dismissed = excluded.dismissed",
        invocation.key, invocation.action.instance, invocation.action.room, invocation.action.card,
        invocation.action.action, invocation.title, invocation.effect, invocation.by,
        invocation.byName, formValuesToJson(invocation.arguments), invocation.pressed,
        invocation.ended, isUnfinished(invocation), actionStateToJson(invocation.state),
        invocation.undoes, invocation.dismissed);
    return unit.finish();
}

Result<std::optional<Invocation>> Store::invocation(const InvocationKey &key) const
{
    Query query(
        *m_database,
        "SELECT key, instance, room, card, action, title, effect, by_id, by_name, arguments,"
        " pressed, ended, state, undoes, dismissed FROM invocation WHERE key = ?",
        key);
    std::optional<Invocation> invocation;
    if (query.next())
        invocation = readInvocation(query);
    return query.result(std::move(invocation));
}

Result<std::vector<Invocation>> Store::invocations(const InstanceId &instance,
                                                   const CardId &card) const
{
    Query query(
        *m_database,
        "SELECT key, instance, room, card, action, title, effect, by_id, by_name, arguments,"
        " pressed, ended, state, undoes, dismissed FROM invocation WHERE instance = ? AND card = ?"
        " ORDER BY pressed, number",
        instance, card);
    return readInvocations(query);
}

Result<std::vector<Invocation>> Store::unfinishedInvocations() const
{
    Query query(
        *m_database,
        "SELECT key, instance, room, card, action, title, effect, by_id, by_name, arguments,"
        " pressed, ended, state, undoes, dismissed FROM invocation WHERE under_way ORDER BY "
        "pressed, number");
    return readInvocations(query);
}

} // namespace watchroom
