// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/net/GuardedErrand.h"

#include "integrations/net/HttpExchange.h"
#include "integrations/net/NetworkProblem.h"

#include <QHostInfo>

namespace watchroom {

namespace {

/// As it stands in the Host header: with its port where that is not the usual one.
QByteArray hostHeader(const QUrl &url)
{
    const QByteArray name = url.host(QUrl::FullyEncoded).toLatin1();
    const QByteArray host = name.contains(':') ? '[' + name + ']' : name;
    return url.port() < 0 ? host : host + ':' + QByteArray::number(url.port());
}

/// A server that sends on where nobody goes has no answer.
Error noAnswer(const Error &why)
{
    return {ErrorCode::Unavailable, why.summary, why.detail, why.retryable};
}

} // namespace

GuardedErrand::GuardedErrand(QNetworkAccessManager &manager, const QSslConfiguration &tls,
                             const AddressPolicy &policy, const HttpRequest &request,
                             QObject *parent)
    : QObject(parent)
    , m_manager(manager)
    , m_tls(tls)
    , m_policy(policy)
    , m_request(request)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { end(std::unexpected(timeoutProblem(m_request.timeout))); });
}

Task<HttpResponse> GuardedErrand::start()
{
    m_source.onCancel(this, [this] { end(failure(ErrorCode::Cancelled, {})); });
    m_deadline.start(m_request.timeout);
    lookUp();
    return m_source.task();
}

void GuardedErrand::lookUp()
{
    const QUrl &address = m_request.url;
    if (!isWebAddress(address) || !address.userInfo().isEmpty())
        return end(std::unexpected(addressProblem(address)));
    QHostInfo::lookupHost(address.host(), this, [this](const QHostInfo &host) {
        if (m_source.isFinished())
            return;
        if (host.addresses().isEmpty()) {
            end(std::unexpected(networkProblem(QNetworkReply::HostNotFoundError, m_request.url,
                                               host.errorString())));
        } else if (!m_policy.allowsAll(host.addresses())) {
            end(std::unexpected(privateNetworkProblem(m_request.url)));
        } else {
            m_hosts = host.addresses();
            ask(m_hosts.takeFirst());
        }
    });
}

/// Asks the address that was checked, by its number: looked up again, the name could lead to
/// another.
void GuardedErrand::ask(const QHostAddress &host)
{
    HttpRequest request = m_request;
    request.url.setHost(host.toString());
    request.headers.emplaceBack("Host", hostHeader(m_request.url));
    request.maximumRedirects = 0;
    request.timeout = m_deadline.remainingTimeAsDuration();
    auto *exchange = new HttpExchange(m_manager, m_tls, std::move(request), this);
    exchange->setServerName(m_request.url.host(QUrl::FullyEncoded));
    m_exchange = exchange->start();
    m_exchange.then(this, [this](const Result<HttpResponse> &response) { take(response); });
}

void GuardedErrand::take(const Result<HttpResponse> &response)
{
    if (m_source.isFinished())
        return;
    const bool isUnreachable = !response && response.error().code == ErrorCode::Unavailable;
    if (isUnreachable && !m_hosts.isEmpty())
        return ask(m_hosts.takeFirst());
    if (!response)
        return end(response);
    const QByteArray location = response->header("location");
    const bool isElsewhere =
        response->status >= 300 && response->status < 400 && !location.isEmpty();
    if (isElsewhere && m_request.maximumRedirects > 0)
        return follow(location);
    HttpResponse answer = *response;
    answer.url = m_request.url;
    end(answer);
}

void GuardedErrand::follow(const QByteArray &location)
{
    const QUrl from = m_request.url;
    const QUrl to = from.resolved(QUrl::fromEncoded(location));
    if (++m_redirects > m_request.maximumRedirects)
        return end(std::unexpected(noAnswer(redirectProblem(from, m_redirects))));
    if (from.scheme() == u"https" && to.scheme() == u"http")
        return end(std::unexpected(noAnswer(downgradeProblem(from))));
    m_request.url = to;
    lookUp();
}

void GuardedErrand::end(Result<HttpResponse> outcome)
{
    if (m_source.isFinished())
        return;
    m_deadline.stop();
    deleteLater();
    m_source.finish(std::move(outcome));
}

} // namespace watchroom
