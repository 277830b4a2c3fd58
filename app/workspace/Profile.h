// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace watchroom {

/// The folders one person's state lives in, and the lock that keeps a second Watchroom out.
class Profile
{
public:
    /// The XDG folders, or everything below `folder` when it is not empty. Makes what is missing
    /// and takes the lock. Errors: Unavailable (cannot be written), Conflict (open in another
    /// window).
    static Result<Profile> open(const QString &folder);

    QString databaseFile() const { return m_data + QStringLiteral("/watchroom.db"); }
    /// Pictures and files of messages, named by their SHA-256.
    QString attachmentFolder() const { return m_data + QStringLiteral("/attachments"); }
    /// A folder for each integration's own files.
    QString integrationFolder() const { return m_data + QStringLiteral("/integrations"); }
    /// Pictures that came from the web, named by their SHA-256. They can be fetched again.
    QString pictureFolder() const { return m_cache + QStringLiteral("/pictures"); }
    QString settingsFile() const { return m_config + QStringLiteral("/watchroom.ini"); }

private:
    QString m_data;
    QString m_config;
    QString m_cache;
    std::shared_ptr<QLockFile> m_lock;
};

} // namespace watchroom
