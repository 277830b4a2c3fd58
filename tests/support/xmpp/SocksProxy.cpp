// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/xmpp/SocksProxy.h"

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

SocksProxy::SocksProxy()
{
    connect(this, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *client = nextPendingConnection();
        connect(
            client, &QTcpSocket::readyRead, this, [this, client] { greet(client); },
            Qt::SingleShotConnection);
    });
    listen(QHostAddress::LocalHost);
}

/// Section 3: whatever is offered, no password is needed.
void SocksProxy::greet(QTcpSocket *client)
{
    client->readAll();
    connect(
        client, &QTcpSocket::readyRead, this, [this, client] { takeRequest(client); },
        Qt::SingleShotConnection);
    client->write(QByteArray(1, kVersion) + kDone);
}

/// Section 4: version, command, nothing, kind of address, address, port.
void SocksProxy::takeRequest(QTcpSocket *client)
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
    const auto port = qFromBigEndian<quint16>(request.constData() + request.size() - 2);
    m_places += u"%1:%2"_s.arg(host).arg(port);

    const QByteArray bound(6, 0); // an address nobody looks at
    const auto answer = [bound](char how) {
        return QByteArray(1, kVersion) + how + char(0) + kIp4 + bound;
    };
    if (isRefusing) {
        client->write(answer(kConnectionRefused));
        client->disconnectFromHost();
        return;
    }
    auto *server = new QTcpSocket(client);
    server->setProxy(QNetworkProxy::NoProxy);
    connect(server, &QTcpSocket::connected, client, [client, server, done = answer(kDone)] {
        client->write(done);
        join(client, server);
    });
    server->connectToHost(host, port);
}

void SocksProxy::join(QTcpSocket *client, QTcpSocket *server)
{
    connect(client, &QTcpSocket::readyRead, server,
            [client, server] { server->write(client->readAll()); });
    connect(server, &QTcpSocket::readyRead, client,
            [client, server] { client->write(server->readAll()); });
    connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
}

} // namespace watchroom::xmpp
