// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/stream/Namespaces.h"
#include "integrations/chat/xmpp/stream/StreamSession.h"
#include "tests/live/xmpp/ProsodyServer.h"
#include "tests/support/TaskResult.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace watchroom;
using namespace watchroom::xmpp;

namespace {

constexpr int kPatience = 20'000;

XmlElement messageToSelf(const StreamSession &session, const QString &text)
{
    return XmlElement(u"message"_s, kClientNs)
        .set(u"to"_s, session.self().toString())
        .set(u"type"_s, u"chat"_s)
        .addTextElement(u"body"_s, text);
}

/// A session and what it said.
struct Client
{
    explicit Client(const ProsodyServer &server)
    {
        options.address = *Jid::parse(u"ana@home.example"_s);
        options.password = u"correct horse"_s;
        options.authorities = {server.authority()};
        options.endpoint = Endpoint{.kind = Endpoint::Kind::StartTls,
                                    .host = ProsodyServer::host(),
                                    .port = server.startTlsPort()};
        options.firstPause = Milliseconds(100);
        options.longestPause = Milliseconds(500);
        QObject::connect(&session, &StanzaChannel::ready, &session,
                         [this](bool isResumed) { resumed.append(isResumed); });
        QObject::connect(&session, &StanzaChannel::lost, &session,
                         [this](const Error &error) { lost.append(error); });
        QObject::connect(&session, &StanzaChannel::stanzaReceived, &session,
                         [this](const XmlElement &stanza) {
                             const QString body = stanza.textOf(u"body", kClientNs);
                             if (!body.isEmpty())
                                 texts.append(body);
                             session.confirmStored();
                         });
    }

    SystemClock clock;
    SessionOptions options;
    StreamSession session{clock};
    QList<bool> resumed;
    QList<Error> lost;
    QStringList texts;
};

} // namespace

/// Signing in to a real Prosody, and staying signed in.
class StreamSessionLiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_server.addAccount(u"ana"_s, u"correct horse"_s);
        QVERIFY(m_server.start());
    }

    void oneSignsInAndTalksToOneself_data()
    {
        QTest::addColumn<Endpoint>("endpoint");
        QTest::newRow("STARTTLS") << Endpoint{.kind = Endpoint::Kind::StartTls,
                                              .host = ProsodyServer::host(),
                                              .port = m_server.startTlsPort()};
        QTest::newRow("direct TLS") << Endpoint{.kind = Endpoint::Kind::DirectTls,
                                                .host = ProsodyServer::host(),
                                                .port = m_server.directTlsPort()};
    }
    void oneSignsInAndTalksToOneself()
    {
        QFETCH(Endpoint, endpoint);
        Client ana(m_server);
        ana.options.endpoint = endpoint;
        ana.session.start(ana.options);
        QTRY_COMPARE_WITH_TIMEOUT(ana.resumed, QList{false}, kPatience);
        QCOMPARE(ana.session.self().bare().toString(), u"ana@home.example"_s);
        QVERIFY(!ana.session.self().isBare());
        QCOMPARE(ana.session.mechanism(), SaslMechanism::ScramSha256Plus);

        ana.session.send(messageToSelf(ana.session, u"Hallo 🌍"_s));
        QTRY_COMPARE_WITH_TIMEOUT(ana.texts, QStringList{u"Hallo 🌍"_s}, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(ana.session.unacknowledged(), size_t(0), kPatience);

        const Result<XmlElement> roster =
            waitFor(ana.session.request(XmlElement(u"iq"_s, kClientNs)
                                            .set(u"type"_s, u"get"_s)
                                            .add(XmlElement(u"query"_s, kRosterNs))));
        QVERIFY(roster);
        QVERIFY(roster->has(u"query", kRosterNs));
    }

private:
    ProsodyServer m_server;
};

QTEST_GUILESS_MAIN(StreamSessionLiveTest)
#include "StreamSessionLiveTest.moc"
