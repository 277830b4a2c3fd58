// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/stream/ServerFinder.h"

#include <QSslConfiguration>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 kPort = 5222;

/// In the order of `records`, which is that of their priority and weight. One that names "." says
/// that there is no such server (RFC 2782).
QList<Endpoint> endpointsOf(Endpoint::Kind kind, const QList<QDnsServiceRecord> &records)
{
    QList<Endpoint> endpoints;
    for (const QDnsServiceRecord &record : records) {
        if (record.target() != u"."_s && !record.target().isEmpty())
            endpoints.append({.kind = kind, .host = record.target(), .port = record.port()});
    }
    return endpoints;
}

} // namespace

ServerFinder::ServerFinder(Clock &clock, const SessionOptions &options, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_domain(options.address.domain())
{
    m_web.setCertificateAuthorities(QSslConfiguration::systemCaCertificates() +
                                    options.authorities);
    m_web.setProxy(options.proxy);
}

void ServerFinder::start()
{
    m_open = 3;
    ask(m_directTls, u"_xmpps-client._tcp."_s);
    ask(m_startTls, u"_xmpp-client._tcp."_s);
    askWeb();
    m_clock.callLater(kPatience, this, [this] {
        m_directTls.abort();
        m_startTls.abort();
    });
}

void ServerFinder::ask(QDnsLookup &lookup, const QString &service)
{
    lookup.setType(QDnsLookup::SRV);
    lookup.setName(service + QString::fromLatin1(QUrl::toAce(m_domain)));
    connect(&lookup, &QDnsLookup::finished, this, &ServerFinder::answered);
    lookup.lookup();
}

/// Over TLS only, so that it is the domain's own word.
void ServerFinder::askWeb()
{
    QUrl url(u"https://domain/.well-known/host-meta"_s);
    url.setHost(m_domain);
    m_web.send({.url = url, .timeout = kPatience, .maximumBytes = HostMeta::kMaximumBytes})
        .then(this, [this](const Result<HttpResponse> &response) {
            if (response && response->status == 200)
                m_hostMeta = readHostMeta(response->body).value_or(HostMeta());
            answered();
        });
}

void ServerFinder::answered()
{
    if (--m_open == 0)
        Q_EMIT found();
}

QList<Endpoint> ServerFinder::endpoints() const
{
    QList<Endpoint> endpoints =
        endpointsOf(Endpoint::Kind::DirectTls, m_directTls.serviceRecords());
    endpoints += endpointsOf(Endpoint::Kind::StartTls, m_startTls.serviceRecords());
    if (m_startTls.serviceRecords().isEmpty())
        endpoints.append({.kind = Endpoint::Kind::StartTls, .host = m_domain, .port = kPort});
    for (const QString &address : m_hostMeta.webSockets)
        endpoints.append({.kind = Endpoint::Kind::WebSocket, .url = QUrl(address)});
    return endpoints;
}

} // namespace watchroom::xmpp
