// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/net/NetworkHttpClient.h"
#include "tests/support/TaskResult.h"
#include "tests/support/TestWebServer.h"

using namespace watchroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Manner = TestWebServer::Manner;

class HttpClientTest final : public QObject
{
    Q_OBJECT

    static Result<HttpResponse> get(NetworkHttpClient &client, const QUrl &url)
    {
        return waitFor(client.send({.url = url, .timeout = 5s}));
    }

private Q_SLOTS:
    void anAnswerComesWithItsStatusHeadersAndTime()
    {
        TestWebServer server;
        server.answer(u"/"_s, {.status = 200, .body = "Hello", .headers = {"X-Colour: Blue"}});
        NetworkHttpClient client;
        const auto response = get(client, server.url());
        QVERIFY(response);
        QCOMPARE(response->status, 200);
        QCOMPARE(response->body, "Hello");
        QCOMPARE(response->header("x-colour"), "Blue");
        QCOMPARE(response->url, server.url());
        QVERIFY(response->elapsed >= 0ms && response->elapsed < 5s);
        QVERIFY(!response->certificateExpires);
    }

    void everyStatusIsAnAnswer_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {204, 304, 400, 401, 403, 404, 407, 410, 418, 429, 500, 502, 503})
            QTest::addRow("%d", status) << status;
    }
    void everyStatusIsAnAnswer()
    {
        QFETCH(int, status);
        TestWebServer server;
        server.answer(u"/"_s, {.status = status, .body = {}});
        NetworkHttpClient client;
        const auto response = get(client, server.url());
        QVERIFY2(response, response ? "" : qPrintable(response.error().detail));
        QCOMPARE(response->status, status);
    }

    void methodHeadersAndBodyAreSentAsAsked()
    {
        TestWebServer server;
        server.answer(u"/in"_s, {});
        NetworkHttpClient client;
        const HttpRequest request{.method = "PUT",
                                  .url = server.url(u"/in"_s),
                                  .headers = {{"Authorization", "Bearer t"}},
                                  .body = "data"};
        QVERIFY(waitFor(client.send(request)));
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(server.requests().first().method, "PUT");
        QVERIFY(server.requests().first().head.toLower().contains("authorization: bearer t"));
        QVERIFY(server.requests().first().head.toLower().contains("content-length: 4"));
    }

    void redirectsAreFollowedToTheirEnd()
    {
        TestWebServer server;
        server.answer(u"/old"_s, {.status = 302, .headers = {"Location: /new"}});
        server.answer(u"/new"_s, {.body = "Moved here"});
        NetworkHttpClient client;
        const auto response = get(client, server.url(u"/old"_s));
        QVERIFY(response);
        QCOMPARE(response->body, "Moved here");
        QCOMPARE(response->url, server.url(u"/new"_s));
    }

    void anotherHostGetsNoneOfTheHeaders()
    {
        TestWebServer elsewhere;
        elsewhere.answer(u"/"_s, {});
        TestWebServer server;
        server.answer(u"/"_s,
                      {.status = 307, .headers = {"Location: " + elsewhere.url().toEncoded()}});
        NetworkHttpClient client;
        const HttpRequest request{.url = server.url(), .headers = {{"Authorization", "Bearer t"}}};
        QVERIFY(waitFor(client.send(request)));
        QVERIFY(server.requests().first().head.toLower().contains("authorization"));
        QVERIFY(!elsewhere.requests().first().head.toLower().contains("authorization"));
    }

    void anAddressThatRedirectsForEverIsGivenUp()
    {
        TestWebServer server;
        server.answer(u"/"_s, {.status = 301, .headers = {"Location: /"}});
        NetworkHttpClient client;
        const auto response = get(client, server.url());
        QVERIFY(!response);
        QCOMPARE(response.error().code, ErrorCode::ResourceExhausted);
        QCOMPARE(response.error().summary, u"The address sends us round in circles."_s);
        QCOMPARE(server.requests().size(), 4);
    }

    void aRedirectToAnotherKindOfAddressIsRefused()
    {
        TestWebServer server;
        server.answer(u"/"_s, {.status = 301, .headers = {"Location: file:///etc/passwd"}});
        NetworkHttpClient client;
        const auto response = get(client, server.url());
        QVERIFY(!response);
        QCOMPARE(response.error().code, ErrorCode::InvalidArgument);
    }

    void onlyWebAddressesAreAskedFor_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::addRow("file") << QUrl(u"file:///etc/passwd"_s);
        QTest::addRow("ftp") << QUrl(u"ftp://127.0.0.1/"_s);
        QTest::addRow("data") << QUrl(u"data:text/plain,hello"_s);
        QTest::addRow("no host") << QUrl(u"http:///path"_s);
        QTest::addRow("nothing") << QUrl();
    }
    void onlyWebAddressesAreAskedFor()
    {
        QFETCH(QUrl, url);
        NetworkHttpClient client;
        const auto response = get(client, url);
        QVERIFY(!response);
        QCOMPARE(response.error().code, ErrorCode::InvalidArgument);
        QVERIFY(response.error().summary.endsWith(u'.'));
    }

    void aLongAnswerIsCutOff_data()
    {
        QTest::addColumn<Manner>("manner");
        QTest::addRow("longer than allowed") << Manner::Polite;
        QTest::addRow("without an end") << Manner::Endless;
    }
    void aLongAnswerIsCutOff()
    {
        QFETCH(Manner, manner);
        TestWebServer server;
        server.answer(u"/"_s, {.body = QByteArray(200'000, 'x'), .manner = manner});
        NetworkHttpClient client;
        const auto response =
            waitFor(client.send({.url = server.url(), .timeout = 5s, .maximumBytes = 100'000}));
        QVERIFY(!response);
        QCOMPARE(response.error().code, ErrorCode::ResourceExhausted);
        QVERIFY(response.error().summary.startsWith(u"The answer of 127.0.0.1:"));
    }

    void anAnswerOfJustTheAllowedLengthArrives()
    {
        TestWebServer server;
        server.answer(u"/"_s, {.body = QByteArray(100'000, 'x')});
        NetworkHttpClient client;
        const auto response = waitFor(client.send({.url = server.url(), .maximumBytes = 100'000}));
        QVERIFY(response);
        QCOMPARE(response->body.size(), 100'000);
    }

    void noAnswerInTimeEndsTheRequest_data()
    {
        QTest::addColumn<Manner>("manner");
        QTest::addRow("says nothing") << Manner::Silent;
        QTest::addRow("a byte now and then") << Manner::ByteByByte;
    }
    void noAnswerInTimeEndsTheRequest()
    {
        QFETCH(Manner, manner);
        TestWebServer server;
        server.answer(u"/"_s, {.manner = manner});
        NetworkHttpClient client;
        const auto response = waitFor(client.send({.url = server.url(), .timeout = 300ms}));
        QVERIFY(!response);
        QCOMPARE(response.error().code, ErrorCode::TimedOut);
        QCOMPARE(response.error().summary, u"There was no answer in 300 ms."_s);
        QVERIFY(response.error().retryable);
    }

    void aCutConnectionIsNoAnswer()
    {
        TestWebServer server;
        server.answer(u"/"_s, {.body = "0123456789", .manner = Manner::Cut});
        NetworkHttpClient client;
        const auto response = get(client, server.url());
        QVERIFY(!response);
        QCOMPARE(response.error().code, ErrorCode::Unavailable);
        QVERIFY(response.error().summary.endsWith(u" hung up before its answer was complete."));
    }

    void whatIsNotHttpIsNoAnswer()
    {
        TestWebServer server;
        server.answer(u"/"_s, {.manner = Manner::Rude});
        NetworkHttpClient client;
        const auto response = get(client, server.url());
        QVERIFY(!response);
        QCOMPARE(response.error().code, ErrorCode::Unavailable);
    }

    void whereNobodyListensNobodyAnswers()
    {
        QUrl url;
        {
            const TestWebServer server;
            url = server.url();
        }
        NetworkHttpClient client;
        const auto response = get(client, url);
        QVERIFY(!response);
        QCOMPARE(response.error().code, ErrorCode::Unavailable);
        QCOMPARE(response.error().summary, u"No server answers at 127.0.0.1:%1."_s.arg(url.port()));
        QVERIFY(response.error().retryable);
    }

    void aCancelledRequestEndsAsCancelled()
    {
        TestWebServer server;
        server.answer(u"/"_s, {.manner = Manner::Silent});
        NetworkHttpClient client;
        TaskResult response(client.send({.url = server.url()}));
        QTRY_COMPARE(server.requests().size(), 1);
        response.cancel();
        QVERIFY(response.failedAs(ErrorCode::Cancelled));
    }

    void aClientThatGoesAwayLeavesNobodyWaiting()
    {
        TestWebServer server;
        server.answer(u"/"_s, {.manner = Manner::Silent});
        auto client = std::make_unique<NetworkHttpClient>();
        TaskResult response(client->send({.url = server.url()}));
        QTRY_COMPARE(server.requests().size(), 1);
        client.reset();
        QVERIFY(response.failedAs(ErrorCode::Cancelled));
    }

    void cookiesAreNotKept()
    {
        TestWebServer server;
        server.answer(u"/"_s, {.headers = {"Set-Cookie: who=me"}});
        NetworkHttpClient client;
        QVERIFY(get(client, server.url()));
        QVERIFY(get(client, server.url()));
        QCOMPARE(server.requests().size(), 2);
        QVERIFY(!server.requests().last().head.toLower().contains("cookie"));
    }
};

QTEST_GUILESS_MAIN(HttpClientTest)
#include "HttpClientTest.moc"
