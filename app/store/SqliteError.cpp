// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/SqliteError.h"

#include "app/store/StoreTexts.h"

#include <sqlite3.h>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace watchroom {

namespace {

/// SQLite says "I/O error" when a quota or a limit of the file's size is reached, too.
bool isOutOfSpace(int code, int systemError)
{
    if ((code & 0xff) == SQLITE_FULL)
        return true;
    return (code & 0xff) == SQLITE_IOERR &&
           (systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG);
}

QString detailOf(int code, sqlite3 *database)
{
    const char *message = database ? sqlite3_errmsg(database) : sqlite3_errstr(code);
    return u"SQLite %1: %2"_s.arg(code).arg(QString::fromUtf8(message));
}

} // namespace

Error damagedDatabase(const QString &detail)
{
    return {ErrorCode::DataLoss,
            StoreTexts::tr("What is stored cannot be read: the database is damaged."), detail,
            false};
}

Error sqliteError(int code, sqlite3 *database)
{
    const QString detail = detailOf(code, database);
    if (isOutOfSpace(code, database ? sqlite3_system_errno(database) : 0)) {
        return {ErrorCode::ResourceExhausted,
                StoreTexts::tr("This computer is out of space. New messages are not being saved."),
                detail, true};
    }
    switch (code & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return damagedDatabase(detail);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Unavailable,
                StoreTexts::tr("Another program is using the database. Close it and try again."),
                detail, true};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {ErrorCode::Unavailable,
                StoreTexts::tr("Nothing can be saved: the database may only be read."), detail,
                false};
    case SQLITE_CANTOPEN:
        return {ErrorCode::Unavailable,
                StoreTexts::tr(
                    "The database cannot be opened. Check that its folder exists and that you may "
                    "write in it."),
                detail, false};
    case SQLITE_IOERR:
        return {ErrorCode::Unavailable,
                StoreTexts::tr("The disk did not do its work. New messages are not being saved."),
                detail, true};
    case SQLITE_NOMEM:
        return {ErrorCode::ResourceExhausted,
                StoreTexts::tr("This computer is out of memory. New messages are not being saved."),
                detail, true};
    case SQLITE_TOOBIG:
        return {ErrorCode::ResourceExhausted, StoreTexts::tr("This is too large to be saved."),
                detail, false};
    default:
        return {ErrorCode::Internal,
                StoreTexts::tr("This could not be saved because of a mistake in the program."),
                detail, false};
    }
}

} // namespace watchroom
