// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/RoomJoin.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

class RoomJoinTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0045, sections 7.2.5 and 7.2.14.
    void noHistoryIsAskedFor()
    {
        QCOMPARE(canonical(writeRoomJoin({})),
                 canonical("<x xmlns='http://jabber.org/protocol/muc'>"
                           "<history maxstanzas='0'/></x>"));
        QCOMPARE(canonical(writeRoomJoin({u"cauldronburn"_s})),
                 canonical("<x xmlns='http://jabber.org/protocol/muc'>"
                           "<password>cauldronburn</password><history maxstanzas='0'/></x>"));
    }

    void whatIsWrittenIsRead()
    {
        const RoomJoin join{u"cauldronburn"_s};
        QCOMPARE(readRoomJoin(xml("<presence/>").add(writeRoomJoin(join))), join);
        QCOMPARE(readRoomJoin(xml("<presence/>")), std::nullopt);
    }
};

TEST_OF_PROGRAM(RoomJoinTest)
#include "RoomJoinTest.moc"
