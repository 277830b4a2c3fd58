// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/ChatMarker.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

class ChatMarkerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0333, section 5.
    void everyMarkerIsReadAndWritten()
    {
        using Kind = ChatMarker::Kind;
        for (const Kind kind : {Kind::Received, Kind::Displayed, Kind::Acknowledged}) {
            const ChatMarker marker{kind, u"message-1"_s};
            QCOMPARE(readChatMarker(message("").add(writeChatMarker(marker))), marker);
        }
        QCOMPARE(canonical(writeChatMarker({Kind::Displayed, u"message-1"_s})),
                 canonical("<displayed id='message-1' xmlns='urn:xmpp:chat-markers:0'/>"));
    }

    void oneIsAskedFor()
    {
        QVERIFY(isMarkable(message("").add(writeMarkable())));
        QVERIFY(!isMarkable(message("<markable/>")));
    }

    void withoutANameItIsNone()
    {
        QCOMPARE(readChatMarker(message("<displayed xmlns='urn:xmpp:chat-markers:0'/>")),
                 std::nullopt);
        QCOMPARE(readChatMarker(message("<seen xmlns='urn:xmpp:chat-markers:0' id='a'/>")),
                 std::nullopt);
    }
};

TEST_OF_PROGRAM(ChatMarkerTest)
#include "ChatMarkerTest.moc"
