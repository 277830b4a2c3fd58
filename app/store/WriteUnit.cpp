// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/WriteUnit.h"

namespace watchroom {

WriteUnit::WriteUnit(SqliteConnection &connection)
    : m_connection(connection)
    , m_owns(!connection.inTransaction())
{
    if (!m_owns)
        return;
    if (auto begun = connection.begin(); !begun) {
        m_beginError = begun.error();
        m_owns = false;
    }
}

WriteUnit::~WriteUnit()
{
    if (m_owns)
        m_connection.rollback();
}

void WriteUnit::fail(const Error &error)
{
    if (!m_beginError)
        m_connection.failTransaction(error);
}

Result<void> WriteUnit::finish()
{
    if (m_beginError)
        return std::unexpected(*m_beginError);
    if (std::exchange(m_owns, false))
        return m_connection.commit();
    if (m_connection.transactionError())
        return std::unexpected(*m_connection.transactionError());
    return {};
}

} // namespace watchroom
