// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QString>

#include <optional>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace watchroom {

/// A connection to an SQLite database: its prepared statements and its one transaction.
///
/// After an error inside a transaction everything in it is rolled back, and every query fails with
/// that error until the transaction is ended or begun anew.
class SqliteConnection
{
public:
    SqliteConnection() = default;
    ~SqliteConnection();
    Q_DISABLE_COPY_MOVE(SqliteConnection)

    /// Opens the file, which is made when it does not exist. Until keepLogOnClose(false), closing
    /// leaves the file and its log exactly as they are.
    Result<void> open(const QString &file);
    void keepLogOnClose(bool keep);

    /// Runs SQL that is needed once: settings and migrations.
    Result<void> execute(const char *sql);

    /// A prepared statement, ready to be bound, for as long as the caller needs it.
    Result<sqlite3_stmt *> takeStatement(const char *sql);
    void giveBack(const char *sql, sqlite3_stmt *statement);

    Result<void> begin();
    Result<void> commit();
    void rollback();
    /// Undoes what was done in the transaction, if there is one. It stays open, but failed.
    void failTransaction(const Error &error);
    /// From begin() to commit() or rollback(), failed or not.
    bool inTransaction() const { return m_inTransaction; }
    const std::optional<Error> &transactionError() const { return m_transactionError; }

    Error lastError(int code) const;
    qint64 lastInsertedRow() const;

private:
    void undo();

    sqlite3 *m_database = nullptr;
    std::unordered_map<std::string_view, sqlite3_stmt *> m_idleStatements;
    bool m_inTransaction = false;
    std::optional<Error> m_transactionError;
};

} // namespace watchroom
