// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/HttpClient.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QSslConfiguration>

namespace watchroom {

/// Requests over the real network, on the thread it lives on.
///
/// Nothing is shared between requests: no cookies, no cache, no passwords, and a connection of its
/// own for each, so that the time it took is honest and the certificate is looked at every time.
/// Redirects are followed within http and https, never from https to http; other hosts than the one
/// asked for get none of the caller's headers. With `maximumRedirects` 0 the redirect itself is the
/// response. Certificates that the computer does not trust are refused; there is no way round that.
///
/// For addresses that a person typed; content from elsewhere is not fetched with it.
class NetworkHttpClient final : public QObject, public HttpClient
{
public:
    NetworkHttpClient();

    Task<HttpResponse> send(const HttpRequest &request) override;

    /// Trusts these instead of the computer's own authorities.
    void setCertificateAuthorities(const QList<QSslCertificate> &authorities);
    /// Goes through this one instead of the program's own.
    void setProxy(const QNetworkProxy &proxy) { m_manager.setProxy(proxy); }

private:
    QNetworkAccessManager m_manager;
    QSslConfiguration m_tls;
};

} // namespace watchroom
