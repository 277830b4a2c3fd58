// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Query.h"

#include "app/store/SqliteConnection.h"

namespace watchroom {

void Query::prepare()
{
    m_error = m_connection.transactionError();
    if (m_error)
        return;
    Result<sqlite3_stmt *> statement = m_connection.takeStatement(m_sql);
    if (statement)
        m_statement = *statement;
    else
        m_error = statement.error();
}

Query::~Query()
{
    if (m_statement)
        m_connection.giveBack(m_sql, m_statement);
}

bool Query::next()
{
    if (m_error || m_done)
        return false;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    m_done = true;
    if (code != SQLITE_DONE)
        check(code);
    return false;
}

void Query::check(int code)
{
    if (code == SQLITE_OK)
        return;
    m_error = m_connection.lastError(code);
    // The statement must let go of the database before the transaction can be rolled back.
    sqlite3_reset(m_statement);
    m_connection.failTransaction(*m_error);
}

} // namespace watchroom
