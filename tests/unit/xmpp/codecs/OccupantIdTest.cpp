// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/OccupantId.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

class OccupantIdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0421, section 3.
    void aRoomNamesItsOccupants()
    {
        const QByteArray text = "<occupant-id id='dd72603deec90a38ba552f7c68cbcc61bca202cd' "
                                "xmlns='urn:xmpp:occupant-id:0'/>";
        const OccupantId occupant{u"dd72603deec90a38ba552f7c68cbcc61bca202cd"_s};
        QCOMPARE(readOccupantId(xml("<presence>" + text + "</presence>")), occupant);
        QCOMPARE(readOccupantId(message(text)), occupant);
        QCOMPARE(canonical(writeOccupantId(occupant)), canonical(text));
    }

    void withoutANameItIsNone()
    {
        QCOMPARE(readOccupantId(message("<occupant-id xmlns='urn:xmpp:occupant-id:0'/>")),
                 std::nullopt);
        QCOMPARE(readOccupantId(message("<occupant-id id='a'/>")), std::nullopt);
    }
};

TEST_OF_PROGRAM(OccupantIdTest)
#include "OccupantIdTest.moc"
