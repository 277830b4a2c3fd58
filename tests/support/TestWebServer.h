// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <optional>

class QTcpSocket;

namespace watchroom {

/// A web server on the loopback, well behaved or not.
class TestWebServer final : public QTcpServer
{
    Q_OBJECT

public:
    enum class Manner {
        Polite,     ///< The whole answer, then it closes.
        ByteByByte, ///< A byte every 20 ms.
        Endless,    ///< The body never ends.
        Cut,        ///< It hangs up in the middle of the body.
        Silent,     ///< It takes the question and says nothing.
        Rude,       ///< What it says is not HTTP.
    };
    struct Answer
    {
        int status = 200;
        QByteArray body = "Hello";
        QList<QByteArray> headers; ///< "Location: /elsewhere"
        Manner manner = Manner::Polite;
    };
    struct Request
    {
        QByteArray method;
        QString path;
        QByteArray head; ///< All of it, as it came.
    };

    /// Listens on a free port of 127.0.0.1.
    TestWebServer();

    /// Speaks TLS from now on.
    void useTls(const QSslConfiguration &configuration) { m_tls = configuration; }
    void answer(const QString &path, const Answer &answer) { m_answers.insert(path, answer); }

    QUrl url(const QString &path = QStringLiteral("/")) const;
    const QList<Request> &requests() const { return m_requests; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void readHead(QTcpSocket *socket);
    void reply(QTcpSocket *socket, const Answer &answer);

    std::optional<QSslConfiguration> m_tls;
    QHash<QString, Answer> m_answers;
    QHash<QTcpSocket *, QByteArray> m_heads;
    QList<Request> m_requests;
};

} // namespace watchroom
