// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Log.h"
#include "app/model/InvocationJson.h"
#include "app/store/Database.h"
#include "app/store/WriteUnit.h"

namespace watchroom {

Result<void> Store::saveInstance(const StoredInstance &instance)
{
    WriteUnit unit(*m_database);
    unit.run("INSERT INTO instance(id, plugin, room, settings) VALUES(?, ?, ?, ?)"
             " ON CONFLICT(id) DO UPDATE SET plugin = excluded.plugin, room = excluded.room,"
             " settings = excluded.settings",
             instance.id, instance.plugin, instance.room, formValuesToJson(instance.settings));
    return unit.finish();
}

Result<void> Store::removeInstance(const InstanceId &instance)
{
    WriteUnit unit(*m_database);
    unit.run("DELETE FROM instance WHERE id = ?", instance);
    unit.run("DELETE FROM glance WHERE instance = ?", instance);
    unit.run("DELETE FROM offered_actions WHERE instance = ?", instance);
    unit.run("DELETE FROM instance_value WHERE instance = ?", instance);
    return unit.finish();
}

Result<std::vector<StoredInstance>> Store::instances() const
{
    Query query(*m_database, "SELECT id, plugin, room, settings FROM instance ORDER BY number");
    std::vector<StoredInstance> instances;
    while (query.next()) {
        const auto settings = formValuesFromJson(query.get<QByteArray>(3));
        if (!settings)
            qCWarning(lcStore) << "Stored settings cannot be read:" << settings.error().detail;
        instances.push_back({.id = query.get<InstanceId>(0),
                             .plugin = query.get<QString>(1),
                             .room = query.get<RoomId>(2),
                             .settings = settings.value_or(FormValues())});
    }
    return query.result(std::move(instances));
}

Result<QByteArray> Store::value(const InstanceId &instance, const QString &key) const
{
    Query query(*m_database, "SELECT value FROM instance_value WHERE instance = ? AND key = ?",
                instance, key);
    QByteArray value;
    if (query.next())
        value = query.get<QByteArray>(0);
    return query.result(value);
}

Result<void> Store::setValue(const InstanceId &instance, const QString &key,
                             const QByteArray &value)
{
    WriteUnit unit(*m_database);
    unit.run("INSERT INTO instance_value(instance, key, value) VALUES(?, ?, ?)"
             " ON CONFLICT(instance, key) DO UPDATE SET value = excluded.value",
             instance, key, value);
    return unit.finish();
}

} // namespace watchroom
