// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Store.h"

#include "app/store/Database.h"
#include "app/store/DatabaseFile.h"
#include "app/store/Migrations.h"
#include "app/store/Query.h"
#include "app/store/SqliteError.h"
#include "app/store/TimelineRows.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace watchroom {

namespace {

/// A larger file is not checked as a whole, so that the program starts at once.
constexpr qint64 kLargestChecked = 64 * 1024 * 1024;

constexpr const char *kSettings = "PRAGMA trusted_schema = OFF;"
                                  "PRAGMA cell_size_check = ON;"
                                  "PRAGMA foreign_keys = ON;"
                                  "PRAGMA secure_delete = ON;"
                                  "PRAGMA temp_store = MEMORY;"
                                  "PRAGMA synchronous = FULL;"
                                  "PRAGMA journal_size_limit = 16777216;";

template <typename T>
Result<T> answerOf(SqliteConnection &connection, const char *pragma)
{
    Query query(connection, pragma);
    T answer{};
    if (query.next())
        answer = query.get<T>(0);
    return query.result(std::move(answer));
}

Result<void> checkWhole(SqliteConnection &connection)
{
    const auto verdict = answerOf<QString>(connection, "PRAGMA quick_check(1)");
    if (!verdict)
        return std::unexpected(verdict.error());
    if (*verdict != "ok"_L1)
        return std::unexpected(damagedDatabase(*verdict));
    return {};
}

/// The schema of the file, 0 when it is empty. Unsupported when it is newer than this program.
Result<int> acceptedSchema(SqliteConnection &connection)
{
    const auto tables = answerOf<int>(connection, "SELECT count(*) FROM sqlite_schema");
    const auto application = answerOf<int>(connection, "PRAGMA application_id");
    const auto schema = answerOf<int>(connection, "PRAGMA user_version");
    for (const auto *answer : {&tables, &application, &schema}) {
        if (!*answer)
            return std::unexpected(answer->error());
    }
    if (*tables == 0)
        return 0;
    if (*application != kApplicationId || *schema < 1) {
        return failure(ErrorCode::DataLoss,
                       QCoreApplication::translate("watchroom::Store",
                                                   "This database belongs to another program."));
    }
    if (*schema > currentSchema()) {
        return failure(
            ErrorCode::Unsupported,
            QCoreApplication::translate("watchroom::Store",
                                        "This was stored by a newer Watchroom. Update this one "
                                        "to open it. Nothing was changed."),
            u"Schema %1, known up to %2"_s.arg(*schema).arg(currentSchema()));
    }
    return *schema;
}

/// The file says whose it is before anything is kept in its log, so that inspectDatabaseFile() can
/// tell.
Result<void> bringUpToDate(SqliteConnection &connection, int schema)
{
    const QByteArray setId = "PRAGMA application_id = " + QByteArray::number(kApplicationId);
    Result<void> claimed;
    if (schema == 0)
        claimed = connection.execute(setId.constData());
    return claimed.and_then([&] { return migrate(connection, schema); })
        .and_then([&] { return connection.execute("PRAGMA journal_mode = WAL"); })
        .and_then([&] { return makeItemView(connection); });
}

} // namespace

Store::Store(std::unique_ptr<Database> database)
    : m_database(std::move(database))
{
}

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const QString &file)
{
    DatabaseFile found;
    if (file != ":memory:"_L1) {
        const auto inspected = inspectDatabaseFile(file);
        if (!inspected)
            return std::unexpected(inspected.error());
        found = *inspected;
        if (auto created = createPrivately(file); !created)
            return std::unexpected(created.error());
    }

    auto database = std::make_unique<Database>();
    auto opened = database->open(file).and_then([&] { return database->execute(kSettings); });
    if (opened && !found.closedCleanly && found.size <= kLargestChecked)
        opened = checkWhole(*database);
    opened = opened.and_then([&] { return acceptedSchema(*database); }).and_then([&](int schema) {
        return bringUpToDate(*database, schema);
    });
    if (!opened)
        return std::unexpected(opened.error());
    database->keepLogOnClose(false);
    return std::unique_ptr<Store>(new Store(std::move(database)));
}

Result<QString> Store::setAside(const QString &file)
{
    return setDatabaseAside(file);
}

Result<void> Store::begin()
{
    return m_database->begin();
}

Result<void> Store::commit()
{
    return m_database->commit();
}

void Store::rollback()
{
    m_database->rollback();
}

} // namespace watchroom
