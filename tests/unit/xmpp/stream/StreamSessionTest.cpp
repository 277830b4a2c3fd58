// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/stream/StreamSession.h"
#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/stream/Namespaces.h"
#include "tests/support/ManualClock.h"
#include "tests/support/TaskResult.h"
#include "tests/support/TestCertificates.h"
#include "tests/support/xmpp/ProxyServer.h"
#include "tests/support/xmpp/WireServer.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace watchroom;
using namespace watchroom::xmpp;

using Wish = TestCertificates::Wish;

namespace {

XmlElement message(const QString &text)
{
    return element(u"message", ns::kClient)
        .set(u"to"_s, u"bo@localhost"_s)
        .addTextElement(u"body"_s, text);
}

XmlElement question(const QString &to = {})
{
    return element(u"iq", ns::kClient)
        .set(u"type"_s, u"get"_s)
        .setOptional(u"to"_s, to)
        .add(element(u"query", ns::kRoster));
}

/// Ana's session, and what it said.
struct Client
{
    Client(const WireServer &server, const QSslCertificate &authority)
    {
        options.address = *Jid::parse(u"ana@localhost"_s);
        options.password = u"correct horse"_s;
        options.authorities = {authority};
        options.endpoint = Endpoint{.kind = server.manner.isDirectTls ? Endpoint::Kind::DirectTls
                                                                      : Endpoint::Kind::StartTls,
                                    .host = u"127.0.0.1"_s,
                                    .port = server.serverPort()};
        QObject::connect(&session, &StanzaChannel::ready, &session,
                         [this](bool isResumed) { resumed.append(isResumed); });
        QObject::connect(&session, &StanzaChannel::lost, &session,
                         [this](const Error &error) { lost.append(error); });
        QObject::connect(&session, &StanzaChannel::progressed, &session,
                         [this](const QString &step) { steps.append(step); });
        QObject::connect(&session, &StanzaChannel::stanzaReceived, &session,
                         [this](const XmlElement &stanza) { stanzas.append(stanza); });
        QObject::connect(&session, &StanzaChannel::unreadableReceived, &session,
                         [this](const QString &from, const QString &) { unreadable.append(from); });
    }

    void start() { session.start(options); }

    ManualClock clock;
    SessionOptions options;
    StreamSession session{clock};
    QList<bool> resumed;
    QList<Error> lost;
    QList<XmlElement> stanzas;
    QStringList unreadable;
    QStringList steps;
};

} // namespace

/// A session and a server that speaks with it over the loopback.
class StreamSessionTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestCertificates> m_certificates;
    QSslConfiguration m_tls;

    WireServer::Manner manner() const { return {.tls = m_tls}; }
    QSslCertificate authority() const { return m_certificates->authority(); }

private Q_SLOTS:
    void initTestCase()
    {
        m_certificates = std::make_unique<TestCertificates>();
        m_tls = m_certificates->server({.names = u"DNS:localhost"_s});
    }

    // ---- Signing in

    void oneSignsIn_data()
    {
        QTest::addColumn<bool>("isDirectTls");
        QTest::addColumn<bool>("offersManagement");
        QTest::newRow("STARTTLS") << false << true;
        QTest::newRow("direct TLS") << true << true;
        QTest::newRow("without XEP-0198") << false << false;
    }
    void oneSignsIn()
    {
        QFETCH(bool, isDirectTls);
        QFETCH(bool, offersManagement);
        WireServer::Manner how = manner();
        how.isDirectTls = isDirectTls;
        how.offersManagement = offersManagement;
        WireServer server(how);
        Client ana(server, authority());
        ana.start();
        QTRY_COMPARE(ana.resumed, QList{false});
        QVERIFY(ana.session.isReady());
        QCOMPARE(ana.session.self().toString(), u"ana@localhost/desk"_s);
        QVERIFY2(!server.clearText().contains("ana"), "nobody in between learns who signs in");

        ana.session.send(message(u"Grüße 🌍"_s));
        QTRY_COMPARE(server.texts(), QStringList{u"Grüße 🌍"_s});
        server.say("<message from='bo@localhost'><body>Hi</body></message>");
        QTRY_COMPARE(ana.stanzas.size(), 1);
        QVERIFY(ana.lost.isEmpty());
    }

    void theWayIsTold()
    {
        WireServer server(manner());
        Client ana(server, authority());
        ana.start();
        QTRY_COMPARE(ana.resumed, QList{false});
        QCOMPARE(ana.steps, QStringList({u"Looking for localhost"_s, u"Connecting to 127.0.0.1"_s,
                                         u"Signing in"_s}));
    }

    void oneSignsInThroughAProxy_data()
    {
        QTest::addColumn<QNetworkProxy::ProxyType>("kind");
        QTest::newRow("SOCKS5") << QNetworkProxy::Socks5Proxy;
        QTest::newRow("HTTP CONNECT") << QNetworkProxy::HttpProxy;
    }
    void oneSignsInThroughAProxy()
    {
        QFETCH(const QNetworkProxy::ProxyType, kind);
        WireServer server(manner());
        ProxyServer proxy;
        Client ana(server, authority());
        ana.options.endpoint->host = u"localhost"_s;
        ana.options.proxy = QNetworkProxy(kind, u"127.0.0.1"_s, proxy.serverPort());
        ana.start();
        QTRY_COMPARE(ana.resumed, QList{false});
        // The name is looked up at the other end: this computer may not know it.
        QCOMPARE(proxy.places(), QStringList(u"localhost:%1"_s.arg(server.serverPort())));
    }

    void aProblemSaysWhichFieldItIsAbout_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<SignInField>("field");
        QTest::newRow("certificate") << u"certificate"_s << SignInField::Authority;
        QTest::newRow("proxy that is not there") << u"no proxy"_s << SignInField::Proxy;
        QTest::newRow("proxy that refuses") << u"refused"_s << SignInField::Proxy;
        QTest::newRow("server that is not there") << u"no server"_s << SignInField::Address;
    }
    void aProblemSaysWhichFieldItIsAbout()
    {
        QFETCH(const QString, what);
        QFETCH(const SignInField, field);
        WireServer server(manner());
        Client ana(server, authority());
        if (what == "certificate"_L1)
            ana.options.authorities.clear();
        if (what == "no server"_L1)
            server.close();
        ProxyServer proxy;
        proxy.isRefusing = true;
        if (what == "refused"_L1)
            ana.options.proxy =
                QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort());
        if (what == "no proxy"_L1) {
            QTcpServer gone;
            gone.listen(QHostAddress::LocalHost);
            ana.options.proxy =
                QNetworkProxy(QNetworkProxy::Socks5Proxy, u"127.0.0.1"_s, gone.serverPort());
            gone.close();
        }
        ana.start();
        QTRY_COMPARE(ana.lost.size(), 1);
        QCOMPARE(ana.session.concerns(), field);
        QCOMPARE(ana.session.pause() > Milliseconds(0), ana.lost.front().retryable);
    }

    void withoutEncryptionNothingIsSaid()
    {
        WireServer::Manner how = manner();
        how.offersTls = false;
        WireServer server(how);
        Client ana(server, authority());
        ana.start();
        QTRY_COMPARE(ana.lost.size(), 1);
        QCOMPARE(ana.lost[0].summary,
                 u"The server of localhost offers no encryption, so nobody was signed in."_s);
        QVERIFY(!ana.lost[0].retryable);
        QVERIFY(!server.clearText().contains("auth"));
        QVERIFY(!server.clearText().contains("ana"));
    }

    /// CVE-2011-0411 and its like: what somebody put in before TLS must not count behind it.
    void whatWasPutInBeforeTlsIsDropped()
    {
        WireServer::Manner how = manner();
        how.afterProceed = "<stream:features><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>"
                           "</stream:features><message from='bo@localhost'><body>forged</body>"
                           "</message>";
        WireServer server(how);
        Client ana(server, authority());
        ana.start();
        QTRY_COMPARE(ana.resumed, QList{false});
        QVERIFY(ana.stanzas.isEmpty());
    }

    void onlyAGoodCertificateDoes_data()
    {
        QTest::addColumn<Wish>("wish");
        QTest::addColumn<QString>("summary");

        QTest::newRow("ended") << Wish{.names = u"DNS:localhost"_s, .ends = u"20250601000000Z"_s}
                               << u"The certificate of localhost ended on 1 June 2025."_s;
        QTest::newRow("begins later")
            << Wish{.names = u"DNS:localhost"_s, .begins = u"20980601000000Z"_s}
            << u"The certificate of localhost begins only on 1 June 2098."_s;
        QTest::newRow("another's")
            << Wish{.names = u"DNS:evil.example"_s}
            << u"The certificate of localhost is for another name: evil.example."_s;
        QTest::newRow("of the address, not of the domain")
            << Wish{.names = u"IP:127.0.0.1"_s}
            << u"The certificate of localhost is for another name: 127.0.0.1."_s;
        QTest::newRow("of a part of the domain")
            << Wish{.names = u"DNS:chat.localhost"_s}
            << u"The certificate of localhost is for another name: chat.localhost."_s;
        QTest::newRow("signed by itself")
            << Wish{.names = u"DNS:localhost"_s, .selfSigned = true}
            << u"The certificate of localhost is signed by nobody this computer trusts."_s;
    }
    void onlyAGoodCertificateDoes()
    {
        QFETCH(Wish, wish);
        QFETCH(QString, summary);
        WireServer::Manner how = manner();
        how.tls = m_certificates->server(wish);
        WireServer server(how);
        Client ana(server, authority());
        ana.start();
        QTRY_COMPARE(ana.lost.size(), 1);
        QCOMPARE(ana.lost[0].summary, summary);
        QVERIFY2(!ana.lost[0].retryable, "there is no way around it");
        QVERIFY(!server.clearText().contains("auth"));
        QCOMPARE(ana.session.pause(), Milliseconds(0));
    }

    void anAuthorityNobodyToldOfIsRefused()
    {
        WireServer server(manner());
        Client ana(server, authority());
        ana.options.authorities.clear();
        ana.start();
        QTRY_COMPARE(ana.lost.size(), 1);
        QCOMPARE(ana.lost[0].summary,
                 u"The certificate of localhost is signed by nobody this computer trusts."_s);
    }

    void tls11IsNotGoodEnough()
    {
        WireServer::Manner how = manner();
        QT_WARNING_PUSH
        QT_WARNING_DISABLE_DEPRECATED
        how.tls.setProtocol(QSsl::TlsV1_1);
        QT_WARNING_POP
        WireServer server(how);
        Client ana(server, authority());
        ana.start();
        QTRY_COMPARE(ana.lost.size(), 1);
        QVERIFY(ana.resumed.isEmpty());
    }

    void aRefusalIsExplained_data()
    {
        QTest::addColumn<QByteArray>("failure");
        QTest::addColumn<QString>("summary");
        QTest::addColumn<bool>("retryable");

        QTest::newRow("wrong password")
            << QByteArray("not-authorized")
            << u"The address ana@localhost and the password do not belong together."_s << false;
        QTest::newRow("switched off")
            << QByteArray("account-disabled")
            << u"The account ana@localhost is switched off. Ask who runs the server."_s << false;
        QTest::newRow("expired") << QByteArray("credentials-expired")
                                 << u"The password of ana@localhost has expired; set a new one."_s
                                 << false;
        QTest::newRow("not understood")
            << QByteArray("malformed-request")
            << u"The server does not accept the way this computer signs in. Ask who runs it."_s
            << false;
        QTest::newRow("not now") << QByteArray("temporary-auth-failure")
                                 << u"The server cannot check passwords just now."_s << true;
    }
    void aRefusalIsExplained()
    {
        QFETCH(QByteArray, failure);
        QFETCH(QString, summary);
        QFETCH(bool, retryable);
        WireServer::Manner how = manner();
        how.failure = failure;
        WireServer server(how);
        Client ana(server, authority());
        ana.start();
        QTRY_COMPARE(ana.lost.size(), 1);
        QCOMPARE(ana.lost[0].summary, summary);
        QCOMPARE(ana.lost[0].retryable, retryable);
        QCOMPARE(ana.session.pause() > Milliseconds(0), retryable);
    }

    void aWrongPasswordIsRefused()
    {
        WireServer server(manner());
        Client ana(server, authority());
        ana.options.password = u"wrong"_s;
        ana.start();
        QTRY_COMPARE(ana.lost.size(), 1);
        QCOMPARE(ana.lost[0].code, ErrorCode::PermissionDenied);
    }

    void aServerThatCannotProveItselfIsRefused()
    {
        WireServer::Manner how = manner();
        how.mechanisms = QStringList{u"SCRAM-SHA-256"_s};
        WireServer server(how);
        Client ana(server, authority());
        ana.start();
        QTRY_COMPARE(ana.lost.size(), 1);
        QCOMPARE(ana.lost[0].code, ErrorCode::PermissionDenied);
        QVERIFY(!ana.session.isReady());
    }

    void nothingWeakerThanLastTimeIsUsed()
    {
        WireServer server(manner());
        Client ana(server, authority());
        ana.options.pinned = SaslMechanism::ScramSha1;
        ana.start();
        QTRY_COMPARE(ana.lost.size(), 1);
        QCOMPARE(ana.lost[0].code, ErrorCode::PermissionDenied);
        QVERIFY(!ana.lost[0].retryable);
    }

    void aServerThatSaysNothingIsGivenUp()
    {
        WireServer::Manner how = manner();
        how.isSilent = true;
        WireServer server(how);
        Client ana(server, authority());
        ana.start();
        QTRY_VERIFY(!server.clearText().isEmpty());
        ana.clock.advance(ana.options.connectPatience);
        QCOMPARE(ana.lost.size(), 1);
        QCOMPARE(ana.lost[0].summary, u"The server of localhost does not answer."_s);
        QVERIFY(ana.lost[0].retryable);
    }

    void whereNothingListensThereIsNoAnswer()
    {
        WireServer server(manner());
        Client ana(server, authority());
        server.close();
        ana.start();
        QTRY_COMPARE(ana.lost.size(), 1);
        QCOMPARE(ana.lost[0].summary, u"The server of localhost does not answer."_s);
    }

    // ---- Questions

    void aQuestionIsAnswered()
    {
        WireServer server(manner());
        Client ana(server, authority());
        ana.start();
        QTRY_VERIFY(ana.session.isReady());
        TaskResult<XmlElement> answer(ana.session.request(question()));
        QTRY_VERIFY(answer.succeeded());
        QCOMPARE(answer.outcome()->attribute(u"type"), u"result"_s);
        QVERIFY2(ana.stanzas.isEmpty(), "answers go only to who asked");
    }

    void onlyWhoWasAskedAnswers()
    {
        WireServer::Manner how = manner();
        how.answersRequests = false;
        WireServer server(how);
        Client ana(server, authority());
        ana.start();
        QTRY_VERIFY(ana.session.isReady());
        TaskResult<XmlElement> answer(ana.session.request(question(u"bo@localhost/desk"_s)));
        QTRY_COMPARE(server.stanzas().size(), 1u);
        const QByteArray id = server.stanzas()[0].attribute(u"id").toUtf8();
        server.say("<iq type='result' from='eve@localhost/desk' id='" + id + "'/>");
        server.say("<iq type='error' from='bo@localhost/desk' id='" + id +
                   "'><error type='cancel'><item-not-found "
                   "xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>");
        QTRY_VERIFY(answer.isFinished());
        QVERIFY(answer.failedAs(ErrorCode::NotFound));
    }

    void anAnswerThatCannotBeReadIsOne()
    {
        WireServer::Manner how = manner();
        how.answersRequests = false;
        WireServer server(how);
        Client ana(server, authority());
        ana.start();
        QTRY_VERIFY(ana.session.isReady());
        TaskResult<XmlElement> answer(ana.session.request(question()));
        QTRY_COMPARE(server.stanzas().size(), 1u);
        server.say("<iq type='result' id='" + server.stanzas()[0].attribute(u"id").toUtf8() + "'>" +
                   QByteArray("<a/>").repeated(5000) + "</iq>");
        QTRY_VERIFY(answer.failedAs(ErrorCode::ResourceExhausted));
    }

    void aQuestionWithoutAnswerEnds()
    {
        WireServer::Manner how = manner();
        how.answersRequests = false;
        WireServer server(how);
        Client ana(server, authority());
        QVERIFY(TaskResult(ana.session.request(question())).failedAs(ErrorCode::Unavailable));
        ana.start();
        QTRY_VERIFY(ana.session.isReady());
        TaskResult<XmlElement> late(ana.session.request(question()));
        ana.clock.advance(Seconds(30));
        QVERIFY(late.failedAs(ErrorCode::TimedOut));
        TaskResult<XmlElement> cut(ana.session.request(question()));
        ana.session.stop();
        QVERIFY(cut.failedAs(ErrorCode::Unavailable));
    }

    void aPingIsAnswered()
    {
        WireServer server(manner());
        Client ana(server, authority());
        ana.start();
        QTRY_VERIFY(ana.session.isReady());
        server.say("<iq type='get' from='localhost' id='p1'><ping xmlns='urn:xmpp:ping'/></iq>");
        QTRY_COMPARE(server.stanzas().size(), 1u);
        QCOMPARE(server.stanzas()[0].attribute(u"id"), u"p1"_s);
        QCOMPARE(server.stanzas()[0].attribute(u"to"), u"localhost"_s);
        QCOMPARE(server.stanzas()[0].attribute(u"type"), u"result"_s);
        QVERIFY(ana.stanzas.isEmpty());
    }

    // ---- What is not believed, and what cannot be read

    void whatIsForgedOrTooLargeIsLeftOut()
    {
        WireServer server(manner());
        Client ana(server, authority());
        ana.start();
        QTRY_VERIFY(ana.session.isReady());
        server.say(
            "<message from='eve@evil.example'><received xmlns='urn:xmpp:carbons:2'><forwarded "
            "xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' from='bo@localhost' "
            "to='ana@localhost'><body>Pay</body></message></forwarded></received></message>");
        server.say("<message from='cy@localhost'><body>" + QByteArray(300 * 1024, 'x') +
                   "</body></message>");
        server.say("<message from='bo@localhost'><body>behind</body></message>");
        QTRY_COMPARE(ana.stanzas.size(), 1);
        QCOMPARE(ana.stanzas[0].textOf(u"body", ns::kClient), u"behind"_s);
        QCOMPARE(ana.unreadable, QStringList{u"cy@localhost"_s});
    }

    void whatIsNoXmlBreaksTheStreamAndItIsFoundAgain()
    {
        WireServer server(manner());
        Client ana(server, authority());
        ana.start();
        QTRY_VERIFY(ana.session.isReady());
        server.say("<message><body>&lol;</body></message>");
        QTRY_COMPARE(ana.lost.size(), 1);
        QVERIFY(ana.lost[0].retryable);
        ana.clock.advance(ana.options.firstPause);
        QTRY_COMPARE(ana.resumed, (QList{false, true}));
    }

    // ---- XEP-0198

    void onlyWhatIsStoredIsAcknowledged()
    {
        WireServer server(manner());
        Client ana(server, authority());
        ana.start();
        QTRY_VERIFY(ana.session.isReady());
        server.say("<message><body>1</body></message><message><body>2</body></message>"
                   "<r xmlns='urn:xmpp:sm:3'/>");
        const auto acknowledged = [&] {
            QStringList counts;
            for (const XmlElement &element : server.nonStanzas()) {
                if (element.name() == "a"_L1)
                    counts += element.attribute(u"h");
            }
            return counts;
        };
        QTRY_COMPARE(acknowledged(), QStringList{u"0"_s});
        ana.session.confirmStored();
        QTRY_COMPARE(acknowledged(), (QStringList{u"0"_s, u"2"_s}));
    }

    void aBrokenStreamIsResumedAndWhatDidNotArriveIsSentAgain()
    {
        WireServer::Manner how = manner();
        how.acknowledges = false;
        WireServer server(how);
        Client ana(server, authority());
        ana.start();
        QTRY_VERIFY(ana.session.isReady());
        ana.session.send(message(u"arrived"_s));
        QTRY_COMPARE(server.texts().size(), 1);
        TaskResult<XmlElement> answer(ana.session.request(question()));

        server.hangUp();
        ana.session.send(message(u"lost on the way"_s));
        QTRY_COMPARE(ana.lost.size(), 1);
        QVERIFY(!ana.session.isReady());
        ana.session.send(message(u"dropped"_s));
        ana.clock.advance(ana.options.firstPause);
        QTRY_COMPARE(ana.resumed, (QList{false, true}));
        QTRY_COMPARE(server.texts(), (QStringList{u"arrived"_s, u"lost on the way"_s}));
        QTRY_VERIFY(answer.succeeded());
        QCOMPARE(ana.session.self().toString(), u"ana@localhost/desk"_s);
        server.manner.acknowledges = true;
        ana.session.hurry();
        QTRY_COMPARE(ana.session.unacknowledged(), size_t(0));
    }

    void aStreamThatIsNotResumedBeginsAnew()
    {
        WireServer::Manner how = manner();
        how.answersRequests = false;
        WireServer server(how);
        Client ana(server, authority());
        ana.start();
        QTRY_VERIFY(ana.session.isReady());
        TaskResult<XmlElement> answer(ana.session.request(question()));
        QTRY_COMPARE(server.stanzas().size(), 1u);
        server.manner.resumes = false;
        server.hangUp();
        QTRY_COMPARE(ana.lost.size(), 1);
        QVERIFY2(!answer.isFinished(), "the stream may still go on");
        ana.clock.advance(ana.options.firstPause);
        QTRY_COMPARE(ana.resumed, (QList{false, false}));
        QVERIFY(answer.failedAs(ErrorCode::Unavailable));
        QCOMPARE(ana.session.unacknowledged(), size_t(0));
    }

    void aServerThatCountsWrongIsLeft()
    {
        WireServer server(manner());
        Client ana(server, authority());
        ana.start();
        QTRY_VERIFY(ana.session.isReady());
        server.say("<a xmlns='urn:xmpp:sm:3' h='7'/>");
        QTRY_COMPARE(ana.lost.size(), 1);
    }

    void aNameThatIsTakenKeepsNobodyOut()
    {
        WireServer::Manner how = manner();
        how.resourcesAreTaken = true;
        WireServer server(how);
        Client ana(server, authority());
        ana.options.resource = u"desk"_s;
        ana.start();
        QTRY_VERIFY(ana.session.isReady());
    }

    void whatComesBeforeTheServerCountsIsHeardAndNotCounted()
    {
        WireServer::Manner how = manner();
        how.afterBind = "<presence from='ops@rooms.localhost/ben'/><message "
                        "from='ops@rooms.localhost/ben' type='groupchat'><body>hi</body></message>";
        WireServer server(how);
        Client ana(server, authority());
        ana.start();
        QTRY_VERIFY(ana.session.isReady());
        QVERIFY(ana.lost.isEmpty());
        QTRY_COMPARE(ana.stanzas.size(), 2);
        QCOMPARE(ana.stanzas.back().textOf(u"body", ns::kClient), u"hi"_s);
        server.say("<r xmlns='urn:xmpp:sm:3'/>");
        QTRY_VERIFY(!server.nonStanzas().empty() && server.nonStanzas().back().name() == u"a");
        QCOMPARE(server.nonStanzas().back().attribute(u"h"), u"0"_s);
    }

    // ---- Staying

    void aSilentServerIsAskedAndThenLeft_data()
    {
        QTest::addColumn<bool>("offersManagement");
        QTest::addColumn<bool>("isWatched");
        QTest::newRow("by XEP-0198") << true << false;
        QTest::newRow("by ping") << false << false;
        QTest::newRow("while somebody looks") << true << true;
    }
    void aSilentServerIsAskedAndThenLeft()
    {
        QFETCH(bool, offersManagement);
        QFETCH(bool, isWatched);
        WireServer::Manner how = manner();
        how.offersManagement = offersManagement;
        WireServer server(how);
        Client ana(server, authority());
        ana.start();
        QTRY_VERIFY(ana.session.isReady());
        const auto asked = [&] { return server.nonStanzas().size() + server.stanzas().size(); };
        const size_t before = asked();
        ana.session.setWatched(isWatched);
        const auto [keepAlive, patience] = isWatched ? ana.options.watched : ana.options.unwatched;

        ana.clock.advance(keepAlive);
        QTRY_COMPARE(asked(), before + 1);
        QTest::qWait(0);
        QTRY_VERIFY(ana.session.isReady());
        server.manner.isSilent = true;
        ana.clock.advance(patience); // it had answered, so it is watched again
        ana.clock.advance(keepAlive);
        ana.clock.advance(patience);
        QTRY_COMPARE(ana.lost.size(), 1);
        QCOMPARE(ana.lost[0].summary, u"The server of localhost does not answer."_s);
    }

    void silenceIsCountedFromWhatCameLast()
    {
        WireServer server(manner());
        Client ana(server, authority());
        ana.start();
        QTRY_VERIFY(ana.session.isReady());
        const auto [keepAlive, patience] = ana.options.unwatched;
        ana.clock.advance(keepAlive - Seconds(1));
        server.say("<presence from='ben@localhost/desk'/>");
        QTRY_COMPARE(ana.stanzas.size(), 1);
        server.manner.isSilent = true;
        ana.clock.advance(keepAlive + patience - Seconds(1));
        QVERIFY(ana.lost.isEmpty());
        ana.clock.advance(Seconds(1));
        QCOMPARE(ana.lost.size(), 1);
    }

    void whoLooksIsToldSoonWhatHappenedMeanwhile()
    {
        WireServer server(manner());
        Client ana(server, authority());
        ana.start();
        QTRY_VERIFY(ana.session.isReady());
        server.manner.isSilent = true;
        ana.clock.advance(Seconds(30));
        ana.session.setWatched(true);
        QVERIFY(ana.lost.isEmpty());
        ana.clock.advance(Seconds(5));
        QCOMPARE(ana.lost.size(), 1);
    }

    void thePausesGrowAndAreRandom()
    {
        WireServer server(manner());
        Client ana(server, authority());
        ana.options.longestPause = Seconds(8);
        server.close();
        ana.start();
        QSet<qint64> shares; // of the longest possible pause, in thousandths
        for (const int longest : {1, 2, 4, 8, 8, 8}) {
            QTRY_VERIFY(ana.session.pause() > Milliseconds(0));
            const Milliseconds pause = ana.session.pause();
            QVERIFY(pause >= Milliseconds(longest * 500));
            QVERIFY(pause <= Seconds(longest));
            shares.insert(pause.count() / longest);
            ana.clock.advance(pause);
            QCOMPARE(ana.session.pause(), Milliseconds(0));
        }
        QVERIFY(shares.size() > 1);
    }

    void oneMayHurry()
    {
        WireServer server(manner());
        Client ana(server, authority());
        ana.start();
        QTRY_VERIFY(ana.session.isReady());
        server.hangUp();
        QTRY_COMPARE(ana.lost.size(), 1);
        ana.session.hurry();
        QTRY_COMPARE(ana.resumed, (QList{false, true}));
    }

    void whoStopsStaysAway()
    {
        WireServer server(manner());
        Client ana(server, authority());
        ana.start();
        QTRY_VERIFY(ana.session.isReady());
        ana.session.stop();
        QVERIFY(!ana.session.isReady());
        QTRY_VERIFY(!server.hasClient());
        QCOMPARE(ana.session.pause(), Milliseconds(0));
        QVERIFY(ana.lost.isEmpty());
        ana.start();
        QTRY_COMPARE(ana.resumed, (QList{false, false}));
    }

    void whoIsReplacedStaysAway()
    {
        WireServer server(manner());
        Client ana(server, authority());
        ana.start();
        QTRY_VERIFY(ana.session.isReady());
        server.say("<stream:error><conflict xmlns='urn:ietf:params:xml:ns:xmpp-streams'/>"
                   "</stream:error></stream:stream>");
        QTRY_COMPARE(ana.lost.size(), 1);
        QCOMPARE(ana.lost[0].code, ErrorCode::Conflict);
        QCOMPARE(ana.session.pause(), Milliseconds(0));
    }

    void elsewhereIsBelievedOnlyWithinTheDomain_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("isBelieved");
        QTest::newRow("within") << u"localhost"_s << true;
        QTest::newRow("another domain") << u"127.0.0.1"_s << false;
        QTest::newRow("a look-alike") << u"evillocalhost"_s << false;
    }
    void elsewhereIsBelievedOnlyWithinTheDomain()
    {
        QFETCH(QString, host);
        QFETCH(bool, isBelieved);
        WireServer elsewhere(manner());
        WireServer server(manner());
        Client ana(server, authority());
        ana.start();
        QTRY_VERIFY(ana.session.isReady());
        server.say("<stream:error><see-other-host xmlns='urn:ietf:params:xml:ns:xmpp-streams'>" +
                   host.toUtf8() + ':' + QByteArray::number(elsewhere.serverPort()) +
                   "</see-other-host></stream:error></stream:stream>");
        QTRY_COMPARE(ana.lost.size(), 1);
        ana.clock.advance(ana.options.firstPause);
        QTRY_COMPARE(ana.resumed.size(), 2);
        QCOMPARE(elsewhere.connections(), isBelieved ? 1 : 0);
        QCOMPARE(server.connections(), isBelieved ? 1 : 2);
    }
};

QTEST_GUILESS_MAIN(StreamSessionTest)
#include "StreamSessionTest.moc"
