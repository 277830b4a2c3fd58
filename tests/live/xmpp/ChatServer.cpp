// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/live/xmpp/ChatServer.h"

#include "tests/live/xmpp/EjabberdServer.h"
#include "tests/live/xmpp/ProsodyServer.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace watchroom {

namespace {

constexpr int kPatience = 120'000;

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

bool answers(quint16 port)
{
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    return socket.waitForConnected(100);
}

} // namespace

std::unique_ptr<ChatServer> ChatServer::chosen(const Wish &wish)
{
    if (qEnvironmentVariable("WATCHROOM_CHAT_SERVER") == "ejabberd"_L1)
        return std::make_unique<EjabberdServer>(wish);
    return std::make_unique<ProsodyServer>(wish);
}

ChatServer::ChatServer(const Wish &wish)
    : m_wish(wish)
    , m_files(m_certificates.files({.names = wish.names}))
    , m_startTlsPort(freePort())
    , m_directTlsPort(freePort())
    , m_httpsPort(freePort())
{
}

ChatServer::~ChatServer()
{
    kill();
}

void ChatServer::write(const QString &name, const QString &text) const
{
    QDir().mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("ChatServer: cannot write %s", qUtf8Printable(file.fileName()));
}

bool ChatServer::isUp() const
{
    return answers(m_startTlsPort) && answers(m_directTlsPort);
}

bool ChatServer::start()
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    launch(m_process);
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < kPatience && m_process.state() != QProcess::NotRunning) {
        if (isUp())
            return true;
        m_process.waitForFinished(20);
    }
    qWarning("%s does not answer.\n%s\n%s", qUtf8Printable(m_process.program()),
             m_process.readAll().constData(), qUtf8Printable(log()));
    return false;
}

void ChatServer::stop()
{
    m_process.terminate();
    end();
}

void ChatServer::kill()
{
    m_process.kill();
    end();
}

void ChatServer::end()
{
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(kPatience))
        m_process.kill();
}

bool ChatServer::restart()
{
    stop();
    return start();
}

QUrl ChatServer::webSocket() const
{
    return QUrl(u"wss://localhost:%1/xmpp-websocket"_s.arg(m_httpsPort));
}

QString ChatServer::log() const
{
    QFile file(path(u"server.log"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace watchroom
