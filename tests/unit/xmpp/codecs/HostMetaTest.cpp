// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/HostMeta.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kXml =
    "<?xml version='1.0' encoding='utf-8'?>\n"
    "<XRD xmlns='http://docs.oasis-open.org/ns/xri/xrd-1.0'>"
    "<Link rel='urn:xmpp:alt-connections:xbosh' href='https://web.example.com:5280/bosh'/>"
    "<Link rel='urn:xmpp:alt-connections:websocket' href='wss://web.example.com:443/ws'/></XRD>";

const QByteArray kJson = "{\"links\": [{\"rel\": \"urn:xmpp:alt-connections:xbosh\","
                         "\"href\": \"https://web.example.com/bosh\"},"
                         "{\"rel\": \"urn:xmpp:alt-connections:websocket\","
                         "\"href\": \"wss://web.example.com:443/ws\"}]}";

} // namespace

class HostMetaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0156, sections 4.1 and 4.2.
    void bothFormsAreRead()
    {
        const HostMeta meta{{u"wss://web.example.com:443/ws"_s}};
        QCOMPARE(readHostMeta(kXml), meta);
        QCOMPARE(readHostMeta(kJson), meta);
    }

    void addressesThatAreNotSafeAreLeftOut_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::newRow("not encrypted") << "ws://web.example.com/ws"_ba;
        QTest::newRow("of the web") << "https://web.example.com/ws"_ba;
        QTest::newRow("no host") << "wss:///ws"_ba;
        QTest::newRow("a user") << "wss://me@web.example.com/ws"_ba;
        QTest::newRow("nothing") << ""_ba;
    }

    void addressesThatAreNotSafeAreLeftOut()
    {
        QFETCH(QByteArray, address);
        const QByteArray good = "wss://web.example.com:443/ws";
        QCOMPARE(readHostMeta(QByteArray(kXml).replace(good, address)), HostMeta());
        QCOMPARE(readHostMeta(QByteArray(kJson).replace(good, address)), HostMeta());
    }

    void whatIsNeitherIsNone_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("a web page") << "<!DOCTYPE html><html></html>"_ba;
        QTest::newRow("other XML") << "<XRD/>"_ba;
        QTest::newRow("laughs") << "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'ha'>]><x/>"_ba;
        QTest::newRow("half a declaration") << "<?xml version='1.0'"_ba;
        QTest::newRow("half JSON") << "{\"links\": ["_ba;
        QTest::newRow("a list") << "[]"_ba;
        QTest::newRow("XML too long")
            << QByteArray(kXml).replace("</XRD>", QByteArray(70'000, ' ') + "</XRD>");
        QTest::newRow("JSON too long") << "{" + QByteArray(70'000, ' ') + "}";
    }

    void whatIsNeitherIsNone()
    {
        QFETCH(QByteArray, document);
        QCOMPARE(readHostMeta(document), std::nullopt);
    }

    void linksOfOtherShapesAreLeftOut()
    {
        QCOMPARE(readHostMeta(R"({"links": 1})"), HostMeta());
        QCOMPARE(readHostMeta(R"({"links": [1, null, {"rel": 2}]})"), HostMeta());
    }

    void thereIsAnEndToThem()
    {
        const QByteArray link =
            "<Link rel='urn:xmpp:alt-connections:websocket' href='wss://web.example.com:443/ws'/>";
        const auto many = readHostMeta(QByteArray(kXml).replace(link, link.repeated(99)));
        QCOMPARE(many->webSockets.size(), HostMeta::kMaximumCount);
    }
};

TEST_OF_PROGRAM(HostMetaTest)
#include "HostMetaTest.moc"
