// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestWebServer.h"

#include <QSslSocket>
#include <QTimer>

namespace watchroom {

namespace {

void writeByteByByte(QTcpSocket *socket, const QByteArray &bytes)
{
    auto *timer = new QTimer(socket);
    QObject::connect(timer, &QTimer::timeout, socket, [socket, bytes, timer, sent = 0]() mutable {
        if (sent == bytes.size()) {
            timer->stop();
            socket->disconnectFromHost();
            return;
        }
        socket->write(bytes.constData() + sent++, 1);
    });
    timer->start(20);
}

void writeForEver(QTcpSocket *socket)
{
    QObject::connect(socket, &QTcpSocket::bytesWritten, socket, [socket] {
        if (socket->bytesToWrite() < 64 * 1024)
            socket->write(QByteArray(16 * 1024, 'x'));
    });
}

} // namespace

TestWebServer::TestWebServer()
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("TestWebServer: cannot listen: %s", qUtf8Printable(errorString()));
}

QUrl TestWebServer::url(const QString &path) const
{
    const QString scheme = m_tls ? QStringLiteral("https") : QStringLiteral("http");
    return QUrl(QStringLiteral("%1://127.0.0.1:%2%3").arg(scheme).arg(serverPort()).arg(path));
}

void TestWebServer::incomingConnection(qintptr descriptor)
{
    QTcpSocket *socket = nullptr;
    if (m_tls) {
        auto *safe = new QSslSocket(this);
        safe->setSslConfiguration(*m_tls);
        socket = safe;
    } else {
        socket = new QTcpSocket(this);
    }
    socket->setSocketDescriptor(descriptor);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { readHead(socket); });
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QObject::destroyed, this, [this, socket] { m_heads.remove(socket); });
    if (auto *safe = qobject_cast<QSslSocket *>(socket))
        safe->startServerEncryption();
}

void TestWebServer::readHead(QTcpSocket *socket)
{
    QByteArray &head = m_heads[socket];
    head += socket->readAll();
    if (!head.contains("\r\n\r\n"))
        return;
    const QList<QByteArray> words = head.left(head.indexOf("\r\n")).split(' ');
    const QString path = QString::fromLatin1(words.value(1));
    m_requests.append({words.value(0), path, std::exchange(head, {})});
    reply(socket, m_answers.value(path, Answer{.status = 404, .body = "Nothing here"}));
}

void TestWebServer::reply(QTcpSocket *socket, const Answer &answer)
{
    if (answer.manner == Manner::Silent)
        return;
    if (answer.manner == Manner::Rude) {
        socket->write("220 mail.example ready for you\r\n\r\n");
        socket->disconnectFromHost();
        return;
    }
    const bool endless = answer.manner == Manner::Endless;
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(answer.status) + " As Asked\r\n";
    bytes += "Connection: close\r\n";
    if (!endless)
        bytes += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    for (const QByteArray &header : answer.headers)
        bytes += header + "\r\n";
    bytes += "\r\n" + answer.body;

    if (answer.manner == Manner::Cut)
        bytes.chop(answer.body.size() / 2);
    if (answer.manner == Manner::ByteByByte) {
        writeByteByByte(socket, bytes);
        return;
    }
    if (endless)
        writeForEver(socket);
    socket->write(bytes);
    if (!endless)
        socket->disconnectFromHost();
}

} // namespace watchroom
