// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/DisplayedMark.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

class DisplayedMarkTest : public QObject
{
    Q_OBJECT

    const Jid m_account = *Jid::parse(u"juliet@capulet.lit/balcony");

    std::optional<DisplayedMark> read(const QByteArray &chat, const QByteArray &by) const
    {
        return readDisplayedMark(
            xml("<item id='" + chat + "'><displayed xmlns='urn:xmpp:mds:displayed:0'>" +
                "<stanza-id xmlns='urn:xmpp:sid:0' by='" + by + "' id='0f71'/></displayed></item>"),
            m_account);
    }

private Q_SLOTS:
    /// XEP-0490, section 4.
    void itSaysHowFarAConversationWasRead()
    {
        const Jid romeo = *Jid::parse(u"romeo@montegue.lit");
        const DisplayedMark mark{romeo, {m_account.bare(), u"0f71"_s}};
        QCOMPARE(read("romeo@montegue.lit", "juliet@capulet.lit"), mark);
        QCOMPARE(
            canonical(writeDisplayedMark(mark)),
            canonical("<displayed xmlns='urn:xmpp:mds:displayed:0'><stanza-id "
                      "xmlns='urn:xmpp:sid:0' by='juliet@capulet.lit' id='0f71'/></displayed>"));
    }

    void aRoomCountsForItself()
    {
        const Jid room = *Jid::parse(u"example@conference.shakespeare.lit");
        QCOMPARE(read("example@conference.shakespeare.lit", "example@conference.shakespeare.lit"),
                 (DisplayedMark{room, {room, u"0f71"_s}}));
    }

    void nobodyElseMaySayIt()
    {
        QCOMPARE(read("romeo@montegue.lit", "evil@example.com"), std::nullopt);
        QCOMPARE(read("", "juliet@capulet.lit"), std::nullopt);
        QCOMPARE(readDisplayedMark(xml("<item id='romeo@montegue.lit'/>"), m_account),
                 std::nullopt);
    }
};

TEST_OF_PROGRAM(DisplayedMarkTest)
#include "DisplayedMarkTest.moc"
