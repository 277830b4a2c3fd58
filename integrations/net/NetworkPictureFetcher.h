// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/PictureFetcher.h"
#include "integrations/net/GuardedHttpClient.h"
#include "integrations/net/PictureCache.h"

#include <QHash>
#include <QQueue>

namespace watchroom {

/// Fetches pictures over the real network, on the thread it lives on: http and https, at most 4 MiB
/// and 15 seconds each, at most three redirects, four pictures at once. See GuardedHttpClient.
class NetworkPictureFetcher final : public QObject, public PictureFetcher
{
public:
    explicit NetworkPictureFetcher(const QString &folder);
    ~NetworkPictureFetcher() override;

    Task<QString> fetch(const QUrl &address, const Way &way = {}) override;

    AddressPolicy &policy() { return m_client.policy(); }
    void setTimeout(Milliseconds timeout) { m_timeout = timeout; }
    /// Trusts these instead of the computer's own authorities.
    void setCertificateAuthorities(const QList<QSslCertificate> &authorities)
    {
        m_client.setCertificateAuthorities(authorities);
    }

private:
    static constexpr int kAtOnce = 4;
    static constexpr qsizetype kMostWaiting = 100;

    struct Wanted
    {
        QUrl address;
        Way way;
    };

    void startNext();
    Task<HttpResponse> ask(const QUrl &address);
    void finish(const QUrl &address, const Result<HttpResponse> &response);
    /// The SHA-256 under which the picture is kept.
    Result<QString> take(const QUrl &address, const Result<HttpResponse> &response);

    GuardedHttpClient m_client;
    PictureCache m_cache;
    Milliseconds m_timeout{Seconds(15)};
    /// Who waits for each address that is fetched or waits to be.
    QHash<QUrl, QList<TaskSource<QString>>> m_waiting;
    QQueue<Wanted> m_queue;
    int m_running = 0;
    /// Goes first, so that no answer comes to a fetcher that is half gone.
    QObject m_context;
};

} // namespace watchroom
