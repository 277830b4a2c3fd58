// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Blocking.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

class BlockingTest : public QObject
{
    Q_OBJECT

    using Kind = BlockList::Kind;
    const Jid m_romeo = *Jid::parse(u"romeo@montague.net");

    static std::optional<BlockList> read(const QByteArray &name, const QByteArray &inner)
    {
        return readBlockList(
            xml("<iq><" + name + " xmlns='urn:xmpp:blocking'>" + inner + "</" + name + "></iq>"));
    }

private Q_SLOTS:
    /// XEP-0191, section 3.
    void theListAndItsChangesAreReadAndWritten()
    {
        const QByteArray romeo = "<item jid='romeo@montague.net'/>";
        QCOMPARE(read("blocklist", romeo), (BlockList{Kind::All, {m_romeo}}));
        QCOMPARE(read("block", romeo), (BlockList{Kind::Blocked, {m_romeo}}));
        QCOMPARE(read("unblock", romeo), (BlockList{Kind::Unblocked, {m_romeo}}));
        QCOMPARE(read("unblock", ""), (BlockList{Kind::Unblocked, {}}));
        QCOMPARE(canonical(writeBlockList({})),
                 canonical("<blocklist xmlns='urn:xmpp:blocking'/>"));
        QCOMPARE(canonical(writeBlockList({Kind::Blocked, {m_romeo}})),
                 canonical("<block xmlns='urn:xmpp:blocking'>" + romeo + "</block>"));
    }

    void aChangeOfNobodyIsNotOneOfEverybody()
    {
        QCOMPARE(read("unblock", "<item jid='@'/>"), std::nullopt);
        QCOMPARE(read("unblock", "<item jid='@'/><item jid='romeo@montague.net'/>"),
                 (BlockList{Kind::Unblocked, {m_romeo}}));
        QCOMPARE(readBlockList(xml("<iq/>")), std::nullopt);
    }
};

TEST_OF_PROGRAM(BlockingTest)
#include "BlockingTest.moc"
