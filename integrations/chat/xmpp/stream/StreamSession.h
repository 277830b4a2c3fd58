// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/stream/Requests.h"
#include "integrations/chat/xmpp/stream/SenderChecks.h"
#include "integrations/chat/xmpp/stream/SessionOptions.h"
#include "integrations/chat/xmpp/stream/StanzaChannel.h"
#include "integrations/chat/xmpp/stream/StreamManagement.h"
#include "integrations/chat/xmpp/stream/Transport.h"

#include <memory>

namespace watchroom::xmpp {

class SignIn;

/// Signs in to an XMPP account and stays signed in: finds the server, connects, resumes what broke,
/// and connects again after ever longer pauses until stop(). Lives on the engine thread.
///
/// It answers pings (XEP-0199) itself. Stanzas that claim a sender who may not send them do not get
/// through (SenderChecks).
class StreamSession final : public StanzaChannel
{
    Q_OBJECT

public:
    explicit StreamSession(Clock &clock, QObject *parent = nullptr);
    ~StreamSession() override;

    /// Ends in ready(), or in lost() with an error that is not retryable; until then lost() with
    /// each failed attempt. Called again it begins anew with other options.
    void start(const SessionOptions &options);
    /// Says goodbye and stays away. Open requests end as Unavailable.
    void stop();
    /// The network came back, or the computer woke up: does at once what would be done later.
    void hurry();

    /// How the password was proved; only when it is ready. To be kept, see SessionOptions::pinned.
    SaslMechanism mechanism() const { return m_mechanism; }
    /// How many stanzas the server has not yet acknowledged.
    size_t unacknowledged() const { return m_management.unacknowledged(); }

    Jid self() const override { return m_self; }
    bool isReady() const override { return m_isReady; }
    void send(const XmlElement &stanza) override;
    Task<XmlElement> request(XmlElement iq) override;
    Task<XmlElement> exchange(XmlElement iq, Milliseconds patience) override;
    void confirmStored() override;
    void setWatched(bool watched) override;
    SignInField concerns() const override { return m_concerns; }
    Milliseconds pause() const override { return m_pause; }

private:
    void look();
    void connectTo(const Endpoint &endpoint);
    void connectNext(const Error &error);
    void signIn();
    void succeed(const SignIn &signIn);

    void take(const StreamItem &item);
    void takeElement(const XmlElement &element);
    void takeStanza(const XmlElement &stanza);
    /// Takes what is an answer, a ping, or forged, by itself.
    bool isForThoseAbove(const XmlElement &stanza);
    void takeAcknowledgement(const XmlElement &element);
    void takeUnreadable(const UnreadableStanza &stanza);
    void takeStreamError(const XmlElement &error);
    bool answerPing(const XmlElement &stanza);

    void write(const XmlElement &stanza);
    void askForAcknowledgement();
    const SessionOptions::Vigilance &vigilance() const;
    void watch();
    void probe();

    void lose(const Error &error, SignInField concerns = SignInField::Address);
    void endAttempt();
    Milliseconds nextPause();

    Clock &m_clock;
    SessionOptions m_options;
    Jid m_self;
    SaslMechanism m_mechanism = SaslMechanism::Plain;
    StreamManagement m_management;
    Requests m_requests;
    SenderChecks m_checks;

    /// From looking for a server to losing it. Context of all that must not outlive that.
    std::unique_ptr<QObject> m_attempt;
    Transport *m_transport = nullptr; ///< Child of m_attempt.
    QList<Endpoint> m_endpoints;      ///< Still to be tried.
    std::optional<Error> m_problem;   ///< Of those that were tried, the one that says most.
    SignInField m_problemConcerns = SignInField::Address;
    std::optional<Endpoint> m_redirect;
    int m_redirects = 0;
    Milliseconds m_pause{0};
    int m_failures = 0; ///< In a row.
    SignInField m_concerns = SignInField::Address;
    bool m_isWanted = false;
    bool m_isReady = false;
    bool m_wasReady = false;    ///< Since start().
    bool m_isAsking = false;    ///< The server was asked to acknowledge.
    bool m_isAskingDue = false; ///< Something was sent since.
    bool m_isWatched = false;
    bool m_isProbing = false;         ///< The server was asked whether it is there.
    quint64 m_heard = 0;              ///< How much has come ...
    Milliseconds m_heardAt{0};        ///< ... and when the last of it.
    std::unique_ptr<QObject> m_watch; ///< Context of watching that the server is still there.
};

} // namespace watchroom::xmpp
