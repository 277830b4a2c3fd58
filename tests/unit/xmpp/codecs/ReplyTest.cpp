// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Reply.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

class ReplyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0461, section 3.
    void itNamesTheMessageAndWhoSaidIt()
    {
        const QByteArray text =
            "<reply id='message-id1' to='anna@example.com' xmlns='urn:xmpp:reply:0'/>";
        const Reply reply{*Jid::parse(u"anna@example.com"), u"message-id1"_s};
        QCOMPARE(readReply(message(text)), reply);
        QCOMPARE(canonical(writeReply(reply)), canonical(text));
    }

    void whoSaidItMayBeUnknown()
    {
        const Reply reply{{}, u"a"_s};
        QCOMPARE(readReply(message("<reply id='a' xmlns='urn:xmpp:reply:0'/>")), reply);
        QCOMPARE(readReply(message("<reply id='a' to='@' xmlns='urn:xmpp:reply:0'/>")), reply);
        QCOMPARE(readReply(message("<reply to='a@b' xmlns='urn:xmpp:reply:0'/>")), std::nullopt);
        QCOMPARE(readReply(message("")), std::nullopt);
    }
};

TEST_OF_PROGRAM(ReplyTest)
#include "ReplyTest.moc"
