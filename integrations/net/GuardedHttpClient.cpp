// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/net/GuardedHttpClient.h"

#include "integrations/net/GuardedErrand.h"

namespace watchroom {

GuardedHttpClient::GuardedHttpClient()
    : m_tls(QSslConfiguration::defaultConfiguration())
{
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_manager.setAutoDeleteReplies(false);
}

GuardedHttpClient::~GuardedHttpClient() = default;

void GuardedHttpClient::setCertificateAuthorities(const QList<QSslCertificate> &authorities)
{
    m_tls.setCaCertificates(authorities);
}

Task<HttpResponse> GuardedHttpClient::send(const HttpRequest &request)
{
    // It deletes itself at its end, or ends with this client.
    auto *errand = new GuardedErrand(m_manager, m_tls, m_policy, request, this);
    return errand->start();
}

} // namespace watchroom
