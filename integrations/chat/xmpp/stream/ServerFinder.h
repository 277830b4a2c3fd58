// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "integrations/chat/xmpp/codecs/HostMeta.h"
#include "integrations/chat/xmpp/stream/SessionOptions.h"
#include "integrations/net/NetworkHttpClient.h"

#include <QDnsLookup>
#include <QObject>

namespace watchroom::xmpp {

/// Finds where the servers of a domain are: direct TLS by its records (XEP-0368), then STARTTLS by
/// its records (RFC 6120, 3.2) or, where it has none, at the domain itself, and last the WebSockets
/// that its web server names (XEP-0156), for networks that let only the web through. Used once.
///
/// None of this proves anything: who answers there must have a certificate for the domain.
class ServerFinder final : public QObject
{
    Q_OBJECT

public:
    /// For each of the questions; what is not answered by then is left out.
    static constexpr Milliseconds kPatience = Seconds(5);

    ServerFinder(Clock &clock, const SessionOptions &options, QObject *parent = nullptr);
    void start();

    /// Best first; only after found(). Never empty.
    QList<Endpoint> endpoints() const;

Q_SIGNALS:
    void found();

private:
    void ask(QDnsLookup &lookup, const QString &service);
    void askWeb();
    void answered();

    Clock &m_clock;
    QString m_domain;
    QDnsLookup m_directTls;
    QDnsLookup m_startTls;
    NetworkHttpClient m_web;
    HostMeta m_hostMeta;
    int m_open = 0; ///< Questions without an answer yet.
};

} // namespace watchroom::xmpp
