// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/DatabaseFile.h"

#include "app/base/Log.h"
#include "app/store/SqliteError.h"
#include "app/store/StoreTexts.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace watchroom {

namespace {

// https://www.sqlite.org/fileformat.html, section 1.3
constexpr qsizetype kHeaderSize = 100;
constexpr qsizetype kApplicationIdOffset = 68;
constexpr QByteArrayView kMagic("SQLite format 3\0", 16);

std::unexpected<Error> unavailable(const QString &detail)
{
    return failure(
        ErrorCode::Unavailable,
        StoreTexts::tr("The database cannot be opened. Check that its folder exists and that you "
                       "may write in it."),
        detail);
}

/// A database that was just made says 0 until its first transaction.
bool isOurs(const QByteArray &header)
{
    const auto id = qFromBigEndian<qint32>(header.constData() + kApplicationIdOffset);
    return id == kApplicationId || id == 0;
}

QString unusedName(const QString &wanted)
{
    QString name = wanted;
    for (int number = 2; QFileInfo::exists(name) || QFileInfo::exists(name + u"-wal"_s); ++number)
        name = wanted + u'-' + QString::number(number);
    return name;
}

} // namespace

Result<DatabaseFile> inspectDatabaseFile(const QString &file)
{
    const QFileInfo info(file);
    if (info.exists() && !info.isFile())
        return unavailable(u"%1 is not a file"_s.arg(file));

    DatabaseFile found;
    found.size = info.size();
    found.isNew = found.size == 0;
    found.closedCleanly = QFileInfo(file + u"-wal"_s).size() == 0;
    if (found.isNew) {
        // SQLite would throw the log away, and with it all that is only there.
        if (!found.closedCleanly)
            return std::unexpected(damagedDatabase(u"%1 is gone, its log is there"_s.arg(file)));
        return found;
    }

    QFile reader(file);
    if (!reader.open(QIODevice::ReadOnly))
        return unavailable(reader.errorString());
    const QByteArray header = reader.read(kHeaderSize);
    if (header.size() < kHeaderSize || !header.startsWith(kMagic))
        return std::unexpected(damagedDatabase(u"%1 is not a database"_s.arg(file)));
    if (!isOurs(header)) {
        return failure(ErrorCode::DataLoss,
                       StoreTexts::tr("This database belongs to another program."), file);
    }
    return found;
}

Result<void> createPrivately(const QString &file)
{
    QFile made(file);
    if (made.exists() || made.open(QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return {};
    return unavailable(made.errorString());
}

Result<QString> setDatabaseAside(const QString &file)
{
    const QString time = QDateTime::currentDateTime().toString(u"yyyy-MM-dd-HHmm");
    const QString aside = unusedName(file + u".damaged-"_s + time);
    // The database itself goes last: until then it is found again and can be set aside once more.
    for (const QString &part : {u"-wal"_s, u"-journal"_s, u"-shm"_s, QString()}) {
        QFile moved(file + part);
        if (moved.exists() && !moved.rename(aside + part)) {
            return failure(
                ErrorCode::Unavailable,
                StoreTexts::tr("The damaged database cannot be set aside. Check that you may write "
                               "in its folder."),
                moved.errorString());
        }
    }
    qCWarning(lcStore) << "The damaged database was set aside as" << aside;
    return aside;
}

} // namespace watchroom
