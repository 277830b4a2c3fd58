// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTcpServer>

class QTcpSocket;

namespace watchroom::xmpp {

/// A proxy on the loopback that asks for no password: SOCKS5 (RFC 1928) or HTTP CONNECT (RFC 9110,
/// 9.3.6), whichever it is spoken to in. Remembers where it was asked to go, as it was written.
class ProxyServer final : public QTcpServer
{
    Q_OBJECT

public:
    ProxyServer();

    /// From now on it says that the other end refused.
    bool isRefusing = false;
    const QStringList &places() const { return m_places; }

private:
    void greet(QTcpSocket *client);
    void takeSocksRequest(QTcpSocket *client);
    void takeHttpRequest(QTcpSocket *client, const QByteArray &request);
    /// Connects, and says one of these.
    void go(QTcpSocket *client, const QString &host, quint16 port, const QByteArray &done,
            const QByteArray &refused);
    static void join(QTcpSocket *client, QTcpSocket *server);

    QStringList m_places; ///< "localhost:5222"
};

} // namespace watchroom::xmpp
