// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/net/NetworkHttpClient.h"
#include "tests/support/TaskResult.h"
#include "tests/support/TestCertificates.h"
#include "tests/support/TestWebServer.h"

#include <QDateTime>

using namespace watchroom;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TlsTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestCertificates> m_certificates;

    /// What a client that trusts our authority gets from a server with this certificate.
    Result<HttpResponse> ask(TestWebServer &server, const TestCertificates::Wish &wish)
    {
        server.useTls(m_certificates->server(wish));
        server.answer(u"/"_s, {});
        NetworkHttpClient client;
        client.setCertificateAuthorities({m_certificates->authority()});
        return waitFor(client.send({.url = server.url(), .timeout = 5s}));
    }

private Q_SLOTS:
    void initTestCase() { m_certificates = std::make_unique<TestCertificates>(); }

    void aRightCertificateIsTakenAndItsEndReported()
    {
        TestWebServer server;
        const auto response = ask(server, {.names = u"IP:127.0.0.1"_s});
        QVERIFY2(response, response ? "" : qPrintable(response.error().detail));
        QCOMPARE(response->status, 200);
        QVERIFY(response->certificateExpires);
        QCOMPARE(response->certificateExpires->time_since_epoch().count(),
                 QDateTime(QDate(2099, 1, 1), QTime(0, 0), QTimeZone::UTC).toMSecsSinceEpoch());
    }

    void aWrongCertificateIsRefusedInPlainWords_data()
    {
        QTest::addColumn<QString>("names");
        QTest::addColumn<QString>("begins");
        QTest::addColumn<QString>("ends");
        QTest::addColumn<bool>("selfSigned");
        QTest::addColumn<QString>("sentence");
        const QString here = u"IP:127.0.0.1"_s;
        const QString begins = u"20240101000000Z"_s;
        const QString ends = u"20990101000000Z"_s;
        QTest::addRow("ended") << here << begins << u"20250303120000Z"_s << false
                               << u"The certificate of %1 ended on 3 March 2025."_s;
        QTest::addRow("not begun") << here << u"20980102120000Z"_s << ends << false
                                   << u"The certificate of %1 begins only on 2 January 2098."_s;
        QTest::addRow("another name")
            << u"DNS:other.example"_s << begins << ends << false
            << u"The certificate of %1 is for another name: other.example."_s;
        QTest::addRow("signed by itself")
            << here << begins << ends << true
            << u"The certificate of %1 is signed by nobody this computer trusts."_s;
    }
    void aWrongCertificateIsRefusedInPlainWords()
    {
        QFETCH(QString, names);
        QFETCH(QString, begins);
        QFETCH(QString, ends);
        QFETCH(bool, selfSigned);
        QFETCH(QString, sentence);
        TestWebServer server;
        const auto response = ask(server, {names, begins, ends, selfSigned});
        QVERIFY(!response);
        QCOMPARE(response.error().code, ErrorCode::PermissionDenied);
        QCOMPARE(response.error().summary,
                 sentence.arg(u"127.0.0.1:%1"_s.arg(server.serverPort())));
        QVERIFY(server.requests().isEmpty());
    }

    void anAuthorityNobodyKnowsIsRefused()
    {
        TestWebServer server;
        server.useTls(m_certificates->server({.names = u"IP:127.0.0.1"_s}));
        server.answer(u"/"_s, {});
        NetworkHttpClient client;
        const auto response = waitFor(client.send({.url = server.url(), .timeout = 5s}));
        QVERIFY(!response);
        QCOMPARE(response.error().code, ErrorCode::PermissionDenied);
        QVERIFY(response.error().summary.endsWith(u"is signed by nobody this computer trusts."));
    }

    void nothingGoesFromASafeAddressToAnUnsafeOne()
    {
        TestWebServer unsafe;
        unsafe.answer(u"/"_s, {});
        TestWebServer server;
        server.useTls(m_certificates->server({.names = u"IP:127.0.0.1"_s}));
        server.answer(u"/"_s,
                      {.status = 302, .headers = {"Location: " + unsafe.url().toEncoded()}});
        NetworkHttpClient client;
        client.setCertificateAuthorities({m_certificates->authority()});
        const auto response = waitFor(client.send({.url = server.url(), .timeout = 5s}));
        QVERIFY(!response);
        QCOMPARE(response.error().code, ErrorCode::PermissionDenied);
        QVERIFY(unsafe.requests().isEmpty());
    }

    void aServerWithoutTlsIsNoSafeServer()
    {
        TestWebServer server;
        server.answer(u"/"_s, {});
        NetworkHttpClient client;
        QUrl url = server.url();
        url.setScheme(u"https"_s);
        const auto response = waitFor(client.send({.url = url, .timeout = 1s}));
        QVERIFY(!response);
        QVERIFY(response.error().summary.endsWith(u'.'));
    }
};

QTEST_GUILESS_MAIN(TlsTest)
#include "TlsTest.moc"
