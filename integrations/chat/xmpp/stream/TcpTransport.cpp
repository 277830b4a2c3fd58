// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/stream/TcpTransport.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/stream/Namespaces.h"
#include "integrations/chat/xmpp/stream/StreamProblem.h"
#include "integrations/chat/xmpp/stream/TlsSettings.h"

#include <QPointer>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

/// A flood is read in pieces, so that it holds up neither the thread nor the memory.
constexpr qint64 kReadAtOnce = 256 * 1024;
constexpr qint64 kReadBuffer = 1024 * 1024;

/// A start tag that is closed only at the very end.
QByteArray streamHeader(const QString &domain, const Jid &from)
{
    XmlElement header = element(u"stream:stream", ns::kClient);
    header.set(u"xmlns:stream"_s, ns::kStreams.toString())
        .set(u"to"_s, domain)
        .setOptional(u"from"_s, from.toString())
        .set(u"version"_s, u"1.0"_s);
    return "<?xml version='1.0'?>" + header.toXml().chopped(2) + '>';
}

} // namespace

TcpTransport::TcpTransport(const SessionOptions &options, const Endpoint &endpoint, QObject *parent)
    : Transport(parent)
    , m_domain(options.address.domain())
    , m_endpoint(endpoint)
    , m_guard(options.limits)
{
    m_socket.setSslConfiguration(tlsSettings(options.authorities, "xmpp-client"));
    m_socket.setPeerVerifyName(m_domain);
    m_socket.setProxy(options.proxy);
    m_socket.setReadBufferSize(kReadBuffer);
    connect(&m_socket, &QSslSocket::connected, this, [this] {
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        if (m_endpoint.kind == Endpoint::Kind::DirectTls)
            startTls();
        else
            Q_EMIT opened();
    });
    connect(&m_socket, &QSslSocket::encrypted, this, &Transport::opened);
    connect(&m_socket, &QSslSocket::readyRead, this, &TcpTransport::read);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &TcpTransport::fail);
}

TcpTransport::~TcpTransport()
{
    abort();
}

void TcpTransport::open()
{
    m_socket.connectToHost(m_endpoint.host, m_endpoint.port);
}

void TcpTransport::startTls()
{
    forget();
    m_socket.readAll();
    m_socket.startClientEncryption();
}

void TcpTransport::openStream(const QString &domain, const Jid &from)
{
    forget();
    // Who signs in is nobody's business before TLS.
    m_socket.write(streamHeader(domain, isEncrypted() ? from : Jid()));
}

void TcpTransport::send(const XmlElement &element)
{
    m_socket.write(element.toXml(ns::kClient));
}

void TcpTransport::close()
{
    forget();
    disconnect(&m_socket, nullptr, this, nullptr);
    m_socket.write("</stream:stream>");
    m_socket.flush();
    m_socket.disconnectFromHost();
}

void TcpTransport::abort()
{
    forget();
    disconnect(&m_socket, nullptr, this, nullptr);
    m_socket.abort();
}

void TcpTransport::forget()
{
    ++m_epoch;
    m_guard.restart();
}

void TcpTransport::read()
{
    const QPointer<TcpTransport> self(this);
    const int epoch = m_epoch;
    for (const StreamItem &item : m_guard.take(m_socket.read(kReadAtOnce))) {
        Q_EMIT itemReceived(item);
        if (!self || epoch != m_epoch)
            return;
    }
    if (m_socket.bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &TcpTransport::read, Qt::QueuedConnection);
}

void TcpTransport::fail()
{
    // What the server said before it hung up still counts.
    const QPointer<TcpTransport> self(this);
    const int epoch = m_epoch;
    while (m_socket.bytesAvailable() > 0) {
        read();
        if (!self || epoch != m_epoch)
            return;
    }
    const QList<QSslError> doubts = m_socket.sslHandshakeErrors();
    const bool isCertificateBad = !doubts.isEmpty() && !m_socket.isEncrypted();
    const Error error = isCertificateBad
                            ? certificateProblem(doubts, m_domain)
                            : connectionProblem(m_socket.error(), m_socket.errorString(), m_domain);
    doubt(m_socket.error(), isCertificateBad);
    abort();
    Q_EMIT failed(error);
}

} // namespace watchroom::xmpp
