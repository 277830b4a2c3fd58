// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/net/PictureErrand.h"

#include "app/base/PictureFormat.h"
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

} // namespace

PictureErrand::PictureErrand(QNetworkAccessManager &manager, const QSslConfiguration &tls,
                             const AddressPolicy &policy, QObject *parent)
    : QObject(parent)
    , m_manager(manager)
    , m_tls(tls)
    , m_policy(policy)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        end(failure(ErrorCode::TimedOut, tr("The picture took too long to come."), {}, true));
    });
}

Task<QByteArray> PictureErrand::start(const QUrl &address, Milliseconds timeout)
{
    m_address = address;
    m_deadline.start(timeout);
    lookUp();
    return m_source.task();
}

void PictureErrand::lookUp()
{
    if (!isWebAddress(m_address) || !m_address.userInfo().isEmpty())
        return end(failure(ErrorCode::InvalidArgument,
                           tr("The picture has an address that cannot be used.")));
    QHostInfo::lookupHost(m_address.host(), this, [this](const QHostInfo &host) {
        if (m_source.isFinished())
            return;
        if (host.addresses().isEmpty()) {
            end(failure(ErrorCode::Unavailable, tr("The server of the picture was not found."),
                        host.errorString(), true));
        } else if (!m_policy.allowsAll(host.addresses())) {
            end(failure(ErrorCode::PermissionDenied,
                        tr("The picture is not fetched: its address leads into a private "
                           "network.")));
        } else {
            m_hosts = host.addresses();
            ask(m_hosts.takeFirst());
        }
    });
}

/// Asks the address that was checked, by its number: looked up again, the name could lead to
/// another.
void PictureErrand::ask(const QHostAddress &host)
{
    HttpRequest request;
    request.url = m_address;
    request.url.setHost(host.toString());
    request.headers = {{"Host", hostHeader(m_address)},
                       {"Accept", "image/png, image/jpeg, image/gif, image/webp"}};
    request.maximumBytes = kMaximumBytes;
    request.maximumRedirects = 0;
    request.timeout = m_deadline.remainingTimeAsDuration();
    auto *exchange = new HttpExchange(m_manager, m_tls, std::move(request), this);
    exchange->setServerName(m_address.host(QUrl::FullyEncoded));
    m_exchange = exchange->start();
    m_exchange.then(this, [this](const Result<HttpResponse> &response) { take(response); });
}

void PictureErrand::take(const Result<HttpResponse> &response)
{
    if (m_source.isFinished())
        return;
    const bool isUnreachable = !response && response.error().code == ErrorCode::Unavailable;
    if (isUnreachable && !m_hosts.isEmpty())
        return ask(m_hosts.takeFirst());
    if (!response) {
        const Error &error = response.error();
        const bool isTooLarge = error.code == ErrorCode::ResourceExhausted;
        return end(failure(error.code,
                           isTooLarge ? tr("The picture is larger than 4 MB.")
                                      : tr("The picture could not be fetched."),
                           error.detail, error.retryable));
    }
    const QByteArray location = response->header("location");
    if (response->status >= 300 && response->status < 400 && !location.isEmpty())
        return follow(location);
    if (response->status != 200)
        return end(failure(ErrorCode::NotFound, tr("The picture is not there."),
                           QStringLiteral("HTTP %1").arg(response->status)));
    if (pictureFormatOf(response->body).isEmpty())
        return end(
            failure(ErrorCode::Unsupported, tr("This is not a PNG, JPEG, GIF or WebP picture.")));
    end(response->body);
}

void PictureErrand::follow(const QByteArray &location)
{
    const QUrl to = m_address.resolved(QUrl::fromEncoded(location));
    const bool isDowngrade = m_address.scheme() == u"https" && to.scheme() == u"http";
    if (++m_redirects > kMaximumRedirects || isDowngrade)
        return end(failure(ErrorCode::Unavailable, tr("The picture could not be fetched."),
                           isDowngrade ? tr("It is passed on without encryption.")
                                       : tr("It is passed on too often.")));
    m_address = to;
    lookUp();
}

void PictureErrand::end(Result<QByteArray> outcome)
{
    if (m_source.isFinished())
        return;
    m_deadline.stop();
    deleteLater();
    m_source.finish(std::move(outcome));
}

} // namespace watchroom
