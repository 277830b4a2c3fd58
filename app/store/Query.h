// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/store/SqlValue.h"

namespace watchroom {

class SqliteConnection;

/// One run of a statement:
///
///     Query query(connection, "SELECT name FROM person WHERE id = ?", id);
///     while (query.next())
///         names.push_back(query.get<QString>(0));
///     return query.result(names);
///
/// The first error ends it: next() is false from then on and result() says why. In a transaction
/// that has failed already it ends so at once.
class Query
{
public:
    /// `sql` must be a literal: the prepared statement is kept under it.
    template <typename... Values>
    Query(SqliteConnection &connection, const char *sql, const Values &...values)
        : m_connection(connection)
        , m_sql(sql)
    {
        prepare();
        [[maybe_unused]] int parameter = 0;
        (bind(++parameter, values), ...);
    }
    ~Query();
    Q_DISABLE_COPY_MOVE(Query)

    /// Goes to the next row. False when there is none.
    bool next();

    /// A column of the row, counted from 0.
    template <typename T>
    T get(int column) const
    {
        return SqlValue<T>::read(m_statement, column);
    }

    const std::optional<Error> &error() const { return m_error; }

    /// `value`, or the error that ended the query.
    template <typename T>
    Result<T> result(T value) const
    {
        if (m_error)
            return std::unexpected(*m_error);
        return value;
    }

private:
    void prepare();
    template <typename T>
    void bind(int parameter, const T &value)
    {
        if (!m_error)
            check(SqlValue<T>::bind(m_statement, parameter, value));
    }
    void check(int code);

    SqliteConnection &m_connection;
    const char *m_sql;
    sqlite3_stmt *m_statement = nullptr;
    std::optional<Error> m_error;
    bool m_done = false;
};

} // namespace watchroom
