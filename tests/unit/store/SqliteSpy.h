// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <sqlite3.h>

namespace watchroom {

/// Watches the connection that is opened next in this process, so that the store itself needs no
/// door for tests.
class SqliteSpy
{
public:
    SqliteSpy()
    {
        s_spy = this;
        sqlite3_auto_extension(reinterpret_cast<void (*)()>(&SqliteSpy::opened));
    }
    ~SqliteSpy()
    {
        sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(&SqliteSpy::opened));
        s_spy = nullptr;
    }
    Q_DISABLE_COPY_MOVE(SqliteSpy)

    /// Runs SQL on the watched connection.
    bool run(const char *sql)
    {
        return sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    }

    /// Rows that were read by going through a whole table, and all steps of the machine, since
    /// reset().
    int scannedRows() const { return m_scannedRows; }
    int steps() const { return m_steps; }
    void reset() { m_scannedRows = m_steps = 0; }

private:
    static int opened(sqlite3 *database, const char **, const sqlite3_api_routines *)
    {
        s_spy->m_database = database;
        sqlite3_trace_v2(database, SQLITE_TRACE_PROFILE, &SqliteSpy::ran, s_spy);
        return SQLITE_OK;
    }

    static int ran(unsigned, void *context, void *statement, void *)
    {
        auto *spy = static_cast<SqliteSpy *>(context);
        auto *run = static_cast<sqlite3_stmt *>(statement);
        spy->m_scannedRows += sqlite3_stmt_status(run, SQLITE_STMTSTATUS_FULLSCAN_STEP, 1);
        spy->m_steps += sqlite3_stmt_status(run, SQLITE_STMTSTATUS_VM_STEP, 1);
        return 0;
    }

    static inline SqliteSpy *s_spy = nullptr;
    sqlite3 *m_database = nullptr;
    int m_scannedRows = 0;
    int m_steps = 0;
};

} // namespace watchroom
