// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/stream/SessionOptions.h"
#include "integrations/chat/xmpp/stream/Transport.h"

#include <QSslSocket>

namespace watchroom::xmpp {

/// A stream over TCP with TLS, from the first byte or after <starttls/> (RFC 6120, XEP-0368).
class TcpTransport final : public Transport
{
    Q_OBJECT

public:
    TcpTransport(const SessionOptions &options, const Endpoint &endpoint,
                 QObject *parent = nullptr);

    ~TcpTransport() override;

    void open() override;
    bool isEncrypted() const override { return m_socket.isEncrypted(); }
    QSslCertificate peerCertificate() const override { return m_socket.peerCertificate(); }
    void startTls() override;
    void openStream(const QString &domain, const Jid &from) override;
    void send(const XmlElement &element) override;
    void close() override;
    void abort() override;

private:
    void read();
    void fail();
    /// From now on nothing of what came before is handed out.
    void forget();

    QString m_domain;
    Endpoint m_endpoint;
    StreamGuard m_guard;
    QSslSocket m_socket;
    int m_epoch = 0; ///< Counted by forget().
};

} // namespace watchroom::xmpp
