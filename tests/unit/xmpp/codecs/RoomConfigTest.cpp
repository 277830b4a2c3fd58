// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/RoomConfig.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

class RoomConfigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0045, section 10.1.3.
    void theSettingsAreRead()
    {
        const auto fields = readRoomConfig(
            xml("<iq><query xmlns='http://jabber.org/protocol/muc#owner'>"
                "<x xmlns='jabber:x:data' type='form'><title>Configuration</title>"
                "<field type='hidden' var='FORM_TYPE'>"
                "<value>http://jabber.org/protocol/muc#roomconfig</value></field>"
                "<field label='Name' type='text-single' var='muc#roomconfig_roomname'>"
                "<value>A Dark Cave</value></field></x></query></iq>"));
        QVERIFY(fields);
        QCOMPARE(fields->formType, u"http://jabber.org/protocol/muc#roomconfig"_s);
        QCOMPARE(fields->value(u"muc#roomconfig_roomname"_s), u"A Dark Cave"_s);
        QCOMPARE(
            readRoomConfig(xml("<iq><query xmlns='http://jabber.org/protocol/muc#owner'/></iq>")),
            std::nullopt);
    }

    /// Section 10.1.2.
    void aNewRoomMayStayAsItIs()
    {
        QCOMPARE(canonical(writeDefaultRoomConfig()),
                 canonical("<query xmlns='http://jabber.org/protocol/muc#owner'>"
                           "<x type='submit' xmlns='jabber:x:data'>"
                           "<field var='FORM_TYPE' type='hidden'>"
                           "<value>http://jabber.org/protocol/muc#roomconfig</value>"
                           "</field></x></query>"));
        QCOMPARE(canonical(writeRoomConfigQuery()),
                 canonical("<query xmlns='http://jabber.org/protocol/muc#owner'/>"));
    }
};

TEST_OF_PROGRAM(RoomConfigTest)
#include "RoomConfigTest.moc"
