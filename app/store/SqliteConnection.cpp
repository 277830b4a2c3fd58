// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/SqliteConnection.h"

#include "app/base/Log.h"
#include "app/store/SqliteError.h"

#include <sqlite3.h>

namespace watchroom {

namespace {

constexpr int kBusyMilliseconds = 1000;

} // namespace

SqliteConnection::~SqliteConnection()
{
    rollback();
    for (const auto &[sql, statement] : m_idleStatements)
        sqlite3_finalize(statement);
    sqlite3_close_v2(m_database);
}

Result<void> SqliteConnection::open(const QString &file)
{
    // The store is used on one thread, so SQLite needs no locks of its own.
    const int flags =
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(file.toUtf8().constData(), &m_database, flags, nullptr);
    if (code != SQLITE_OK)
        return std::unexpected(lastError(code));
    sqlite3_busy_timeout(m_database, kBusyMilliseconds);
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    keepLogOnClose(true);
    if (sqlite3_db_readonly(m_database, "main") == 1)
        return std::unexpected(sqliteError(SQLITE_READONLY, nullptr));
    return {};
}

void SqliteConnection::keepLogOnClose(bool keep)
{
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, nullptr);
}

Result<void> SqliteConnection::execute(const char *sql)
{
    const int code = sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return std::unexpected(lastError(code));
    return {};
}

Result<sqlite3_stmt *> SqliteConnection::takeStatement(const char *sql)
{
    if (auto idle = m_idleStatements.extract(sql))
        return idle.mapped();
    sqlite3_stmt *statement = nullptr;
    const int code =
        sqlite3_prepare_v3(m_database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code == SQLITE_OK)
        return statement;
    const Error error = lastError(code);
    failTransaction(error);
    return std::unexpected(error);
}

void SqliteConnection::giveBack(const char *sql, sqlite3_stmt *statement)
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    // The same statement may have been in use twice, one inside the other.
    if (!m_idleStatements.emplace(sql, statement).second)
        sqlite3_finalize(statement);
}

Result<void> SqliteConnection::begin()
{
    if (m_inTransaction && !m_transactionError)
        return failure(ErrorCode::Internal, {}, QStringLiteral("Transactions do not nest."));
    rollback();
    if (auto begun = execute("BEGIN IMMEDIATE"); !begun)
        return begun;
    m_inTransaction = true;
    return {};
}

Result<void> SqliteConnection::commit()
{
    if (!m_inTransaction)
        return failure(ErrorCode::Internal, {},
                       QStringLiteral("There is no transaction to commit."));
    Result<void> outcome;
    if (m_transactionError)
        outcome = std::unexpected(*m_transactionError);
    else
        outcome = execute("COMMIT");
    rollback();
    return outcome;
}

void SqliteConnection::rollback()
{
    undo();
    m_inTransaction = false;
    m_transactionError.reset();
}

void SqliteConnection::failTransaction(const Error &error)
{
    if (!m_inTransaction || m_transactionError)
        return;
    undo();
    m_transactionError = error;
}

void SqliteConnection::undo()
{
    // SQLite has rolled back by itself after some errors, and after COMMIT nothing is open.
    if (!m_database || sqlite3_get_autocommit(m_database))
        return;
    if (auto undone = execute("ROLLBACK"); !undone)
        qCCritical(lcStore) << "Rolling back failed:" << undone.error().detail;
}

Error SqliteConnection::lastError(int code) const
{
    const Error error = sqliteError(code, m_database);
    qCWarning(lcStore).noquote() << error.summary << error.detail;
    return error;
}

qint64 SqliteConnection::lastInsertedRow() const
{
    return sqlite3_last_insert_rowid(m_database);
}

} // namespace watchroom
