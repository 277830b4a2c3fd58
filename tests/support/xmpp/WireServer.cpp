// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/xmpp/WireServer.h"

#include "integrations/chat/xmpp/stream/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

WireServer::WireServer(const Manner &howItIs)
    : manner(howItIs)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("WireServer: cannot listen: %s", qUtf8Printable(errorString()));
}

bool WireServer::hasClient() const
{
    return m_socket && m_socket->state() == QAbstractSocket::ConnectedState;
}

QStringList WireServer::texts() const
{
    QStringList texts;
    for (const XmlElement &stanza : m_stanzas) {
        if (stanza.has(u"body", ns::kClient))
            texts += stanza.textOf(u"body", ns::kClient);
    }
    return texts;
}

void WireServer::incomingConnection(qintptr descriptor)
{
    if (m_socket)
        m_socket->deleteLater();
    m_socket = new QSslSocket(this);
    m_socket->setSslConfiguration(manner.tls);
    m_socket->setSocketDescriptor(descriptor);
    connect(m_socket, &QSslSocket::readyRead, this, &WireServer::read);
    m_guard.restart();
    m_isSignedIn = false;
    ++m_connections;
    if (manner.isDirectTls)
        m_socket->startServerEncryption();
}

void WireServer::read()
{
    if (sender() != m_socket)
        return;
    const QByteArray bytes = m_socket->readAll();
    if (!m_socket->isEncrypted())
        m_clearText += bytes;
    if (manner.isSilent)
        return;
    for (const StreamItem &item : m_guard.take(bytes))
        take(item);
}

void WireServer::take(const StreamItem &item)
{
    if (std::holds_alternative<StreamOpened>(item))
        greet();
    else if (const auto *element = std::get_if<XmlElement>(&item))
        takeElement(*element);
    else
        m_socket->disconnectFromHost();
}

void WireServer::greet()
{
    QByteArray features;
    if (!m_socket->isEncrypted() && manner.offersTls) {
        features = "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls>";
    } else if (!m_isSignedIn) {
        features = "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>";
        for (const QString &name : manner.mechanisms)
            features += "<mechanism>" + name.toUtf8() + "</mechanism>";
        features += "</mechanisms>";
    } else {
        features = "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>";
        if (manner.offersManagement)
            features += "<sm xmlns='urn:xmpp:sm:3'/>";
    }
    say("<?xml version='1.0'?><stream:stream xmlns='jabber:client' version='1.0' from='localhost' "
        "id='s1' xmlns:stream='http://etherx.jabber.org/streams'>");
    say("<stream:features>" + features + "</stream:features>");
}

void WireServer::takeElement(const XmlElement &element)
{
    if (element.is(u"starttls", ns::kTls)) {
        m_guard.restart();
        say("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>" + manner.afterProceed);
        m_socket->flush();
        m_socket->startServerEncryption();
    } else if (element.ns() == ns::kSasl) {
        authenticate(element);
    } else if (element.ns() == ns::kManagement) {
        takeManagement(element);
    } else if (manner.resourcesAreTaken &&
               element.child(u"bind", ns::kBind).has(u"resource", ns::kBind)) {
        say("<iq type='error' id='bind'><error type='cancel'><conflict "
            "xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>");
    } else if (element.has(u"bind", ns::kBind)) {
        say("<iq type='result' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>"
            "<jid>ana@localhost/desk</jid></bind></iq>" +
            manner.afterBind);
    } else {
        ++m_counted;
        m_stanzas.push_back(element);
        if (element.name() == "iq"_L1)
            takeIq(element);
    }
}

/// PLAIN it can; of SCRAM only what somebody can who does not know the password.
void WireServer::authenticate(const XmlElement &element)
{
    const QByteArray data = QByteArray::fromBase64(element.text().toLatin1());
    const QByteArray ns = " xmlns='urn:ietf:params:xml:ns:xmpp-sasl'";
    const bool isScram = element.attribute(u"mechanism").startsWith("SCRAM"_L1);
    if (isScram) {
        const QByteArray nonce = data.mid(data.indexOf(",r=") + 3);
        const QByteArray challenge = "r=" + nonce + "x,s=c2FsdHNhbHQ=,i=4096";
        say("<challenge" + ns + '>' + challenge.toBase64() + "</challenge>");
    } else if (element.name() == "response"_L1 || data == QByteArray("\0ana\0correct horse", 18)) {
        m_isSignedIn = manner.failure.isEmpty();
        m_guard.restart();
        if (m_isSignedIn)
            say("<success" + ns + '>' + QByteArray("v=forged").toBase64() + "</success>");
        else
            say("<failure" + ns + "><" + manner.failure + "/></failure>");
    } else {
        say("<failure" + ns + "><not-authorized/></failure>");
    }
}

void WireServer::takeManagement(const XmlElement &element)
{
    m_nonStanzas.push_back(element);
    const QByteArray h = QByteArray::number(m_counted);
    const QByteArray ns = " xmlns='urn:xmpp:sm:3'";
    if (element.name() == "enable"_L1) {
        m_counted = 0;
        say("<enabled" + ns + " id='sm1' resume='true'/>");
    } else if (element.name() == "resume"_L1 && manner.resumes) {
        say("<resumed" + ns + " previd='sm1' h='" + h + "'/>");
    } else if (element.name() == "resume"_L1) {
        say("<failed" + ns + "/>");
    } else if (element.name() == "r"_L1 && manner.acknowledges) {
        say("<a" + ns + " h='" + h + "'/>");
    }
}

void WireServer::takeIq(const XmlElement &iq)
{
    const QString type = iq.attribute(u"type");
    if (!manner.answersRequests || (type != "get"_L1 && type != "set"_L1))
        return;
    say(XmlElement(u"iq"_s)
            .set(u"type"_s, u"result"_s)
            .set(u"id"_s, iq.attribute(u"id"))
            .setOptional(u"from"_s, iq.attribute(u"to"))
            .toXml());
}

} // namespace watchroom::xmpp
