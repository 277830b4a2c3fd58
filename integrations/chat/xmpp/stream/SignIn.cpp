// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/stream/SignIn.h"

#include "app/base/Overloaded.h"
#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Stanza.h"
#include "integrations/chat/xmpp/codecs/StanzaError.h"
#include "integrations/chat/xmpp/stream/Namespaces.h"
#include "integrations/chat/xmpp/stream/StreamProblem.h"

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <utility>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

/// The archives have what is more.
constexpr size_t kMostEarly = 1000;

XmlElement saslElement(const QString &name, const QByteArray &data)
{
    // Nothing and no data differ (RFC 6120, 6.4.2).
    const QByteArray text = data.isEmpty() ? "=" : data.toBase64();
    return element(name, ns::kSasl).addText(QString::fromLatin1(text));
}

QByteArray saslData(const XmlElement &element)
{
    return QByteArray::fromBase64(element.text().toLatin1());
}

SaslOffer offerIn(const XmlElement &features)
{
    SaslOffer offer;
    for (const XmlElement *name :
         features.child(u"mechanisms", ns::kSasl).elements(u"mechanism", ns::kSasl))
        offer.mechanisms += name->text().trimmed();
    for (const XmlElement *binding : features.child(u"sasl-channel-binding", ns::kSaslBinding)
                                         .elements(u"channel-binding", ns::kSaslBinding))
        offer.bindings += binding->attribute(u"type");
    return offer;
}

QCryptographicHash::Algorithm hashOf(SaslMechanism mechanism)
{
    const bool isSha1 =
        mechanism == SaslMechanism::ScramSha1 || mechanism == SaslMechanism::ScramSha1Plus;
    return isSha1 ? QCryptographicHash::Sha1 : QCryptographicHash::Sha256;
}

Scram::Binding bindingFor(SaslMechanism mechanism, const SaslOffer &offer)
{
    if (isBound(mechanism))
        return Scram::Binding::Bound;
    const bool offersAny = std::ranges::any_of(
        offer.mechanisms, [](const QString &name) { return name.endsWith("-PLUS"_L1); });
    // Only who could bind here may say that the server offers none; ejabberd looks.
    return offersAny || !offer.canBind ? Scram::Binding::Unsupported : Scram::Binding::NotOffered;
}

} // namespace

SignIn::SignIn(const SessionOptions &options, Transport *transport, StreamManagement *management,
               QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_transport(transport)
    , m_management(management)
{
}

void SignIn::start()
{
    connect(m_transport, &Transport::itemReceived, this, &SignIn::take);
    connect(m_transport, &Transport::opened, this, &SignIn::openStream); // after TLS
    openStream();
}

void SignIn::openStream()
{
    if (m_transport->isEncrypted() && m_step == Step::Tls)
        m_step = Step::Sasl;
    m_transport->openStream(m_options.address.domain(), m_options.address);
}

void SignIn::take(const StreamItem &item)
{
    const QString domain = m_options.address.domain();
    std::visit(
        Overloaded{
            [](const StreamOpened &) {},
            [this](const XmlElement &element) { takeElement(element); },
            [&](const UnreadableStanza &stanza) { fail(streamEndedProblem(domain, stanza.why)); },
            [&](const StreamClosed &) { fail(streamEndedProblem(domain, {})); },
            [&](const StreamBroken &broken) { fail(streamEndedProblem(domain, broken.why)); },
        },
        item);
}

void SignIn::takeElement(const XmlElement &element)
{
    if (element.is(u"error", ns::kStreams))
        return fail(streamProblem(element, m_options.address.domain()));
    if (element.is(u"features", ns::kStreams))
        return takeFeatures(element);
    switch (m_step) {
    case Step::Tls:
        return takeTls(element);
    case Step::Sasl:
        return takeSasl(element);
    case Step::Resume:
        return takeResumed(element);
    case Step::Bind:
        return takeBound(element);
    case Step::Enable:
        return takeEnabled(element);
    }
}

void SignIn::takeFeatures(const XmlElement &features)
{
    if (m_step == Step::Tls)
        beginTls(features);
    else if (m_step == Step::Sasl && !m_isVerified)
        beginSasl(features);
    else if (m_step == Step::Sasl)
        beginSession(features);
    else
        failUnexpected(features);
}

// ---- TLS (RFC 6120, 5)

void SignIn::beginTls(const XmlElement &features)
{
    if (!features.has(u"starttls", ns::kTls))
        return fail(noEncryptionProblem(m_options.address.domain()));
    m_transport->send(element(u"starttls", ns::kTls));
}

void SignIn::takeTls(const XmlElement &element)
{
    if (element.is(u"proceed", ns::kTls))
        m_transport->startTls(); // goes on in openStream()
    else
        fail(noEncryptionProblem(m_options.address.domain()));
}

// ---- SASL (RFC 6120, 6)

void SignIn::beginSasl(const XmlElement &features)
{
    const QSslCertificate certificate = m_transport->peerCertificate();
    SaslOffer offer = offerIn(features);
    offer.canBind = !certificate.isNull();
    const Result<SaslMechanism> mechanism = chooseMechanism(offer, m_options.pinned);
    if (!mechanism)
        return fail(mechanism.error());
    m_mechanism = *mechanism;

    const QString user = m_options.address.local();
    QByteArray first;
    if (m_mechanism == SaslMechanism::Plain) {
        first = '\0' + user.toUtf8() + '\0' + password().toUtf8();
    } else {
        m_scram.emplace(Scram::Login{
            .user = saslPrepared(user).value_or(user),
            .hash = hashOf(m_mechanism),
            .binding = bindingFor(m_mechanism, offer),
            .bindingData = isBound(m_mechanism) ? serverEndPoint(certificate) : QByteArray(),
            .nonce = Scram::newNonce(),
        });
        first = m_scram->firstMessage();
    }
    m_transport->send(
        saslElement(u"auth"_s, first).set(u"mechanism"_s, mechanismName(m_mechanism)));
}

QString SignIn::password() const
{
    return saslPrepared(m_options.password).value_or(m_options.password);
}

void SignIn::takeSasl(const XmlElement &element)
{
    if (element.is(u"challenge", ns::kSasl) && m_scram)
        takeChallenge(saslData(element));
    else if (element.is(u"success", ns::kSasl))
        takeSuccess(saslData(element));
    else if (element.is(u"failure", ns::kSasl))
        fail(signInProblem(element, m_options.address.toString()));
    else
        failUnexpected(element);
}

void SignIn::takeChallenge(const QByteArray &message)
{
    const Result<Scram::Challenge> challenge = m_scram->takeChallenge(message);
    if (!challenge)
        return fail(challenge.error());
    // Ten thousand rounds take a while; the thread of the session has other things to do.
    const auto promise = std::make_shared<QPromise<QByteArray>>();
    promise->start();
    promise->future().then(this, [this](const QByteArray &key) {
        m_transport->send(saslElement(u"response"_s, m_scram->finalMessage(key)));
    });
    QThreadPool::globalInstance()->start(
        [promise, password = password(), challenge = *challenge, hash = hashOf(m_mechanism)] {
            promise->addResult(Scram::key(password, challenge, hash));
            promise->finish();
        });
}

void SignIn::takeSuccess(const QByteArray &message)
{
    if (m_scram) {
        if (const Result<void> verified = m_scram->verify(message); !verified)
            return fail(verified.error());
    }
    m_isVerified = true;
    openStream();
}

// ---- The session: resumed (XEP-0198, 5) or bound (RFC 6120, 7)

void SignIn::beginSession(const XmlElement &features)
{
    m_features = features;
    if (!m_management->canResume() || !features.has(u"sm", ns::kManagement))
        return bind();
    m_step = Step::Resume;
    m_transport->send(m_management->resume());
}

void SignIn::takeResumed(const XmlElement &element)
{
    if (element.is(u"failed", ns::kManagement))
        return bind();
    if (!element.is(u"resumed", ns::kManagement))
        return failUnexpected(element);
    Result<std::vector<XmlElement>> unsent = m_management->resumed(element);
    if (!unsent)
        return fail(streamEndedProblem(m_options.address.domain(), unsent.error().detail));
    m_unsent = *std::move(unsent);
    m_isResumed = true;
    succeed();
}

void SignIn::bind()
{
    m_step = Step::Bind;
    m_management->reset();
    XmlElement request = element(u"bind", ns::kBind);
    if (!m_options.resource.isEmpty())
        request.addTextElement(u"resource"_s, m_options.resource);
    m_transport->send(element(u"iq", ns::kClient)
                          .set(u"type"_s, u"set"_s)
                          .set(u"id"_s, u"bind"_s)
                          .add(std::move(request)));
}

void SignIn::takeBound(const XmlElement &element)
{
    if (!element.is(u"iq", ns::kClient) || element.attribute(u"id") != u"bind")
        return failUnexpected(element);
    if (const std::optional<StanzaError> error = readStanzaError(element)) {
        if (std::exchange(m_options.resource, {}).isEmpty())
            return fail(plainError(*error));
        return bind(); // it is taken; any other will do
    }
    const XmlElement &bound = element.child(u"bind", ns::kBind);
    const std::optional<Jid> self = Jid::parse(bound.textOf(u"jid", ns::kBind));
    if (!self || self->domain() != m_options.address.domain())
        return failUnexpected(element);
    m_self = *self;
    if (!m_features.has(u"sm", ns::kManagement))
        return succeed();
    m_step = Step::Enable;
    m_transport->send(StreamManagement::enable());
}

void SignIn::takeEnabled(const XmlElement &element)
{
    // Who has an address can be written to, at once: what others in rooms say to whom they still
    // believe there.
    if (isStanza(element)) {
        if (m_early.size() < kMostEarly)
            m_early.push_back(element);
        return;
    }
    if (element.is(u"enabled", ns::kManagement))
        m_management->enabled(element);
    else if (!element.is(u"failed", ns::kManagement))
        return failUnexpected(element);
    succeed();
}

// ---- The end

void SignIn::succeed()
{
    disconnect(m_transport, nullptr, this, nullptr);
    Q_EMIT succeeded();
}

void SignIn::fail(const Error &error)
{
    disconnect(m_transport, nullptr, this, nullptr);
    Q_EMIT failed(error);
}

void SignIn::failUnexpected(const XmlElement &element)
{
    fail(streamEndedProblem(m_options.address.domain(),
                            u"unexpected <%1/> while signing in"_s.arg(element.name())));
}

} // namespace watchroom::xmpp
