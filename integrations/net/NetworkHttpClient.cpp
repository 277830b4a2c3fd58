// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/net/NetworkHttpClient.h"

#include "integrations/net/HttpExchange.h"
#include "integrations/net/NetworkProblem.h"

namespace watchroom {

NetworkHttpClient::NetworkHttpClient()
    : m_tls(QSslConfiguration::defaultConfiguration())
{
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_manager.setAutoDeleteReplies(false);
}

void NetworkHttpClient::setCertificateAuthorities(const QList<QSslCertificate> &authorities)
{
    m_tls.setCaCertificates(authorities);
}

Task<HttpResponse> NetworkHttpClient::send(const HttpRequest &request)
{
    if (!isWebAddress(request.url))
        return Task<HttpResponse>::finished(std::unexpected(addressProblem(request.url)));
    // It deletes itself at its end, or ends with this client.
    auto *exchange = new HttpExchange(m_manager, m_tls, request, this);
    return exchange->start();
}

} // namespace watchroom
