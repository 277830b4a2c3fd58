// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/stream/StreamSession.h"

#include "app/base/Overloaded.h"
#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Ping.h"
#include "integrations/chat/xmpp/codecs/Stanza.h"
#include "integrations/chat/xmpp/stream/Namespaces.h"
#include "integrations/chat/xmpp/stream/ServerFinder.h"
#include "integrations/chat/xmpp/stream/SignIn.h"
#include "integrations/chat/xmpp/stream/StreamProblem.h"
#include "integrations/chat/xmpp/stream/TcpTransport.h"
#include "integrations/chat/xmpp/stream/WebSocketTransport.h"
#include "integrations/chat/xmpp/xml/StreamTexts.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

#include <algorithm>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcStream, "watchroom.xmpp.stream", QtInfoMsg)

constexpr Milliseconds kRequestPatience = Seconds(30);
/// So often in a row a server may send us elsewhere.
constexpr int kMaximumRedirects = 3;

Error notSignedIn()
{
    return {ErrorCode::Unavailable,
            StreamTexts::tr("There is no connection to the server now."),
            {},
            true};
}

} // namespace

StreamSession::StreamSession(Clock &clock, QObject *parent)
    : StanzaChannel(parent)
    , m_clock(clock)
    , m_requests(clock)
{
}

StreamSession::~StreamSession()
{
    if (m_isReady)
        m_transport->close();
    m_requests.failAll(notSignedIn());
}

void StreamSession::start(const SessionOptions &options)
{
    stop();
    m_wasReady = false;
    m_options = options;
    m_self = options.address;
    m_isWanted = true;
    look();
}

void StreamSession::stop()
{
    m_isWanted = false;
    if (m_isReady) // it says its goodbye by itself
        std::exchange(m_transport, nullptr)->close();
    endAttempt();
    m_management.reset();
    m_failures = 0;
    m_redirect.reset();
    m_requests.failAll(notSignedIn());
}

void StreamSession::hurry()
{
    if (m_isReady) {
        probe();
    } else if (m_isWanted && !m_transport) {
        m_failures = 0;
        look();
    }
}

void StreamSession::setWatched(bool watched)
{
    if (std::exchange(m_isWatched, watched) != watched && m_isReady && !m_isProbing)
        watch();
}

// ---- Getting there

void StreamSession::look()
{
    endAttempt();
    m_attempt = std::make_unique<QObject>();
    m_problem.reset();
    if (m_redirect)
        return connectTo(*std::exchange(m_redirect, std::nullopt));
    m_redirects = 0;
    Q_EMIT progressed(StreamTexts::tr("Looking for %1").arg(m_options.address.domain()));
    if (m_options.endpoint)
        return connectTo(*m_options.endpoint);
    auto *finder = new ServerFinder(m_clock, m_options, m_attempt.get());
    connect(finder, &ServerFinder::found, this, [this, finder] {
        m_endpoints = finder->endpoints();
        connectTo(m_endpoints.takeFirst());
    });
    finder->start();
}

void StreamSession::connectTo(const Endpoint &endpoint)
{
    if (endpoint.kind == Endpoint::Kind::WebSocket)
        m_transport = new WebSocketTransport(m_options, endpoint.url, m_attempt.get());
    else
        m_transport = new TcpTransport(m_options, endpoint, m_attempt.get());
    connect(m_transport, &Transport::opened, this, &StreamSession::signIn,
            Qt::SingleShotConnection);
    connect(m_transport, &Transport::failed, this, &StreamSession::connectNext);
    m_clock.callLater(m_options.connectPatience, m_transport, [this, transport = m_transport] {
        if (!m_isReady && transport == m_transport)
            connectNext(noAnswerProblem(m_options.address.domain()));
    });
    const QString host = endpoint.host.isEmpty() ? endpoint.url.host() : endpoint.host;
    Q_EMIT progressed(StreamTexts::tr("Connecting to %1").arg(plainText(host, 253)));
    m_transport->open();
}

/// A certificate that is not good says more than a server that does not answer.
void StreamSession::connectNext(const Error &error)
{
    if (!m_problem || !error.retryable) {
        m_problem = error;
        m_problemConcerns = m_transport->concerns();
    }
    if (m_endpoints.isEmpty()) {
        // Who was in once is kept out by the network of a hotel, not for good.
        m_problem->retryable = m_problem->retryable || m_wasReady;
        return lose(*m_problem, m_problemConcerns);
    }
    qCInfo(lcStream) << "One of several servers failed:" << error.detail;
    m_transport->abort();
    m_transport->deleteLater();
    connectTo(m_endpoints.takeFirst());
}

void StreamSession::signIn()
{
    auto *signIn = new SignIn(m_options, m_transport, &m_management, m_transport);
    connect(signIn, &SignIn::succeeded, this, [this, signIn] { succeed(*signIn); });
    connect(signIn, &SignIn::failed, this, [this](const Error &error) { lose(error); });
    Q_EMIT progressed(StreamTexts::tr("Signing in"));
    signIn->start();
}

void StreamSession::succeed(const SignIn &signIn)
{
    disconnect(m_transport, &Transport::failed, this, nullptr);
    connect(m_transport, &Transport::failed, this, [this](const Error &error) { lose(error); });
    connect(m_transport, &Transport::itemReceived, this, &StreamSession::take);
    m_mechanism = signIn.mechanism();
    m_options.pinned = std::max(m_options.pinned, std::optional(m_mechanism));
    m_failures = 0;
    m_endpoints.clear();
    if (!signIn.isResumed()) {
        m_self = signIn.self();
        m_checks.forgetQueries();
        m_requests.failAll(notSignedIn());
    }
    m_checks.setSelf(m_self);
    for (const XmlElement &stanza : signIn.unsent())
        m_transport->send(stanza);
    m_isAskingDue = !signIn.unsent().empty();
    askForAcknowledgement();
    m_isReady = true;
    m_wasReady = true;
    m_heardAt = m_clock.monotonic();
    watch();
    const std::vector<XmlElement> early = signIn.early();
    Q_EMIT ready(signIn.isResumed());
    for (const XmlElement &stanza : early) {
        if (isForThoseAbove(stanza))
            Q_EMIT stanzaReceived(stanza);
    }
}

// ---- What comes

void StreamSession::take(const StreamItem &item)
{
    ++m_heard;
    m_heardAt = m_clock.monotonic();
    const QString domain = m_options.address.domain();
    std::visit(
        Overloaded{
            [](const StreamOpened &) {},
            [this](const XmlElement &element) { takeElement(element); },
            [this](const UnreadableStanza &stanza) { takeUnreadable(stanza); },
            [&](const StreamClosed &) { lose(streamEndedProblem(domain, {})); },
            [&](const StreamBroken &broken) { lose(streamEndedProblem(domain, broken.why)); },
        },
        item);
}

void StreamSession::takeElement(const XmlElement &element)
{
    if (isStanza(element)) {
        takeStanza(element);
    } else if (element.is(u"r", ns::kManagement)) {
        m_transport->send(m_management.answer());
    } else if (element.is(u"a", ns::kManagement)) {
        takeAcknowledgement(element);
    } else if (element.is(u"error", ns::kStreams)) {
        takeStreamError(element);
    }
}

void StreamSession::takeAcknowledgement(const XmlElement &element)
{
    m_isAsking = false;
    if (const Result<void> taken = m_management.acknowledged(element); !taken)
        lose(streamEndedProblem(m_options.address.domain(), taken.error().detail));
    else
        askForAcknowledgement();
}

void StreamSession::takeStanza(const XmlElement &stanza)
{
    if (isForThoseAbove(stanza)) {
        m_management.handedOut();
        Q_EMIT stanzaReceived(stanza);
    } else {
        m_management.handledHere();
    }
}

bool StreamSession::isForThoseAbove(const XmlElement &stanza)
{
    const QString type = stanza.attribute(u"type");
    const bool isAnswer = stanza.name() == "iq"_L1 && (type == "result"_L1 || type == "error"_L1);
    if (isAnswer) {
        if (m_requests.answer(stanza, m_self))
            m_checks.archiveAnswered(stanza.attribute(u"id"));
        else
            qCInfo(lcStream) << "Left out an answer nobody waits for.";
        return false;
    }
    if (const QString objection = m_checks.objection(stanza); !objection.isEmpty()) {
        qCWarning(lcStream) << "Left out" << objection;
        return false;
    }
    return !answerPing(stanza);
}

void StreamSession::takeUnreadable(const UnreadableStanza &stanza)
{
    m_management.handledHere();
    if (stanza.name == "iq"_L1)
        m_requests.fail(stanza.id, {ErrorCode::ResourceExhausted, stanza.why, {}, false});
    Q_EMIT unreadableReceived(stanza.from, stanza.why);
}

/// Elsewhere is believed only within the domain (RFC 6120, 4.9.3.19), and only over TLS.
void StreamSession::takeStreamError(const XmlElement &error)
{
    const QString domain = m_options.address.domain();
    const QUrl elsewhere(u"xmpp://"_s +
                         error.textOf(u"see-other-host", ns::kStreamErrors).trimmed());
    const QString host = elsewhere.host();
    const bool isWithin = host == domain || host.endsWith(u'.' + domain);
    if (isWithin && m_transport->isEncrypted() && m_redirects < kMaximumRedirects) {
        ++m_redirects;
        m_redirect = Endpoint{
            .kind = Endpoint::Kind::StartTls, .host = host, .port = quint16(elsewhere.port(5222))};
    }
    lose(streamProblem(error, domain));
}

bool StreamSession::answerPing(const XmlElement &stanza)
{
    if (stanza.name() != "iq"_L1 || !isPing(stanza))
        return false;
    send(element(u"iq", ns::kClient)
             .set(u"type"_s, u"result"_s)
             .set(u"id"_s, stanza.attribute(u"id"))
             .setOptional(u"to"_s, stanza.attribute(u"from")));
    return true;
}

// ---- What goes

void StreamSession::send(const XmlElement &stanza)
{
    if (m_isReady)
        write(stanza);
}

Task<XmlElement> StreamSession::request(XmlElement iq)
{
    if (!m_isReady)
        return Task<XmlElement>::finished(std::unexpected(notSignedIn()));
    Task<XmlElement> task = m_requests.begin(iq, kRequestPatience);
    m_checks.archiveAsked(iq);
    write(iq);
    return task;
}

Task<XmlElement> StreamSession::exchange(XmlElement iq, Milliseconds patience)
{
    if (!m_isReady)
        return Task<XmlElement>::finished(std::unexpected(notSignedIn()));
    Task<XmlElement> task = m_requests.begin(iq, patience, Requests::Refusal::IsAnAnswer);
    write(iq);
    return task;
}

void StreamSession::confirmStored()
{
    if (const auto acknowledgement = m_management.confirmStored(); acknowledgement && m_isReady)
        m_transport->send(*acknowledgement);
}

void StreamSession::write(const XmlElement &stanza)
{
    m_management.sent(stanza);
    m_transport->send(stanza);
    m_isAskingDue = m_management.isEnabled();
    askForAcknowledgement();
}

/// Once for all that is sent in this turn, and again when the server has answered.
void StreamSession::askForAcknowledgement()
{
    if (m_isAsking || !std::exchange(m_isAskingDue, false))
        return;
    m_isAsking = true;
    QMetaObject::invokeMethod(
        m_transport,
        [this, transport = m_transport] {
            if (transport == m_transport)
                m_transport->send(StreamManagement::request());
        },
        Qt::QueuedConnection);
}

// ---- Whether it is still there

const SessionOptions::Vigilance &StreamSession::vigilance() const
{
    return m_isWatched ? m_options.watched : m_options.unwatched;
}

/// Waits for so much silence, counted from what came last.
void StreamSession::watch()
{
    const Milliseconds silence = m_clock.monotonic() - m_heardAt;
    const Milliseconds left = vigilance().keepAlive - silence;
    if (left <= Milliseconds(0))
        return probe();
    m_isProbing = false;
    m_watch = std::make_unique<QObject>();
    m_clock.callLater(left, m_watch.get(), [this] { watch(); });
}

void StreamSession::probe()
{
    m_isProbing = true;
    m_watch = std::make_unique<QObject>();
    m_clock.callLater(vigilance().answerPatience, m_watch.get(), [this, heard = m_heard] {
        if (m_heard == heard)
            lose(noAnswerProblem(m_options.address.domain()));
        else
            watch();
    });
    if (m_management.isEnabled()) {
        m_transport->send(StreamManagement::request());
        return;
    }
    // Whatever the answer is, it is one.
    request(element(u"iq", ns::kClient)
                .set(u"type"_s, u"get"_s)
                .set(u"to"_s, m_options.address.domain())
                .add(writePing()))
        .then(m_watch.get(), [](const Result<XmlElement> &) {});
}

// ---- Losing it

void StreamSession::lose(const Error &error, SignInField concerns)
{
    endAttempt();
    m_concerns = concerns;
    m_isWanted = m_isWanted && error.retryable;
    if (!m_isWanted)
        m_management.reset();
    if (!m_management.canResume())
        m_requests.failAll(error);
    if (m_isWanted) {
        m_attempt = std::make_unique<QObject>();
        m_pause = m_redirect ? Milliseconds(0) : nextPause();
        m_clock.callLater(m_pause, m_attempt.get(), [this] { look(); });
    }
    qCInfo(lcStream) << "Lost:" << error.detail;
    Q_EMIT lost(error);
}

/// Those who call this may be called by what it ends, so nothing is deleted at once.
void StreamSession::endAttempt()
{
    m_isReady = false;
    m_isAsking = false;
    m_pause = Milliseconds(0);
    m_watch.reset();
    m_endpoints.clear();
    if (m_transport)
        std::exchange(m_transport, nullptr)->abort();
    if (m_attempt)
        m_attempt.release()->deleteLater();
}

/// Twice as long each time; between half and all of it, so that a thousand clients of a server that
/// was restarted do not come back in the same second.
Milliseconds StreamSession::nextPause()
{
    const int doublings = std::min(m_failures++, 20);
    const Milliseconds full =
        std::min<Milliseconds>(m_options.longestPause, m_options.firstPause * (1 << doublings));
    const double share = 0.5 + QRandomGenerator::global()->generateDouble() / 2;
    return Milliseconds(qint64(double(full.count()) * share));
}

} // namespace watchroom::xmpp
