// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/live/xmpp/Relay.h"

#include <QNetworkProxy>

#include <utility>

namespace watchroom {

Relay::Relay(quint16 port)
    : m_port(port)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("Relay: cannot listen");
}

void Relay::incomingConnection(qintptr descriptor)
{
    auto *near = new QTcpSocket(this);
    auto *far = new QTcpSocket(this);
    far->setProxy(QNetworkProxy::NoProxy);
    near->setSocketDescriptor(descriptor);
    m_pairs.push_back({near, far});
    if (m_isSilent)
        return;
    far->connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    far->waitForConnected();
    pass(near, far);
    pass(far, near);
}

void Relay::pass(QTcpSocket *from, QTcpSocket *to)
{
    connect(from, &QTcpSocket::readyRead, to, [this, from, to] {
        const QByteArray bytes = from->readAll();
        if (!m_isSilent)
            to->write(bytes);
    });
    connect(from, &QTcpSocket::disconnected, to, [this, to] {
        if (!m_isSilent)
            to->disconnectFromHost();
    });
}

void Relay::cut()
{
    for (const Pair &pair : std::exchange(m_pairs, {})) {
        for (QTcpSocket *socket : {pair.near.data(), pair.far.data()}) {
            socket->disconnect();
            socket->abort();
            socket->deleteLater();
        }
    }
}

void Relay::dropFarEnds()
{
    for (const Pair &pair : m_pairs)
        pair.far->abort();
}

void Relay::speak()
{
    cut();
    m_isSilent = false;
}

} // namespace watchroom
