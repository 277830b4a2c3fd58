// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/net/NetworkHttpClient.h"
#include "integrations/services/website/WebsiteService.h"
#include "tests/support/FakeHost.h"
#include "tests/support/TestWebServer.h"

#include <QTest>

using namespace watchroom;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The watch with the real client and a real server; only time is set by hand.
class WebsiteLiveTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerIsWatchedThroughAnOutage()
    {
        TestWebServer server;
        server.answer(u"/"_s, {.body = "Welcome to the shop"});
        NetworkHttpClient http;
        FakeHost host;
        host.useHttp(http);
        WebsiteService service(host);
        QVERIFY(service.configure({{u"address"_s, server.url().toString()},
                                   {u"name"_s, u"Shop"_s},
                                   {u"text"_s, u"Welcome"_s}}));
        const auto state = [&] { return host.lastGlance(u"site"_s)->state.text; };
        service.start();
        QTRY_COMPARE(state(), u"Up"_s);

        server.answer(u"/"_s, {.status = 503, .body = "Sorry"});
        host.manualClock().advance(1min);
        QTRY_COMPARE(state(), u"Checking again"_s);
        host.manualClock().advance(10s);
        QTRY_COMPARE(state(), u"Down"_s);
        QCOMPARE(host.cards().size(), 1u);
        QCOMPARE(host.cards().front().title, u"Shop answers with a problem"_s);

        server.answer(u"/"_s, {.body = "Welcome back"});
        host.manualClock().advance(1min);
        QTRY_COMPARE(state(), u"Up"_s);
        QCOMPARE(host.cards().front().state.text, u"Recovered after 1 min 10 s"_s);
        QCOMPARE(server.requests().size(), 4);
    }

    void aServerThatIsGoneIsDown()
    {
        auto server = std::make_unique<TestWebServer>();
        const QUrl url = server->url();
        server.reset();
        NetworkHttpClient http;
        FakeHost host;
        host.useHttp(http);
        WebsiteService service(host);
        QVERIFY(service.configure({{u"address"_s, url.toString()}}));
        service.start();
        QTRY_COMPARE(host.lastGlance(u"site"_s)->state.text, u"Checking again"_s);
        host.manualClock().advance(10s);
        QTRY_COMPARE(host.cards().size(), 1u);
        QCOMPARE(host.cards().front().title, u"127.0.0.1 is not answering"_s);
    }
};

QTEST_GUILESS_MAIN(WebsiteLiveTest)
#include "WebsiteLiveTest.moc"
