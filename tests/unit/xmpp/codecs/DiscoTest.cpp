// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/DiscoInfo.h"
#include "integrations/chat/xmpp/codecs/DiscoItems.h"
#include "integrations/chat/xmpp/codecs/Elements.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

namespace {

QByteArray info(const QByteArray &inner)
{
    return "<query xmlns='http://jabber.org/protocol/disco#info'>" + inner + "</query>";
}

QByteArray items(const QByteArray &inner)
{
    return "<query node='music' xmlns='http://jabber.org/protocol/disco#items'>" + inner +
           "</query>";
}

} // namespace

class DiscoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0030, section 3.1; XEP-0363, section 3.
    void aServiceSaysWhatItIs()
    {
        const QByteArray text = info(
            "<identity category='store' name='HTTP File Upload' type='file'/>"
            "<feature var='urn:xmpp:http:upload:0'/><x type='result' xmlns='jabber:x:data'>"
            "<field var='FORM_TYPE' type='hidden'><value>urn:xmpp:http:upload:0</value></field>"
            "<field var='max-file-size'><value>5242880</value></field></x>");
        const auto read = readDiscoInfo(xml("<iq>" + text + "</iq>"));
        QVERIFY(read);
        QVERIFY(read->is(u"store", u"file"));
        QVERIFY(!read->is(u"store", u"text"));
        QVERIFY(read->has(u"urn:xmpp:http:upload:0"));
        QVERIFY(!read->has(u"urn:xmpp:http:upload"));
        QCOMPARE(read->value(u"urn:xmpp:http:upload:0", u"max-file-size"_s), u"5242880"_s);
        QCOMPARE(read->value(u"other", u"max-file-size"_s), QString());
        QCOMPARE(canonical(writeDiscoInfo(*read)), canonical(text));
    }

    void whatIsNotSaidIsLeftOut()
    {
        QCOMPARE(readDiscoInfo(xml("<iq>" +
                                   info("<identity category='a'/><identity type='b'/>"
                                        "<feature/><x xmlns='jabber:x:data'/>") +
                                   "</iq>")),
                 DiscoInfo());
        QCOMPARE(readDiscoInfo(xml("<iq/>")), std::nullopt);
    }

    void thereIsAnEndToIt()
    {
        const auto many = readDiscoInfo(
            xml("<iq>" + info(QByteArray("<feature var='a'/>").repeated(999)) + "</iq>"));
        QCOMPARE(size_t(many->features.size()), DiscoInfo::kMaximumFeatures);
    }

    /// Section 4.1.
    void itSaysWhatBelongsToIt()
    {
        const QByteArray text =
            items("<item jid='catalog.shakespeare.lit' name='Books' node='books'/>"
                  "<item jid='music.shakespeare.lit'/>");
        const DiscoItems read{u"music"_s,
                              {{*Jid::parse(u"catalog.shakespeare.lit"), u"books"_s, u"Books"_s},
                               {*Jid::parse(u"music.shakespeare.lit"), {}, {}}},
                              {}};
        QCOMPARE(readDiscoItems(xml("<iq>" + text + "</iq>")), read);
        QCOMPARE(canonical(writeDiscoItems(read)), canonical(text));
    }

    /// XEP-0045, section 6.3.
    void longListsComeInPages()
    {
        const auto read = readDiscoItems(
            xml("<iq>" +
                items("<item/><item jid='@'/><set xmlns='http://jabber.org/protocol/rsm'>"
                      "<first index='0'>a</first><last>b</last><count>150</count></set>") +
                "</iq>"));
        QVERIFY(read && read->page);
        QCOMPARE(read->page->count, 150);
        QVERIFY(read->items.empty());
        QCOMPARE(canonical(writeDiscoItemsQuery({}, PageRequest{20, u"b"_s, {}})),
                 canonical("<query xmlns='http://jabber.org/protocol/disco#items'>"
                           "<set xmlns='http://jabber.org/protocol/rsm'><max>20</max>"
                           "<after>b</after></set></query>"));
        QCOMPARE(readDiscoItems(xml("<iq/>")), std::nullopt);
    }
};

TEST_OF_PROGRAM(DiscoTest)
#include "DiscoTest.moc"
