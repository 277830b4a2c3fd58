// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Id.h"
#include "app/model/Card.h"
#include "app/model/Message.h"
#include "app/model/Person.h"
#include "app/model/Room.h"
#include "app/model/Tone.h"

#include <QByteArray>
#include <QString>

#include <sqlite3.h>

#include <concepts>
#include <optional>

namespace watchroom {

// How each kind of value stands in a column: bind() puts it into a statement's parameter (counted
// from 1) and returns SQLite's result code, read() takes it out of a result's column (counted from
// 0).

/// The last enumerator of an enum that is stored by its number.
template <typename Enum>
struct LastOf;
template <>
struct LastOf<Delivery>
{
    static constexpr Delivery value = Delivery::Failed;
};
template <>
struct LastOf<Effect>
{
    static constexpr Effect value = Effect::Danger;
};
template <>
struct LastOf<Presence>
{
    static constexpr Presence value = Presence::Offline;
};
template <>
struct LastOf<RoomKind>
{
    static constexpr RoomKind value = RoomKind::Practice;
};
template <>
struct LastOf<Severity>
{
    static constexpr Severity value = Severity::Critical;
};
template <>
struct LastOf<Tone>
{
    static constexpr Tone value = Tone::Critical;
};

template <typename T>
struct SqlValue;

template <std::integral T>
struct SqlValue<T>
{
    static int bind(sqlite3_stmt *statement, int index, T value)
    {
        return sqlite3_bind_int64(statement, index, static_cast<sqlite3_int64>(value));
    }
    static T read(sqlite3_stmt *statement, int column)
    {
        return static_cast<T>(sqlite3_column_int64(statement, column));
    }
};

/// A number that no enumerator has (in a damaged file) reads as the first one.
template <typename T>
    requires std::is_enum_v<T>
struct SqlValue<T>
{
    static int bind(sqlite3_stmt *statement, int index, T value)
    {
        return sqlite3_bind_int(statement, index, static_cast<int>(value));
    }
    static T read(sqlite3_stmt *statement, int column)
    {
        const qint64 number = sqlite3_column_int64(statement, column);
        return number < 0 || number > static_cast<qint64>(LastOf<T>::value)
                   ? T{}
                   : static_cast<T>(number);
    }
};

template <>
struct SqlValue<double>
{
    static int bind(sqlite3_stmt *statement, int index, double value)
    {
        return sqlite3_bind_double(statement, index, value);
    }
    static double read(sqlite3_stmt *statement, int column)
    {
        return sqlite3_column_double(statement, column);
    }
};

template <>
struct SqlValue<QByteArray>
{
    static int bind(sqlite3_stmt *statement, int index, const QByteArray &value)
    {
        return sqlite3_bind_blob64(statement, index, value.constData(),
                                   static_cast<sqlite3_uint64>(value.size()), SQLITE_TRANSIENT);
    }
    static QByteArray read(sqlite3_stmt *statement, int column)
    {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(statement, column));
        return {bytes, sqlite3_column_bytes(statement, column)};
    }
};

template <>
struct SqlValue<QString>
{
    static int bind(sqlite3_stmt *statement, int index, const QString &value)
    {
        const QByteArray utf8 = value.toUtf8();
        return sqlite3_bind_text64(statement, index, utf8.constData(),
                                   static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT,
                                   SQLITE_UTF8);
    }
    static QString read(sqlite3_stmt *statement, int column)
    {
        const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
        return QString::fromUtf8(utf8, sqlite3_column_bytes(statement, column));
    }
};

template <typename Tag>
struct SqlValue<Id<Tag>>
{
    static int bind(sqlite3_stmt *statement, int index, const Id<Tag> &id)
    {
        return SqlValue<QString>::bind(statement, index, id.value);
    }
    static Id<Tag> read(sqlite3_stmt *statement, int column)
    {
        return Id<Tag>(SqlValue<QString>::read(statement, column));
    }
};

/// Milliseconds since 1970, UTC.
template <>
struct SqlValue<Timestamp>
{
    static int bind(sqlite3_stmt *statement, int index, Timestamp moment)
    {
        return sqlite3_bind_int64(statement, index, moment.time_since_epoch().count());
    }
    static Timestamp read(sqlite3_stmt *statement, int column)
    {
        return Timestamp(Milliseconds(sqlite3_column_int64(statement, column)));
    }
};

template <typename T>
struct SqlValue<std::optional<T>>
{
    static int bind(sqlite3_stmt *statement, int index, const std::optional<T> &value)
    {
        return value ? SqlValue<T>::bind(statement, index, *value)
                     : sqlite3_bind_null(statement, index);
    }
    static std::optional<T> read(sqlite3_stmt *statement, int column)
    {
        if (sqlite3_column_type(statement, column) == SQLITE_NULL)
            return std::nullopt;
        return SqlValue<T>::read(statement, column);
    }
};

} // namespace watchroom
