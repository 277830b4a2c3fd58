// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/stream/RegistrationStream.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/stream/Namespaces.h"
#include "integrations/chat/xmpp/stream/ServerFinder.h"
#include "integrations/chat/xmpp/stream/StreamProblem.h"
#include "integrations/chat/xmpp/stream/TcpTransport.h"
#include "integrations/chat/xmpp/stream/WebSocketTransport.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds kAnswerPatience = Seconds(30);

} // namespace

RegistrationStream::RegistrationStream(Clock &clock, const SessionOptions &options, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_options(options)
    , m_requests(clock)
{
}

RegistrationStream::~RegistrationStream()
{
    if (m_transport)
        m_transport->abort();
}

void RegistrationStream::start()
{
    if (m_options.endpoint)
        return connectTo(*m_options.endpoint);
    auto *finder = new ServerFinder(m_clock, m_options, this);
    connect(finder, &ServerFinder::found, this, [this, finder] {
        m_endpoints = finder->endpoints();
        connectTo(m_endpoints.takeFirst());
    });
    finder->start();
}

void RegistrationStream::connectTo(const Endpoint &endpoint)
{
    if (endpoint.kind == Endpoint::Kind::WebSocket)
        m_transport = new WebSocketTransport(m_options, endpoint.url, this);
    else
        m_transport = new TcpTransport(m_options, endpoint, this);
    connect(m_transport, &Transport::opened, this, &RegistrationStream::openStream);
    connect(m_transport, &Transport::itemReceived, this, &RegistrationStream::take);
    connect(m_transport, &Transport::failed, this, &RegistrationStream::connectNext);
    m_clock.callLater(m_options.connectPatience, m_transport, [this, transport = m_transport] {
        if (!m_isReady && transport == m_transport)
            connectNext(noAnswerProblem(m_options.address.domain()));
    });
    m_transport->open();
}

void RegistrationStream::connectNext(const Error &error)
{
    disconnect(m_transport, nullptr, this, nullptr);
    m_transport->abort();
    std::exchange(m_transport, nullptr)->deleteLater();
    m_requests.failAll(error);
    if (m_isReady || m_endpoints.isEmpty())
        Q_EMIT failed(error);
    else
        connectTo(m_endpoints.takeFirst());
}

void RegistrationStream::openStream()
{
    m_transport->openStream(m_options.address.domain(), {});
}

void RegistrationStream::take(const StreamItem &item)
{
    if (const auto *element = std::get_if<XmlElement>(&item))
        takeElement(*element);
    else if (!std::holds_alternative<StreamOpened>(item))
        connectNext(streamEndedProblem(m_options.address.domain(), {}));
}

void RegistrationStream::takeElement(const XmlElement &received)
{
    const QString domain = m_options.address.domain();
    if (received.is(u"iq", ns::kClient)) {
        (void)m_requests.answer(received, {});
    } else if (received.is(u"error", ns::kStreams)) {
        connectNext(streamProblem(received, domain));
    } else if (received.is(u"proceed", ns::kTls)) {
        m_transport->startTls();
    } else if (received.is(u"features", ns::kStreams) && m_transport->isEncrypted()) {
        if (!std::exchange(m_isReady, true))
            Q_EMIT ready();
    } else if (received.has(u"starttls", ns::kTls)) {
        m_transport->send(element(u"starttls", ns::kTls));
    } else {
        connectNext(noEncryptionProblem(domain));
    }
}

Task<XmlElement> RegistrationStream::request(XmlElement iq)
{
    if (!m_isReady || !m_transport)
        return Task<XmlElement>::finished(
            std::unexpected(noAnswerProblem(m_options.address.domain())));
    Task<XmlElement> task = m_requests.begin(iq, kAnswerPatience);
    m_transport->send(iq);
    return task;
}

} // namespace watchroom::xmpp
