// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/stream/StreamGuard.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace watchroom::xmpp;

namespace {

const QByteArray kHeader = "<?xml version='1.0'?><stream:stream xmlns='jabber:client' "
                           "xmlns:stream='http://etherx.jabber.org/streams' from='home.example' "
                           "id='s1' version='1.0'>";

QByteArray message(const QByteArray &body)
{
    return "<message from='bo@home.example/desk' id='m1'><body>" + body + "</body></message>";
}

QString textOf(const StreamItem &item)
{
    const auto *stanza = std::get_if<XmlElement>(&item);
    return stanza ? stanza->textOf(u"body", u"jabber:client") : QString();
}

/// What a guard makes of these bytes, after a header.
std::vector<StreamItem> itemsOf(const QByteArray &bytes, const XmlLimits &limits = {})
{
    StreamGuard guard(limits);
    guard.take(kHeader);
    return guard.take(bytes);
}

constexpr int kMany = 1 << 30;

} // namespace

/// What comes from outside, and what of it gets in.
class StreamGuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStreamOpensSpeaksAndCloses()
    {
        StreamGuard guard;
        const auto items =
            guard.take(kHeader + message("Hello") + " \n " + message("again") + "</stream:stream>");
        QCOMPARE(items.size(), 4u);
        const XmlElement &header = std::get<StreamOpened>(items[0]).header;
        QVERIFY(header.is(u"stream", u"http://etherx.jabber.org/streams"));
        QCOMPARE(header.attribute(u"id"), u"s1"_s);
        QCOMPARE(textOf(items[1]), u"Hello"_s);
        QCOMPARE(textOf(items[2]), u"again"_s);
        QVERIFY(std::holds_alternative<StreamClosed>(items[3]));
        QVERIFY2(guard.take(message("late")).empty(), "what follows the end is not read");
    }

    /// The prefix that the stream's header declared holds in its stanzas.
    void prefixesOfTheHeaderHold()
    {
        const auto items = itemsOf("<stream:features><a xmlns='urn:a'/></stream:features>");
        const auto &features = std::get<XmlElement>(items.at(0));
        QVERIFY(features.is(u"features", u"http://etherx.jabber.org/streams"));
        QVERIFY(features.has(u"a", u"urn:a"));
    }

    void readsMayEndAnywhere_data()
    {
        QTest::addColumn<qsizetype>("length");
        for (const qsizetype length : {1, 2, 3, 7, 64, 1000})
            QTest::addRow("%lld bytes at once", qlonglong(length)) << length;
    }
    void readsMayEndAnywhere()
    {
        QFETCH(qsizetype, length);
        const QByteArray bytes = kHeader + message("Grüße 🌍 aus 日本 &lt;3 <![CDATA[]]]>") +
                                 "<a b='>/'/>" + "</stream:stream>";
        std::vector<StreamItem> items;
        StreamGuard guard;
        for (qsizetype at = 0; at < bytes.size(); at += length) {
            for (StreamItem &item : guard.take(QByteArrayView(bytes).sliced(at).left(length)))
                items.push_back(std::move(item));
        }
        QCOMPARE(items, StreamGuard().take(bytes));
        QCOMPARE(items.size(), 4u);
        QCOMPARE(textOf(items[1]), u"Grüße 🌍 aus 日本 <3 ]"_s);
    }

    void whatPassesALimitIsLeftOutAlone_data()
    {
        QTest::addColumn<QByteArray>("stanza");
        QTest::addColumn<QString>("from");
        QTest::addColumn<XmlLimits>("withoutTheRule");

        const QByteArray filler = QByteArray("<b>") + QByteArray(250 * 1024, 'x') + "</b>";
        const QString bo = u"bo@home.example/desk"_s;
        QTest::newRow("bytes") << message(filler.repeated(5)) << bo << XmlLimits{.bytes = kMany};
        QTest::newRow("text") << message(QByteArray(257 * 1024, 'x')) << bo
                              << XmlLimits{.text = kMany};
        QTest::newRow("depth") << message(QByteArray("<a>").repeated(63) +
                                          QByteArray("</a>").repeated(63))
                               << bo << XmlLimits{.depth = kMany};
        QTest::newRow("elements") << message(QByteArray("<a/>").repeated(4095)) << bo
                                  << XmlLimits{.elements = kMany};
        QByteArray attributes;
        for (int i = 0; i < 65; ++i)
            attributes += " a" + QByteArray::number(i) + "='1'";
        QTest::newRow("attributes within")
            << message("<a" + attributes + "/>") << bo << XmlLimits{.attributes = kMany};
        QTest::newRow("attributes of itself") << QByteArray("<message" + attributes + "/>") << u""_s
                                              << XmlLimits{.attributes = kMany};
    }
    void whatPassesALimitIsLeftOutAlone()
    {
        QFETCH(QByteArray, stanza);
        QFETCH(QString, from);
        QFETCH(XmlLimits, withoutTheRule);
        const auto items = itemsOf(message("before") + stanza + message("behind"));
        QCOMPARE(items.size(), 3u);
        QCOMPARE(textOf(items[0]), u"before"_s);
        const auto &unreadable = std::get<UnreadableStanza>(items[1]);
        QCOMPARE(unreadable.from, from);
        QCOMPARE(unreadable.name, from.isEmpty() ? u""_s : u"message"_s);
        QVERIFY(!unreadable.why.isEmpty());
        QCOMPARE(textOf(items[2]), u"behind"_s);

        const auto without = itemsOf(stanza, withoutTheRule);
        QVERIFY2(std::holds_alternative<XmlElement>(without.at(0)),
                 "another rule refuses it as well");
    }

    /// It is dropped while it comes, not when it is complete.
    void aHostileStanzaCostsNoMemory()
    {
        StreamGuard guard;
        guard.take(kHeader + "<message from='eve@evil.example'><body>");
        const QByteArray piece(1024 * 1024, 'x');
        for (int i = 0; i < 6; ++i)
            QVERIFY(guard.take(piece).empty());
        const auto items = guard.take("</body></message>" + message("behind"));
        QCOMPARE(std::get<UnreadableStanza>(items.at(0)).from, u"eve@evil.example"_s);
        QCOMPARE(textOf(items.at(1)), u"behind"_s);
    }

    /// What looks like the end of a stanza within one that is left out is none.
    void nothingIsSmuggledInAStanzaThatIsLeftOut()
    {
        const QByteArray forged = message("forged");
        const QByteArray filler(300 * 1024, 'x');
        const auto items = itemsOf("<message><body>" + filler + "<![CDATA[</body></message>" +
                                   forged + "]]></body><a b='</message>' c=\"" + "'</message><a/>" +
                                   "\"/></message>" + message("behind"));
        QCOMPARE(items.size(), 2u);
        QVERIFY(std::holds_alternative<UnreadableStanza>(items[0]));
        QCOMPARE(textOf(items[1]), u"behind"_s);
    }

    void whatIsNoXmppBreaksTheStream_data()
    {
        QTest::addColumn<QByteArray>("bytes");

        QTest::newRow("crossed tags") << QByteArray("<message><a><b></a></b></message>");
        QTest::newRow("another end") << QByteArray("<message><a></b></message>");
        QTest::newRow("broken UTF-8") << message("\xff\xfe");
        QTest::newRow("half a character") << message("\xf0\x9f\x98");
        QTest::newRow("a zero byte") << message(QByteArray(1, '\0'));
        QTest::newRow("a foreign entity") << message("&lol;");
        QTest::newRow("a comment") << message("<!-- -->");
        QTest::newRow("a comment between stanzas") << QByteArray("<!-- -->");
        QTest::newRow("a processing instruction") << message("<?php ?>");
        QTest::newRow("an instruction between stanzas") << QByteArray("<?php ?>");
        QTest::newRow("a second declaration") << QByteArray("<?xml version='1.0'?>");
        QTest::newRow("a document type") << QByteArray("<!DOCTYPE lolz>");
        QTest::newRow("text between stanzas") << QByteArray("hello");
        QTest::newRow("character data between stanzas") << QByteArray("<![CDATA[hello]]>");
        QTest::newRow("an undeclared prefix") << QByteArray("<x:a/>");
    }
    void whatIsNoXmppBreaksTheStream()
    {
        QFETCH(QByteArray, bytes);
        const auto items = itemsOf(message("before") + bytes + message("behind"));
        QCOMPARE(items.size(), 2u);
        QCOMPARE(textOf(items[0]), u"before"_s);
        QVERIFY(std::holds_alternative<StreamBroken>(items[1]));
    }

    void whatIsNoHeaderBreaksTheStream_data()
    {
        QTest::addColumn<QByteArray>("bytes");

        QTest::newRow("HTTP") << QByteArray("HTTP/1.1 400 Bad Request\r\n");
        QTest::newRow("a document type")
            << "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]>" + kHeader;
        QTest::newRow("another instruction") << "<?php ?>" + kHeader;
        QTest::newRow("an endless declaration") << "<?xml " + QByteArray(1000, ' ');
        QTest::newRow("a header without end") << "<stream a='" + QByteArray(2 * 1024 * 1024, 'x');
        QTest::newRow("an undeclared prefix") << QByteArray("<stream:stream>");
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe<\0", 4);
    }
    void whatIsNoHeaderBreaksTheStream()
    {
        QFETCH(QByteArray, bytes);
        const auto items = StreamGuard().take(bytes);
        QCOMPARE(items.size(), 1u);
        QVERIFY(std::holds_alternative<StreamBroken>(items[0]));
    }

    void aNewStreamBeginsOnTheSameConnection()
    {
        StreamGuard guard;
        guard.take(kHeader + "<message><body>put in before TLS");
        guard.restart();
        const auto items = guard.take(kHeader + message("Hello"));
        QCOMPARE(items.size(), 2u);
        QCOMPARE(textOf(items[1]), u"Hello"_s);
    }

    void aFrameIsOneStanza()
    {
        StreamGuard guard;
        const QByteArray framing = "xmlns='urn:ietf:params:xml:ns:xmpp-framing'";
        const auto opened = guard.takeFrame("<open " + framing + " id='s1'/>");
        QCOMPARE(std::get<StreamOpened>(opened.at(0)).header.attribute(u"id"), u"s1"_s);
        const auto said =
            guard.takeFrame("<message xmlns='jabber:client'><body>Hello</body></message>");
        QCOMPARE(textOf(said.at(0)), u"Hello"_s);
        const auto large =
            guard.takeFrame("<message xmlns='jabber:client' from='bo@home.example'><body>" +
                            QByteArray(300 * 1024, 'x') + "</body></message>");
        QCOMPARE(std::get<UnreadableStanza>(large.at(0)).from, u"bo@home.example"_s);
        const auto closed = guard.takeFrame("<close " + framing + "/>");
        QVERIFY(std::holds_alternative<StreamClosed>(closed.at(0)));
        QVERIFY(guard.takeFrame("<a/>").empty());
    }

    void aFrameOfAnythingElseBreaksTheStream_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::newRow("two stanzas") << QByteArray("<a/><b/>");
        QTest::newRow("half a stanza") << QByteArray("<a><b/>");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("a document type") << QByteArray("<!DOCTYPE a><a/>");
    }
    void aFrameOfAnythingElseBreaksTheStream()
    {
        QFETCH(QByteArray, frame);
        const auto items = StreamGuard().takeFrame(frame);
        QVERIFY(std::holds_alternative<StreamBroken>(items.at(0)));
    }
};

QTEST_GUILESS_MAIN(StreamGuardTest)
#include "StreamGuardTest.moc"
