// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/stream/StreamGuard.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QStringList>
#include <QTcpServer>

#include <functional>

namespace watchroom::xmpp {

/// A server for the domain localhost that speaks XMPP on the loopback as far as a session needs,
/// well behaved or as its manner says. One client at a time: the newest. It knows the account ana
/// with the password "correct horse".
class WireServer final : public QTcpServer
{
    Q_OBJECT

public:
    struct Manner
    {
        QSslConfiguration tls;
        bool isDirectTls = false;
        bool offersTls = true;
        bool isSilent = false; ///< Takes connections and says nothing.
        QStringList mechanisms{QStringLiteral("PLAIN")};
        QByteArray failure;             ///< In place of a look at the password: "account-disabled".
        QByteArray afterProceed;        ///< Put in behind <proceed/>, as somebody in between would.
        bool resourcesAreTaken = false; ///< All that clients ask for.
        QByteArray afterBind;           ///< Comes at once for who has an address now.
        bool offersManagement = true;
        bool resumes = true;
        bool acknowledges = true;
        bool answersRequests = true; ///< Each <iq/> of type get or set, with an empty result.
    };

    /// Listens on a free port of 127.0.0.1.
    explicit WireServer(const Manner &manner);

    /// Holds from the next thing that is said.
    Manner manner;

    void say(const QByteArray &xml) { m_socket->write(xml); }
    /// Cuts the connection without a word.
    void hangUp() { m_socket->abort(); }
    bool hasClient() const;

    int connections() const { return m_connections; }
    /// All that was said in the clear.
    const QByteArray &clearText() const { return m_clearText; }
    /// All stanzas that came after signing in, over all connections.
    const std::vector<XmlElement> &stanzas() const { return m_stanzas; }
    /// The bodies of the messages among them.
    QStringList texts() const;
    /// What else came after signing in: <a/>, <r/>, <resume/>.
    const std::vector<XmlElement> &nonStanzas() const { return m_nonStanzas; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void read();
    void take(const StreamItem &item);
    void greet();
    void takeElement(const XmlElement &element);
    void authenticate(const XmlElement &auth);
    void takeManagement(const XmlElement &element);
    void takeIq(const XmlElement &iq);

    QSslSocket *m_socket = nullptr;
    StreamGuard m_guard;
    bool m_isSignedIn = false;
    int m_connections = 0;
    int m_counted = 0; ///< Stanzas since XEP-0198 was enabled.
    QByteArray m_clearText;
    std::vector<XmlElement> m_stanzas;
    std::vector<XmlElement> m_nonStanzas;
};

} // namespace watchroom::xmpp
