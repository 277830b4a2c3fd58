// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/CardCommand.h"
#include "tests/support/TestProgram.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

namespace {

StanzaError error(const QString &condition)
{
    return {.condition = condition};
}

} // namespace

class CardCommandTest : public QObject
{
    Q_OBJECT

    const Timestamp m_now{Seconds(1'000'000)};

private Q_SLOTS:
    void aCardsActionIsACommand_data()
    {
        QTest::addColumn<QString>("node");
        QTest::addColumn<CardCommand>("command");
        QTest::newRow("plain") << u"card:deploy/web/4711:3:approve"_s
                               << CardCommand{CardId(u"deploy/web/4711"_s), 3,
                                              ActionId(u"approve"_s)};
        QTest::newRow("colons in the card")
            << u"card:urn:a:b:12:go"_s << CardCommand{CardId(u"urn:a:b"_s), 12, ActionId(u"go"_s)};
        QTest::newRow("colons in the action")
            << u"card:a:1:b%3Ac"_s << CardCommand{CardId(u"a"_s), 1, ActionId(u"b:c"_s)};
    }

    void aCardsActionIsACommand()
    {
        QFETCH(QString, node);
        QFETCH(CardCommand, command);
        QCOMPARE(readCardCommand(node), command);
        QCOMPARE(writeCardCommand(command), node);
    }

    void otherCommandsAreNone()
    {
        for (const QString &node :
             {u""_s, u"list"_s, u"card:"_s, u"card:a"_s, u"card:a:b"_s, u"card::1:b"_s,
              u"card:a:x:b"_s, u"card:a:1:"_s, u"card:a:-1:b"_s, u"other:a:1:b"_s})
            QCOMPARE(readCardCommand(node), std::nullopt);
    }

    void anAnswerIsAState()
    {
        Command answer{.node = u"a"_s, .status = Command::Status::Completed};
        QVERIFY(stateOfAnswer(answer) == ActionState(Succeeded{}));
        answer.notes = {{Command::NoteKind::Info, u"Approved by Ana."_s}};
        QVERIFY(stateOfAnswer(answer) == ActionState(Succeeded{u"Approved by Ana."_s, {}}));
        answer.notes = {{Command::NoteKind::Error, u"No disk."_s}};
        QVERIFY(stateOfAnswer(answer) ==
                ActionState(Failed{.reason = u"No disk."_s, .details = {}}));
        answer.status = Command::Status::Canceled;
        QVERIFY(stateOfAnswer(answer) == ActionState(Cancelled{}));
        answer.status = Command::Status::Executing;
        QVERIFY(!stateOfAnswer(answer));
    }

    void anErrorIsAState()
    {
        QVERIFY(std::holds_alternative<Denied>(stateOfError(error(u"forbidden"_s), m_now)));
        QVERIFY(stateOfError(error(u"item-not-found"_s), m_now) == ActionState(Expired{m_now}));
        QVERIFY(std::holds_alternative<Succeeded>(stateOfError(error(u"conflict"_s), m_now)));
        QVERIFY(std::holds_alternative<Failed>(stateOfError(error(u"bad-request"_s), m_now)));
        QVERIFY(std::holds_alternative<OutcomeUnknown>(
            stateOfError(error(u"remote-server-timeout"_s), m_now)));
    }

    void theBotsOwnWordsAreSaid()
    {
        StanzaError refused = error(u"forbidden"_s);
        refused.text = u"Only the people on call may."_s;
        QVERIFY(stateOfError(refused, m_now) ==
                ActionState(Denied{u"Only the people on call may."_s, {}}));
    }
};

TEST_OF_PROGRAM(CardCommandTest)
#include "CardCommandTest.moc"
