// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/stream/SessionOptions.h"
#include "integrations/chat/xmpp/stream/Transport.h"

#include <QWebSocket>

namespace watchroom::xmpp {

/// A stream over a WebSocket with TLS: one message, one stanza (RFC 7395). For networks that let
/// only the web through.
class WebSocketTransport final : public Transport
{
    Q_OBJECT

public:
    WebSocketTransport(const SessionOptions &options, const QUrl &url, QObject *parent = nullptr);

    ~WebSocketTransport() override { leave(); }

    void open() override;
    bool isEncrypted() const override { return m_isOpen; }
    /// Null: Qt does not tell which one it is.
    QSslCertificate peerCertificate() const override { return QSslCertificate(); }
    /// It is encrypted from its first byte.
    void startTls() override;
    void openStream(const QString &domain, const Jid &from) override;
    void send(const XmlElement &element) override;
    void close() override;
    void abort() override;

private:
    void take(const QString &frame);
    void fail(const Error &error);
    /// Nothing is signalled any more.
    void leave();

    QString m_domain;
    QUrl m_url;
    StreamGuard m_guard;
    QWebSocket m_socket;
    QList<QSslError> m_certificateErrors;
    bool m_isOpen = false;
};

} // namespace watchroom::xmpp
