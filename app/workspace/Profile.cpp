// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/Profile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace watchroom {

namespace {

struct ProfileTexts
{
    Q_DECLARE_TR_FUNCTIONS(Profile)
};

Result<void> makeFolder(const QString &path)
{
    QDir folder(path);
    if (folder.mkpath(QStringLiteral(".")) && QFileInfo(path).isWritable()) {
        // Messages are nobody else's business.
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return {};
    }
    return failure(
        ErrorCode::Unavailable,
        ProfileTexts::tr(
            "Watchroom cannot write to the folder %1. Choose another one with --profile, or "
            "ask whoever looks after this computer to make it writable.")
            .arg(QDir::toNativeSeparators(path)));
}

} // namespace

Result<Profile> Profile::open(const QString &folder)
{
    Profile profile;
    if (folder.isEmpty()) {
        profile.m_data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                         QStringLiteral("/watchroom");
        profile.m_config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                           QStringLiteral("/watchroom");
        profile.m_cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
                          QStringLiteral("/watchroom");
    } else {
        profile.m_data = QDir(folder).absolutePath();
        profile.m_config = profile.m_data;
        profile.m_cache = profile.m_data + QStringLiteral("/cache");
    }
    for (const QString &path : {profile.m_data, profile.m_config, profile.attachmentFolder(),
                                profile.integrationFolder(), profile.pictureFolder()}) {
        if (auto made = makeFolder(path); !made)
            return std::unexpected(made.error());
    }
    profile.m_lock = std::make_shared<QLockFile>(profile.m_data + QStringLiteral("/lock"));
    profile.m_lock->setStaleLockTime(0); // only a lock whose process is gone is stale
    if (!profile.m_lock->tryLock(0)) {
        return failure(
            ErrorCode::Conflict,
            ProfileTexts::tr(
                "Watchroom is open already with this profile. Look for its window, or start "
                "with another folder by --profile."),
            profile.m_data);
    }
    return profile;
}

} // namespace watchroom
