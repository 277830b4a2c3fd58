// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/stream/Scram.h"
#include "integrations/chat/xmpp/stream/SessionOptions.h"
#include "integrations/chat/xmpp/stream/StreamManagement.h"
#include "integrations/chat/xmpp/stream/Transport.h"

namespace watchroom::xmpp {

/// From an open connection to a bound stream: TLS, SASL, then the former stream resumed or a new
/// one bound (RFC 6120, XEP-0198). No byte about the account goes out before TLS with a good
/// certificate. Used once; speaks only from start() to its first signal.
class SignIn final : public QObject
{
    Q_OBJECT

public:
    /// `management` of the former stream, which is resumed if it can be.
    SignIn(const SessionOptions &options, Transport *transport, StreamManagement *management,
           QObject *parent = nullptr);

    /// On a connection that is open.
    void start();

    /// Only after succeeded().
    const Jid &self() const { return m_self; }
    SaslMechanism mechanism() const { return m_mechanism; }
    bool isResumed() const { return m_isResumed; }
    /// What a resumed stream has to send again.
    const std::vector<XmlElement> &unsent() const { return m_unsent; }
    /// What came for the bound address before the server counted (XEP-0198).
    const std::vector<XmlElement> &early() const { return m_early; }

Q_SIGNALS:
    void succeeded();
    void failed(const watchroom::Error &error);

private:
    enum class Step { Tls, Sasl, Resume, Bind, Enable };

    void openStream();
    void take(const StreamItem &item);
    void takeElement(const XmlElement &element);
    void takeFeatures(const XmlElement &features);

    void beginTls(const XmlElement &features);
    void beginSasl(const XmlElement &features);
    void beginSession(const XmlElement &features);
    void bind();

    void takeTls(const XmlElement &element);
    void takeSasl(const XmlElement &element);
    void takeChallenge(const QByteArray &message);
    void takeSuccess(const QByteArray &message);
    void takeResumed(const XmlElement &element);
    void takeBound(const XmlElement &element);
    void takeEnabled(const XmlElement &element);

    QString password() const;
    void succeed();
    void fail(const Error &error);
    void failUnexpected(const XmlElement &element);

    SessionOptions m_options;
    Transport *m_transport;
    StreamManagement *m_management;
    Step m_step = Step::Tls;
    XmlElement m_features;
    SaslMechanism m_mechanism = SaslMechanism::Plain;
    std::optional<Scram> m_scram;
    bool m_isVerified = false; ///< The server proved itself, too.
    bool m_isResumed = false;
    Jid m_self;
    std::vector<XmlElement> m_unsent;
    std::vector<XmlElement> m_early;
};

} // namespace watchroom::xmpp
