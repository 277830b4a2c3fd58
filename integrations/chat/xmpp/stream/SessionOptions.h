// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/stream/Endpoint.h"
#include "integrations/chat/xmpp/stream/SaslMechanism.h"
#include "integrations/chat/xmpp/xml/Jid.h"
#include "integrations/chat/xmpp/xml/XmlLimits.h"

#include "app/base/Clock.h"

#include <QNetworkProxy>
#include <QSslCertificate>

#include <optional>

namespace watchroom::xmpp {

/// What it takes to sign in. Address and password suffice; the rest is found or has a good default.
struct SessionOptions
{
    Jid address; ///< Bare.
    QString password;
    QString resource; ///< Empty: the server picks one.

    /// Believed besides those the system believes: a company's own authority, for this account
    /// only.
    QList<QSslCertificate> authorities;
    QNetworkProxy proxy = QNetworkProxy(QNetworkProxy::DefaultProxy);
    /// In place of what the domain's records say. The certificate is the domain's all the same.
    std::optional<Endpoint> endpoint;
    /// What was used last time, see StreamSession::mechanism(); nothing weaker is.
    std::optional<SaslMechanism> pinned;

    XmlLimits limits;
    /// Each step of getting a connection.
    Milliseconds connectPatience = Seconds(20);
    struct Vigilance
    {
        Milliseconds keepAlive;      ///< After so much silence the server is asked ...
        Milliseconds answerPatience; ///< ... and has so much time to answer.
    };
    Vigilance unwatched{.keepAlive = Seconds(60), .answerPatience = Seconds(20)};
    /// While somebody looks.
    Vigilance watched{.keepAlive = Seconds(15), .answerPatience = Seconds(5)};
    /// The first pause before connecting again; each next is twice as long, each a little random.
    Milliseconds firstPause = Seconds(1);
    Milliseconds longestPause = Seconds(60);
};

} // namespace watchroom::xmpp
