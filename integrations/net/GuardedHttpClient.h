// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/HttpClient.h"
#include "integrations/net/AddressPolicy.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QSslConfiguration>

namespace watchroom {

/// Requests to addresses that others named, on the thread it lives on. Each name is looked up once,
/// every address of it is checked against the policy, and the connection goes to the one that was
/// checked; so does that of each redirect. No cookies, no passwords, no word about where it was
/// asked from. PermissionDenied for an address in a private network.
class GuardedHttpClient final : public QObject, public HttpClient
{
public:
    GuardedHttpClient();
    ~GuardedHttpClient() override;

    Task<HttpResponse> send(const HttpRequest &request) override;

    AddressPolicy &policy() { return m_policy; }
    /// Trusts these instead of the computer's own authorities.
    void setCertificateAuthorities(const QList<QSslCertificate> &authorities);
    /// Goes through this one instead of the program's own.
    void setProxy(const QNetworkProxy &proxy) { m_manager.setProxy(proxy); }

private:
    QNetworkAccessManager m_manager;
    QSslConfiguration m_tls;
    AddressPolicy m_policy;
};

} // namespace watchroom
