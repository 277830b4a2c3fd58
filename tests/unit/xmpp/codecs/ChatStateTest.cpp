// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/ChatState.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

class ChatStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0085, section 5.
    void everyStateIsReadAndWritten()
    {
        for (const ChatState state : {ChatState::Active, ChatState::Composing, ChatState::Paused,
                                      ChatState::Inactive, ChatState::Gone})
            QCOMPARE(readChatState(message("").add(writeChatState(state))), state);
        QCOMPARE(canonical(writeChatState(ChatState::Composing)),
                 canonical("<composing xmlns='http://jabber.org/protocol/chatstates'/>"));
    }

    void anotherWordIsNone()
    {
        QCOMPARE(readChatState(message("<body>a</body>")), std::nullopt);
        QCOMPARE(readChatState(message("<composing/>")), std::nullopt);
        QCOMPARE(readChatState(message("<dancing xmlns='http://jabber.org/protocol/chatstates'/>")),
                 std::nullopt);
    }
};

TEST_OF_PROGRAM(ChatStateTest)
#include "ChatStateTest.moc"
