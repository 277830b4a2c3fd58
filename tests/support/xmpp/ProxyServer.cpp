// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/xmpp/ProxyServer.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QTcpSocket>
#include <QtEndian>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr char kVersion = 5;
constexpr char kIp4 = 1;
constexpr char kName = 3;
constexpr char kDone = 0;
constexpr char kConnectionRefused = 5;

} // namespace

ProxyServer::ProxyServer()
{
    connect(this, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *client = nextPendingConnection();
        connect(
            client, &QTcpSocket::readyRead, this, [this, client] { greet(client); },
            Qt::SingleShotConnection);
    });
    listen(QHostAddress::LocalHost);
}

/// RFC 1928, section 3: whatever is offered, no password is needed.
void ProxyServer::greet(QTcpSocket *client)
{
    const QByteArray greeting = client->readAll();
    if (!greeting.startsWith(kVersion)) {
        takeHttpRequest(client, greeting);
        return;
    }
    connect(
        client, &QTcpSocket::readyRead, this, [this, client] { takeSocksRequest(client); },
        Qt::SingleShotConnection);
    client->write(QByteArray(1, kVersion) + kDone);
}

/// RFC 1928, section 4: version, command, nothing, kind of address, address, port.
void ProxyServer::takeSocksRequest(QTcpSocket *client)
{
    const QByteArray request = client->readAll();
    const char kind = request.size() > 6 ? request.at(3) : kDone;
    QString host;
    if (kind == kName)
        host = QString::fromLatin1(request.mid(5, uchar(request.at(4))));
    else if (kind == kIp4)
        host = QHostAddress(qFromBigEndian<quint32>(request.constData() + 4)).toString();
    if (host.isEmpty()) {
        client->abort();
        return;
    }
    const QByteArray bound(6, 0); // an address nobody looks at
    const auto answer = [bound](char how) {
        return QByteArray(1, kVersion) + how + char(0) + kIp4 + bound;
    };
    go(client, host, qFromBigEndian<quint16>(request.constData() + request.size() - 2),
       answer(kDone), answer(kConnectionRefused));
}

/// "CONNECT localhost:5222 HTTP/1.1" and headers nobody looks at.
void ProxyServer::takeHttpRequest(QTcpSocket *client, const QByteArray &request)
{
    const QList<QByteArray> words = request.left(request.indexOf("\r\n")).split(' ');
    const QByteArray place = words.value(1);
    if (words.value(0) != "CONNECT") {
        client->write("HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\n\r\n");
        return;
    }
    const qsizetype colon = place.lastIndexOf(':');
    go(client, QString::fromLatin1(place.left(colon)), place.mid(colon + 1).toUShort(),
       "HTTP/1.1 200 OK\r\n\r\n", "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
}

void ProxyServer::go(QTcpSocket *client, const QString &host, quint16 port, const QByteArray &done,
                     const QByteArray &refused)
{
    m_places += u"%1:%2"_s.arg(host).arg(port);
    if (isRefusing) {
        client->write(refused);
        client->disconnectFromHost();
        return;
    }
    auto *server = new QTcpSocket(client);
    server->setProxy(QNetworkProxy::NoProxy);
    connect(server, &QTcpSocket::connected, client, [client, server, done] {
        client->write(done);
        join(client, server);
    });
    server->connectToHost(host, port);
}

void ProxyServer::join(QTcpSocket *client, QTcpSocket *server)
{
    connect(client, &QTcpSocket::readyRead, server,
            [client, server] { server->write(client->readAll()); });
    connect(server, &QTcpSocket::readyRead, client,
            [client, server] { client->write(server->readAll()); });
    connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
}

} // namespace watchroom::xmpp
