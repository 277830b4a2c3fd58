// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/stream/Requests.h"
#include "integrations/chat/xmpp/stream/SessionOptions.h"
#include "integrations/chat/xmpp/stream/Transport.h"

namespace watchroom::xmpp {

/// A stream to a server on which nobody is signed in, for what may be asked before: a new account
/// (XEP-0077, section 3.1). Nothing is asked before TLS with a good certificate. Used once; ends
/// with its destruction.
class RegistrationStream final : public QObject
{
    Q_OBJECT

public:
    /// Of the options the password and the local part of the address are not used.
    RegistrationStream(Clock &clock, const SessionOptions &options, QObject *parent = nullptr);
    ~RegistrationStream() override;

    /// Ends in ready() or failed().
    void start();
    /// Only after ready(); as StanzaChannel::request().
    Task<XmlElement> request(XmlElement iq);

Q_SIGNALS:
    void ready();
    /// Before or after ready(); then it is of no use any more.
    void failed(const watchroom::Error &error);

private:
    void connectTo(const Endpoint &endpoint);
    void connectNext(const Error &error);
    void openStream();
    void take(const StreamItem &item);
    void takeElement(const XmlElement &element);

    Clock &m_clock;
    SessionOptions m_options;
    Requests m_requests;
    QList<Endpoint> m_endpoints;
    Transport *m_transport = nullptr;
    bool m_isReady = false;
};

} // namespace watchroom::xmpp
