// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/Query.h"
#include "app/store/SqliteConnection.h"

namespace watchroom {

/// What one write function does: all of it or nothing. It is part of the open transaction, or one
/// of its own. After the first error the rest does nothing, and finish() returns that error.
class WriteUnit
{
public:
    explicit WriteUnit(SqliteConnection &connection);
    ~WriteUnit();
    Q_DISABLE_COPY_MOVE(WriteUnit)

    SqliteConnection &connection() { return m_connection; }

    template <typename... Values>
    void run(const char *sql, const Values &...values)
    {
        if (hasFailed())
            return;
        Query query(m_connection, sql, values...);
        while (query.next()) {
        }
    }

    /// Runs an INSERT and returns the new row's number, or 0.
    template <typename... Values>
    qint64 insert(const char *sql, const Values &...values)
    {
        run(sql, values...);
        return hasFailed() ? 0 : m_connection.lastInsertedRow();
    }

    void fail(const Error &error);
    bool hasFailed() const { return m_beginError || m_connection.transactionError(); }

    Result<void> finish();
    template <typename T>
    Result<T> finish(T value)
    {
        if (auto finished = finish(); !finished)
            return std::unexpected(finished.error());
        return value;
    }

private:
    SqliteConnection &m_connection;
    bool m_owns; ///< The transaction is this unit's own.
    std::optional<Error> m_beginError;
};

} // namespace watchroom
