// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTcpServer>

class QTcpSocket;

namespace watchroom::xmpp {

/// A SOCKS5 proxy on the loopback (RFC 1928) that asks for no password. Remembers where it was
/// asked to go, as it was written.
class SocksProxy final : public QTcpServer
{
    Q_OBJECT

public:
    SocksProxy();

    /// From now on it says that the other end refused.
    bool isRefusing = false;
    const QStringList &places() const { return m_places; }

private:
    void greet(QTcpSocket *client);
    void takeRequest(QTcpSocket *client);
    static void join(QTcpSocket *client, QTcpSocket *server);

    QStringList m_places; ///< "localhost:5222"
};

} // namespace watchroom::xmpp
