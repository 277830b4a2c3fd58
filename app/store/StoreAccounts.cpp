// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Log.h"
#include "app/model/InvocationJson.h"
#include "app/store/Database.h"
#include "app/store/WriteUnit.h"

namespace watchroom {

Result<void> Store::saveAccount(const Account &account)
{
    WriteUnit unit(*m_database);
    unit.run("INSERT INTO account(id, kind, address, settings, enabled) VALUES(?, ?, ?, ?, ?)"
             " ON CONFLICT(id) DO UPDATE SET kind = excluded.kind, address = excluded.address,"
             " settings = excluded.settings, enabled = excluded.enabled",
             account.id, account.kind, account.address, formValuesToJson(account.settings),
             account.enabled);
    return unit.finish();
}

Result<void> Store::removeAccount(const AccountId &account)
{
    WriteUnit unit(*m_database);
    unit.run("DELETE FROM account WHERE id = ?", account);
    unit.run("DELETE FROM instance_value WHERE instance = ?", account);
    unit.run("UPDATE room SET has_left = 1 WHERE account = ?", account);
    return unit.finish();
}

Result<std::vector<Account>> Store::accounts() const
{
    Query query(*m_database,
                "SELECT id, kind, address, settings, enabled FROM account ORDER BY number");
    std::vector<Account> accounts;
    while (query.next()) {
        const auto settings = formValuesFromJson(query.get<QByteArray>(3));
        if (!settings)
            qCWarning(lcStore) << "Stored settings cannot be read:" << settings.error().detail;
        accounts.push_back({.id = query.get<AccountId>(0),
                            .kind = query.get<QString>(1),
                            .address = query.get<QString>(2),
                            .settings = settings.value_or(FormValues()),
                            .enabled = query.get<bool>(4)});
    }
    return query.result(std::move(accounts));
}

} // namespace watchroom
