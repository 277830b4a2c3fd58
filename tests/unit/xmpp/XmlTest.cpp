// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/xml/XmlParser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace watchroom;
using namespace watchroom::xmpp;

/// One element: from bytes, and to bytes.
class XmlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anElementIsRead()
    {
        const Result<XmlElement> message = parseElement(
            "<message xmlns='jabber:client' type='chat' xml:lang='de'>"
            "<body>Grüße &amp; <![CDATA[<Küsse>]]>&#x1F600;</body>"
            "<x:delay xmlns:x='urn:xmpp:delay' stamp='2026-03-02T14:00:00Z'/></message>");
        QVERIFY(message);
        QVERIFY(message->is(u"message", u"jabber:client"));
        QCOMPARE(message->attribute(u"lang", u"http://www.w3.org/XML/1998/namespace"), u"de"_s);
        QCOMPARE(message->textOf(u"body", u"jabber:client"), u"Grüße & <Küsse>😀"_s);
        QCOMPARE(message->child(u"delay", u"urn:xmpp:delay").attribute(u"stamp"),
                 u"2026-03-02T14:00:00Z"_s);
        QCOMPARE(message->elements().size(), 2u);
    }

    void anElementIsWrittenAndReadAgain()
    {
        const XmlElement iq =
            XmlElement(u"iq"_s, u"jabber:client"_s)
                .set(u"type"_s, u"it's <\"&\n\t"_s)
                .set(u"lang"_s, u"en"_s, u"http://www.w3.org/XML/1998/namespace"_s)
                .set(u"mood"_s, u"fine"_s, u"urn:other"_s)
                .add(XmlElement(u"query"_s, u"jabber:iq:roster"_s).addText(u"]]>\r\n <&"_s));
        const Result<XmlElement> again = parseElement(iq.toXml());
        QVERIFY(again);
        QCOMPARE(*again, iq);
        QCOMPARE(iq.toXml(u"jabber:client").indexOf("jabber:client"), -1);
    }

    void whatXmlHasNoPlaceForIsReplaced()
    {
        const XmlElement body = XmlElement(u"body"_s).addText(u"a\u0007b\ufffe"_s);
        QCOMPARE(parseElement(body.toXml())->text(), u"a\ufffdb\ufffd"_s);
    }

    void whatIsNoElementIsRefused_data()
    {
        QTest::addColumn<QByteArray>("xml");

        QTest::newRow("nothing") << QByteArray("");
        QTest::newRow("white space") << QByteArray(" \n");
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("unfinished") << QByteArray("<a><b/>");
        QTest::newRow("unfinished tag") << QByteArray("<a");
        QTest::newRow("two elements") << QByteArray("<a/><b/>");
        QTest::newRow("crossed") << QByteArray("<a><b></a></b>");
        QTest::newRow("an end too many") << QByteArray("<a/></a>");
        QTest::newRow("an undeclared prefix") << QByteArray("<x:a/>");
        QTest::newRow("an attribute twice") << QByteArray("<a b='1' b='2'/>");
        QTest::newRow("an attribute without quotes") << QByteArray("<a b=1/>");
        QTest::newRow("a stray <") << QByteArray("<a b='<'/>");
        QTest::newRow("a stray &") << QByteArray("<a>&</a>");
        QTest::newRow("a foreign entity") << QByteArray("<a>&nbsp;</a>");
        QTest::newRow("a comment") << QByteArray("<a><!-- b --></a>");
        QTest::newRow("an instruction") << QByteArray("<a><?b?></a>");
        QTest::newRow("a declaration") << QByteArray("<?xml version='1.0'?><a/>");
        QTest::newRow("a document type") << QByteArray("<!DOCTYPE a><a/>");
        QTest::newRow("an entity bomb")
            << QByteArray("<!DOCTYPE a [<!ENTITY b 'bbbbbbbb'><!ENTITY c '&b;&b;&b;'>]><a>&c;</a>");
        QTest::newRow("a control character") << QByteArray("<a>\x01</a>");
        QTest::newRow("a control character by number") << QByteArray("<a>&#1;</a>");
        QTest::newRow("a zero byte") << QByteArray("<a>\0</a>", 8);
        QTest::newRow("broken UTF-8") << QByteArray("<a>\xc3(</a>");
        QTest::newRow("a surrogate in UTF-8") << QByteArray("<a>\xed\xa0\x80</a>");
        QTest::newRow("an overlong character") << QByteArray("<a>\xc0\xbc</a>");
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe<\0a\0/\0>\0", 10);
        QTest::newRow("UTF-16 without its mark") << QByteArray("<\0a\0/\0>\0", 8);
    }
    void whatIsNoElementIsRefused()
    {
        QFETCH(QByteArray, xml);
        const Result<XmlElement> element = parseElement(xml);
        QVERIFY(!element);
        QCOMPARE(element.error().code, ErrorCode::InvalidArgument);
    }

    void whatIsTooLargeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("fits");
        QTest::addColumn<QByteArray>("tooLarge");
        QTest::addColumn<XmlLimits>("withoutTheRule");

        const auto nested = [](int depth) {
            return QByteArray("<a>").repeated(depth) + QByteArray("</a>").repeated(depth);
        };
        const auto attributes = [](int count) {
            QByteArray xml = "<a";
            for (int i = 0; i < count; ++i)
                xml += " b" + QByteArray::number(i) + "='>'";
            return xml + "/>";
        };
        const auto children = [](int count) {
            return "<a>" + QByteArray("<b/>").repeated(count - 1) + "</a>";
        };
        const auto sized = [](qsizetype bytes) {
            const QByteArray part = "<b>" + QByteArray(200 * 1024, 'x') + "</b>";
            QByteArray xml = "<a>" + part.repeated(5);
            return xml + QByteArray(bytes - xml.size() - 4, ' ') + "</a>";
        };
        constexpr auto kMany = 1 << 30;
        QTest::newRow("bytes") << sized(1024 * 1024) << sized(1024 * 1024 + 1)
                               << XmlLimits{.bytes = kMany};
        QTest::newRow("depth") << nested(64) << nested(65) << XmlLimits{.depth = kMany};
        QTest::newRow("attributes")
            << attributes(64) << attributes(65) << XmlLimits{.attributes = kMany};
        QTest::newRow("elements") << children(4096) << children(4097)
                                  << XmlLimits{.elements = kMany};
        QTest::newRow("text") << "<a>" + QByteArray(256 * 1024, 'x') + "</a>"
                              << "<a>" + QByteArray(256 * 1024, 'x') + "y</a>"
                              << XmlLimits{.text = kMany};
        QTest::newRow("text as character data")
            << "<a><![CDATA[" + QByteArray(256 * 1024 - 3, ']') + "]]></a>"
            << "<a>x<![CDATA[" + QByteArray(256 * 1024 - 3, '>') + "]]></a>"
            << XmlLimits{.text = kMany};
    }
    void whatIsTooLargeIsRefused()
    {
        QFETCH(QByteArray, fits);
        QFETCH(QByteArray, tooLarge);
        QFETCH(XmlLimits, withoutTheRule);
        QVERIFY(parseElement(fits));
        const Result<XmlElement> element = parseElement(tooLarge);
        QVERIFY(!element);
        QCOMPARE(element.error().code, ErrorCode::ResourceExhausted);
        QVERIFY2(parseElement(tooLarge, withoutTheRule), "another rule refuses it as well");
    }
};

QTEST_GUILESS_MAIN(XmlTest)
#include "XmlTest.moc"
