// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/stream/ServerFinder.h"
#include "tests/support/TaskResult.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace watchroom;
using namespace watchroom::xmpp;

namespace {

QByteArray hostMeta(const QByteArray &links)
{
    return "<?xml version='1.0' encoding='utf-8'?>\n"
           "<XRD xmlns='http://docs.oasis-open.org/ns/xri/xrd-1.0'>\n" +
           links + "</XRD>\n";
}

QByteArray linkTo(const QByteArray &relation, const QByteArray &address)
{
    return "<Link rel='urn:xmpp:alt-connections:" + relation + "' href='" + address + "'/>\n";
}

} // namespace

/// Where a domain says that its servers are.
class ServerFinderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWebServerNamesWebSockets_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QStringList>("addresses");

        const QByteArray good = "wss://web.example:443/ws";
        QTest::newRow("one") << hostMeta(linkTo("websocket", good))
                             << QStringList{u"wss://web.example:443/ws"_s};
        QTest::newRow("among others")
            << hostMeta(linkTo("xbosh", "https://web.example/bosh") + linkTo("websocket", good) +
                        linkTo("websocket", "wss://two.example/"))
            << QStringList{u"wss://web.example:443/ws"_s, u"wss://two.example/"_s};
        const QStringList none;
        QTest::newRow("without encryption")
            << hostMeta(linkTo("websocket", "ws://web.example/")) << none;
        QTest::newRow("another scheme")
            << hostMeta(linkTo("websocket", "file:///etc/passwd")) << none;
        QTest::newRow("no host") << hostMeta(linkTo("websocket", "wss:///ws")) << none;
        QTest::newRow("no address") << hostMeta(linkTo("websocket", "")) << none;
        QTest::newRow("another document") << QByteArray("<html><body>Hello</body></html>") << none;
        QTest::newRow("no XML") << QByteArray("404 not found") << none;
        QTest::newRow("nothing") << QByteArray() << none;
        QTest::newRow("half a declaration") << QByteArray("<?xml ") << none;
        QTest::newRow("an entity bomb")
            << QByteArray("<?xml version='1.0'?><!DOCTYPE XRD [<!ENTITY a 'b'>]><XRD/>") << none;
    }
    void aWebServerNamesWebSockets()
    {
        QFETCH(QByteArray, document);
        QFETCH(QStringList, addresses);
        QStringList found;
        for (const Endpoint &endpoint : webSocketsIn(document)) {
            QCOMPARE(endpoint.kind, Endpoint::Kind::WebSocket);
            found += endpoint.url.toString();
        }
        QCOMPARE(found, addresses);
    }

    /// A name that no record can exist for (RFC 6761): the server is where the domain is.
    void withoutRecordsItIsTheDomainItself()
    {
        SystemClock clock;
        ServerFinder finder(clock, {.address = *Jid::parse(u"ana@nothing.invalid"_s)});
        QSignalSpy found(&finder, &ServerFinder::found);
        finder.start();
        QTRY_COMPARE_WITH_TIMEOUT(found.size(), 1, 30'000);
        const Endpoint expected{
            .kind = Endpoint::Kind::StartTls, .host = u"nothing.invalid"_s, .port = 5222};
        QCOMPARE(finder.endpoints(), QList{expected});
    }
};

QTEST_GUILESS_MAIN(ServerFinderTest)
#include "ServerFinderTest.moc"
