// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/stream/WebSocketTransport.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/stream/Namespaces.h"
#include "integrations/chat/xmpp/stream/StreamProblem.h"
#include "integrations/chat/xmpp/stream/TlsSettings.h"

#include <QWebSocketHandshakeOptions>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

/// A message over the guard's limit is left out; one over this ends the connection.
constexpr quint64 kMaximumMessage = 8 * 1024 * 1024;

} // namespace

WebSocketTransport::WebSocketTransport(const SessionOptions &options, const QUrl &url,
                                       QObject *parent)
    : Transport(parent)
    , m_domain(options.address.domain())
    , m_url(url)
    , m_guard(options.limits)
{
    m_socket.setSslConfiguration(tlsSettings(options.authorities));
    m_socket.setProxy(options.proxy);
    m_socket.setMaxAllowedIncomingMessageSize(kMaximumMessage);
    m_socket.setMaxAllowedIncomingFrameSize(kMaximumMessage);
    connect(&m_socket, &QWebSocket::connected, this, [this] {
        m_isOpen = true;
        Q_EMIT opened();
    });
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &WebSocketTransport::take);
    connect(&m_socket, &QWebSocket::binaryMessageReceived, this,
            [this] { fail(streamEndedProblem(m_domain, u"a binary message"_s)); });
    connect(&m_socket, &QWebSocket::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_certificateErrors = errors; });
    connect(&m_socket, &QWebSocket::errorOccurred, this,
            [this](QAbstractSocket::SocketError error) {
                doubt(error, !m_certificateErrors.isEmpty());
                if (!m_certificateErrors.isEmpty())
                    fail(certificateProblem(m_certificateErrors, m_url.host()));
                else
                    fail(connectionProblem(error, m_socket.errorString(), m_domain));
            });
    connect(&m_socket, &QWebSocket::disconnected, this,
            [this] { fail(streamEndedProblem(m_domain, m_socket.closeReason())); });
}

void WebSocketTransport::open()
{
    if (m_url.scheme() != u"wss")
        return fail(noEncryptionProblem(m_domain));
    QWebSocketHandshakeOptions handshake;
    handshake.setSubprotocols({u"xmpp"_s});
    m_socket.open(m_url, handshake);
}

void WebSocketTransport::startTls()
{
    Q_EMIT opened();
}

void WebSocketTransport::openStream(const QString &domain, const Jid &from)
{
    m_guard.restart();
    send(element(u"open", ns::kFraming)
             .set(u"to"_s, domain)
             .setOptional(u"from"_s, from.toString())
             .set(u"version"_s, u"1.0"_s));
}

void WebSocketTransport::send(const XmlElement &element)
{
    m_socket.sendTextMessage(QString::fromUtf8(element.toXml()));
}

void WebSocketTransport::take(const QString &frame)
{
    for (const StreamItem &item : m_guard.takeFrame(frame.toUtf8()))
        Q_EMIT itemReceived(item);
}

void WebSocketTransport::fail(const Error &error)
{
    abort();
    Q_EMIT failed(error);
}

void WebSocketTransport::close()
{
    leave();
    send(element(u"close", ns::kFraming));
    m_socket.close();
}

void WebSocketTransport::abort()
{
    leave();
    m_socket.abort();
}

void WebSocketTransport::leave()
{
    disconnect(&m_socket, nullptr, this, nullptr);
}

} // namespace watchroom::xmpp
