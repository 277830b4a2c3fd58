// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/PictureFetcher.h"
#include "integrations/net/AddressPolicy.h"
#include "integrations/net/PictureCache.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QQueue>

namespace watchroom {

/// Fetches pictures over the real network, on the thread it lives on: http and https, at most 4 MiB
/// and 15 seconds each, four at once. Each name is looked up once, every address of it is checked,
/// and the connection goes to the one that was checked; so does that of each of at most three
/// redirects. No cookies, no passwords, no word about where it was asked from.
class NetworkPictureFetcher final : public QObject, public PictureFetcher
{
public:
    explicit NetworkPictureFetcher(const QString &folder);
    ~NetworkPictureFetcher() override;

    Task<QString> fetch(const QUrl &address) override;

    AddressPolicy &policy() { return m_policy; }
    void setTimeout(Milliseconds timeout) { m_timeout = timeout; }
    /// Trusts these instead of the computer's own authorities.
    void setCertificateAuthorities(const QList<QSslCertificate> &authorities);

private:
    static constexpr int kAtOnce = 4;
    static constexpr qsizetype kMostWaiting = 100;

    void startNext();
    void finish(const QUrl &address, const Result<QByteArray> &bytes);
    Result<QString> keep(const QUrl &address, const QByteArray &bytes);

    QNetworkAccessManager m_manager;
    QSslConfiguration m_tls;
    AddressPolicy m_policy;
    PictureCache m_cache;
    Milliseconds m_timeout{Seconds(15)};
    /// Who waits for each address that is fetched or waits to be.
    QHash<QUrl, QList<TaskSource<QString>>> m_waiting;
    QQueue<QUrl> m_queue;
    int m_running = 0;
};

} // namespace watchroom
