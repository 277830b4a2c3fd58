// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QString>
#include <QTemporaryDir>

namespace watchroom {

/// An authority of our own and servers' certificates from it, made by the openssl command.
class TestCertificates
{
public:
    struct Wish
    {
        QString names; ///< "IP:127.0.0.1"
        QString begins = QStringLiteral("20250101000000Z");
        QString ends = QStringLiteral("20990101000000Z");
        bool selfSigned = false;
    };

    TestCertificates();

    QSslCertificate authority() const;
    /// What a server of ours speaks TLS with.
    QSslConfiguration server(const Wish &wish);

    struct Files
    {
        QString certificate;
        QString key;
    };
    /// The same for a server that is another program. They last as long as this.
    Files files(const Wish &wish);

private:
    void make(const QString &name, const QString &extensions, const QStringList &arguments);
    QString path(const QString &file) const { return m_folder.filePath(file); }

    QTemporaryDir m_folder;
    int m_count = 0;
};

} // namespace watchroom
