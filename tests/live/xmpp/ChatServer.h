// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/TestCertificates.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace watchroom {

/// A real chat server on free ports of the loopback, with its own configuration, data, authority
/// and certificate, for the domain home.example. Rooms, their archive, uploads and PubSub are at
/// rooms., upload. and pubsub.home.example. Its data outlast kill() and restart(); all ends with
/// it. Nothing of the system's own servers is touched.
class ChatServer
{
public:
    struct Wish
    {
        /// What the certificate says; the default is right.
        QString names =
            QStringLiteral("DNS:home.example,DNS:*.home.example,DNS:localhost,IP:127.0.0.1");
        bool canResume = true; ///< XEP-0198.
        int resumesFor = 600;  ///< Seconds.
        int archivePage = 50;  ///< Messages at most in one answer of an archive.
        bool offersTls = true;
    };

    /// The one that WATCHROOM_CHAT_SERVER names, "prosody" or "ejabberd"; Prosody when it names
    /// none.
    static std::unique_ptr<ChatServer> chosen(const Wish &wish);
    static std::unique_ptr<ChatServer> chosen() { return chosen({}); }

    virtual ~ChatServer();
    Q_DISABLE_COPY_MOVE(ChatServer)

    /// Before start(); the account is at home.example.
    virtual void addAccount(const QString &name, const QString &password) = 0;

    /// Returns when it answers; false, with its log on the screen, when it does not within 120 s.
    [[nodiscard]] bool start();
    /// SIGTERM; it says goodbye to all. Returns when it is gone.
    void stop();
    /// SIGKILL; it says nothing. Returns when it is gone.
    void kill();
    [[nodiscard]] bool restart();

    /// Whether what it says it has of a stream that broke is all that it has (XEP-0198). Else it is
    /// sent some of it once more.
    virtual bool countsExactly() const { return true; }

    static QString domain() { return QStringLiteral("home.example"); }
    static QString host() { return QStringLiteral("127.0.0.1"); }
    quint16 startTlsPort() const { return m_startTlsPort; }
    quint16 directTlsPort() const { return m_directTlsPort; }
    quint16 httpsPort() const { return m_httpsPort; }
    /// wss://localhost:port/xmpp-websocket
    QUrl webSocket() const;
    QSslCertificate authority() const { return m_certificates.authority(); }
    QString log() const;

protected:
    explicit ChatServer(const Wish &wish);

    /// Configures the process and starts it.
    virtual void launch(QProcess &process) = 0;
    virtual bool isUp() const;

    const Wish &wish() const { return m_wish; }
    QString folder() const { return m_folder.path(); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QString &text) const;
    const TestCertificates::Files &certificate() const { return m_files; }

private:
    void end();

    const Wish m_wish;
    QTemporaryDir m_folder;
    TestCertificates m_certificates;
    TestCertificates::Files m_files;
    QProcess m_process;
    quint16 m_startTlsPort = 0;
    quint16 m_directTlsPort = 0;
    quint16 m_httpsPort = 0;
};

} // namespace watchroom
