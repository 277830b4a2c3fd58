// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/net/HttpExchange.h"

#include "integrations/net/NetworkProblem.h"

#include <QNetworkAccessManager>
#include <QSslCertificate>

namespace watchroom {

namespace {

/// A compressed answer that grows beyond this is looked at with suspicion by Qt (a "bomb").
constexpr qint64 kDecompressionThreshold = 10 * 1024 * 1024;
/// How much of an answer may wait to be read.
constexpr qint64 kReadBuffer = 256 * 1024;

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/// Whether the server said all it had to say, whatever its status: Qt counts 404 and the like as
/// errors. Those of the connection itself are below 100.
bool isAnswer(QNetworkReply::NetworkError error, int status)
{
    return error == QNetworkReply::NoError ? status > 0 : status >= 400 && error >= 100;
}

bool isSameOrigin(const QUrl &one, const QUrl &other)
{
    return one.scheme() == other.scheme() && one.host() == other.host() &&
           one.port(-1) == other.port(-1);
}

} // namespace

HttpExchange::HttpExchange(QNetworkAccessManager &manager, const QSslConfiguration &tls,
                           HttpRequest request, QObject *parent)
    : QObject(parent)
    , m_manager(manager)
    , m_tls(tls)
    , m_request(std::move(request))
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { end(std::unexpected(timeoutProblem(m_request.timeout))); });
}

HttpExchange::~HttpExchange()
{
    dropReply();
}

Task<HttpResponse> HttpExchange::start()
{
    m_source.onCancel(this, [this] { end(failure(ErrorCode::Cancelled, {})); });
    m_elapsed.start();
    m_deadline.start(m_request.timeout);
    ask();
    return m_source.task();
}

void HttpExchange::ask()
{
    QNetworkRequest request(m_request.url);
    request.setSslConfiguration(m_tls);
    request.setPeerVerifyName(m_serverName);
    request.setDecompressedSafetyCheckThreshold(kDecompressionThreshold);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // A connection of its own: HTTP/2 would share one.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader("Connection", "close");
    request.setRawHeader("User-Agent", "Watchroom");
    for (const auto &[name, value] : std::as_const(m_request.headers))
        request.setRawHeader(name, value);

    if (m_request.method == "GET")
        m_reply = m_manager.get(request);
    else if (m_request.method == "HEAD")
        m_reply = m_manager.head(request);
    else
        m_reply = m_manager.sendCustomRequest(request, m_request.method, m_request.body);
    m_reply->setReadBufferSize(kReadBuffer);
    if (m_request.onSent)
        connect(m_reply, &QNetworkReply::uploadProgress, this,
                [this](qint64 sent, qint64 all) { m_request.onSent(sent, all); });
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::read);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::finishReply);
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_certificateErrors = errors; });
}

void HttpExchange::read()
{
    m_body += m_reply->read(m_request.maximumBytes + 1 - m_body.size());
    if (m_body.size() > m_request.maximumBytes)
        end(std::unexpected(sizeProblem(m_request.url, m_request.maximumBytes)));
}

void HttpExchange::finishReply()
{
    if (m_reply->isOpen())
        read();
    if (m_source.isFinished())
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (!isAnswer(m_reply->error(), status))
        return end(std::unexpected(problem()));

    const QByteArray location = m_reply->rawHeader("Location");
    if (isRedirect(status) && !location.isEmpty() && m_request.maximumRedirects > 0)
        follow(status, location);
    else
        end(response(status));
}

void HttpExchange::follow(int status, const QByteArray &location)
{
    const QUrl from = m_request.url;
    QUrl to = from.resolved(QUrl::fromEncoded(location));
    to.setUserInfo({});
    if (++m_redirects > m_request.maximumRedirects)
        return end(std::unexpected(redirectProblem(from, m_redirects)));
    if (!isWebAddress(to))
        return end(std::unexpected(addressProblem(to)));
    if (from.scheme() == u"https" && to.scheme() == u"http")
        return end(std::unexpected(downgradeProblem(from)));

    const bool keepsMethod = status == 307 || status == 308 || m_request.method == "HEAD";
    if (!keepsMethod) {
        m_request.method = "GET";
        m_request.body.clear();
    }
    if (!isSameOrigin(from, to))
        m_request.headers.clear();
    m_request.url = to;
    m_body.clear();
    dropReply();
    ask();
}

HttpResponse HttpExchange::response(int status) const
{
    HttpResponse response{.status = status, .body = m_body, .url = m_request.url};
    response.elapsed = Milliseconds(m_elapsed.elapsed());
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        response.headers.emplaceBack(name.toLower(), value);
    const QSslCertificate certificate = m_reply->sslConfiguration().peerCertificate();
    if (m_request.url.scheme() == u"https" && !certificate.isNull())
        response.certificateExpires =
            Timestamp(Milliseconds(certificate.expiryDate().toMSecsSinceEpoch()));
    return response;
}

Error HttpExchange::problem() const
{
    if (!m_certificateErrors.isEmpty())
        return certificateProblem(m_certificateErrors, m_request.url);
    return networkProblem(m_reply->error(), m_request.url, m_reply->errorString());
}

void HttpExchange::dropReply()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

void HttpExchange::end(Result<HttpResponse> outcome)
{
    if (m_source.isFinished())
        return;
    m_deadline.stop();
    dropReply();
    deleteLater();
    m_source.finish(std::move(outcome));
}

} // namespace watchroom
