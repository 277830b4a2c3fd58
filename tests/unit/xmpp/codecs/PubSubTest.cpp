// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/PubSubItems.h"
#include "integrations/chat/xmpp/codecs/PubSubPublish.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

namespace {

QByteArray pubsub(const QByteArray &inner)
{
    return "<pubsub xmlns='http://jabber.org/protocol/pubsub'>" + inner + "</pubsub>";
}

QByteArray news(const QByteArray &inner)
{
    return "<event xmlns='http://jabber.org/protocol/pubsub#event'>" + inner + "</event>";
}

} // namespace

class PubSubTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0060, section 6.5.2.
    void itemsAreAskedFor()
    {
        QCOMPARE(canonical(writePubSubItemsQuery(u"princely_musings"_s)),
                 canonical(pubsub("<items node='princely_musings'/>")));
        QCOMPARE(canonical(writePubSubItemsQuery(u"princely_musings"_s, 2, {u"a"_s})),
                 canonical(pubsub("<items max_items='2' node='princely_musings'>"
                                  "<item id='a'/></items>")));
        const QByteArray text =
            pubsub("<items node='princely_musings'>"
                   "<item id='368866411b877c30064a5f62b917cffe'>"
                   "<entry xmlns='http://www.w3.org/2005/Atom'/></item></items>");
        const auto items = readPubSubItems(xml("<iq>" + text + "</iq>"));
        QVERIFY(items);
        QCOMPARE(items->node, u"princely_musings"_s);
        QCOMPARE(items->items.size(), size_t(1));
        QVERIFY(items->items.front().has(u"entry", u"http://www.w3.org/2005/Atom"));
        QCOMPARE(canonical(writePubSubItems(*items)), canonical(text));
    }

    /// Section 7.1.2.1, 7.2.2.1.
    void newsComeOfItems()
    {
        const QByteArray text =
            news("<items node='princely_musings'><retract id='old'/><item id='new'/></items>");
        const auto read = readPubSubNews(message(text));
        QVERIFY(read);
        QCOMPARE(read->retracted, QStringList{u"old"_s});
        QCOMPARE(read->items.size(), size_t(1));
        QCOMPARE(read->items.front().attribute(u"id"), u"new"_s);
        QCOMPARE(canonical(writePubSubNews(*read)), canonical(text));
    }

    /// Sections 8.4 and 8.5.
    void newsComeOfTheNodesEnd()
    {
        const auto purged = readPubSubNews(message(news("<purge node='a'/>")));
        QCOMPARE(purged, (PubSubItems{u"a"_s, PubSubItems::News::Purged, {}, {}}));
        QCOMPARE(canonical(writePubSubNews(*purged)), canonical(news("<purge node='a'/>")));
        const auto deleted = readPubSubNews(message(news("<delete node='a'/>")));
        QCOMPARE(deleted, (PubSubItems{u"a"_s, PubSubItems::News::Deleted, {}, {}}));
    }

    void whatNamesNoNodeIsNone()
    {
        QCOMPARE(readPubSubItems(xml("<iq>" + pubsub("<items/>") + "</iq>")), std::nullopt);
        QCOMPARE(readPubSubItems(xml("<iq/>")), std::nullopt);
        QCOMPARE(readPubSubNews(message(news("<items/>"))), std::nullopt);
        QCOMPARE(readPubSubNews(message(pubsub("<items node='a'/>"))), std::nullopt);
    }

    void thereIsAnEndToThem()
    {
        const QByteArray many =
            "<items node='a'>" + QByteArray("<item/>").repeated(2000) + "</items>";
        QCOMPARE(readPubSubNews(message(news(many)))->items.size(), PubSubItems::kMaximumCount);
    }

    /// XEP-0402, section 3.2.
    void anItemIsPublishedForNobodyElse()
    {
        const XmlElement payload = xml("<displayed xmlns='urn:xmpp:mds:displayed:0'/>");
        QCOMPARE(canonical(writePublish(u"urn:xmpp:mds:displayed:0"_s, u"romeo@montegue.lit"_s,
                                        payload, publishOptions(NodeAccess::Nobody))),
                 canonical(pubsub(
                     "<publish node='urn:xmpp:mds:displayed:0'><item id='romeo@montegue.lit'>"
                     "<displayed xmlns='urn:xmpp:mds:displayed:0'/></item></publish>"
                     "<publish-options><x type='submit' xmlns='jabber:x:data'>"
                     "<field var='FORM_TYPE' type='hidden'>"
                     "<value>http://jabber.org/protocol/pubsub#publish-options</value></field>"
                     "<field var='pubsub#access_model'><value>whitelist</value></field>"
                     "<field var='pubsub#max_items'><value>max</value></field>"
                     "<field var='pubsub#persist_items'><value>true</value></field>"
                     "<field var='pubsub#send_last_published_item'><value>never</value></field>"
                     "</x></publish-options>")));
    }

    void everythingElseIsShort()
    {
        const Jid self = *Jid::parse(u"francisco@denmark.lit/barracks");
        QCOMPARE(canonical(writePublish(u"a"_s, {}, xml("<b/>"))),
                 canonical(pubsub("<publish node='a'><item><b xmlns='jabber:client'/></item>"
                                  "</publish>")));
        QCOMPARE(canonical(writeRetractItem(u"a"_s, u"b"_s)),
                 canonical(pubsub("<retract node='a' notify='true'><item id='b'/></retract>")));
        QCOMPARE(canonical(writeSubscribe(u"a"_s, self)),
                 canonical(pubsub("<subscribe jid='francisco@denmark.lit' node='a'/>")));
        QCOMPARE(canonical(writeUnsubscribe(u"a"_s, self)),
                 canonical(pubsub("<unsubscribe jid='francisco@denmark.lit' node='a'/>")));
        QCOMPARE(canonical(writeCreateNode(u"a"_s)), canonical(pubsub("<create node='a'/>")));
    }
};

TEST_OF_PROGRAM(PubSubTest)
#include "PubSubTest.moc"
