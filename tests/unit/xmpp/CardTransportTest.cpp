// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cards that come over XMPP: who is vouched for, which buttons there are, and what a press does.

#include "app/model/CardJson.h"
#include "integrations/chat/xmpp/cards/CommandClient.h"
#include "integrations/chat/xmpp/codecs/Command.h"
#include "integrations/chat/xmpp/codecs/FormFields.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"
#include "tests/support/TaskResult.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/FakeServer.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

namespace {

const FakeServer::Occupant kBot{u"occ-bot"_s, u"bot@home.example"_s, u"admin"_s};
const FakeServer::Occupant kMallory{u"occ-mal"_s, u"mallory@home.example"_s, u"member"_s};

/// A card as its sender writes it: with a harmless button and one that is a danger.
QString cardOf(int revision, const QString &source = u"Deployer"_s)
{
    const QString json =
        uR"({"v":1,"id":"deploy/web","rev":%1,"source":{"app":"deploy","name":"%2"},)"
        uR"("fallback":"Deploy web?","card":{"type":"AdaptiveCard","version":"1.5","body":[],)"
        uR"("actions":[{"type":"Action.Execute","id":"approve","title":"Approve"},)"
        uR"({"type":"Action.Execute","id":"wipe","title":"Wipe"}]},"actions":{)"
        uR"("approve":{"title":"Approve","effect":"change"},)"
        uR"("wipe":{"title":"Wipe","effect":"danger"}}})"_s.arg(revision)
            .arg(source);
    return u"<body>Deploy web?</body><payload xmlns='urn:xmpp:json-msg:0' "
           "datatype='urn:watchroom:card:1'><json xmlns='urn:xmpp:json:0'>%1</json></payload>"_s
               .arg(json.toHtmlEscaped());
}

QString completed(const QString &node, const QString &type, const QString &note)
{
    return u"<command xmlns='http://jabber.org/protocol/commands' node='%1' status='completed'>"
           "<note type='%2'>%3</note></command>"_s.arg(node, type, note);
}

} // namespace

class CardTransportTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeHost> m_host;
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<XmppBackend> m_backend;

    void start()
    {
        m_backend = m_server->makeBackend(*m_host);
        m_backend->start();
    }

    FakeChannel &channel() { return m_server->channel(); }
    std::vector<CardPublished> cards() const { return m_host->all<CardPublished>(); }

    QStringList buttons(const CardPublished &event) const
    {
        // As it is read from the store.
        const auto card = storedCardFromJson(cardToJson(event.card));
        QStringList titles;
        for (const ActionSpec &action : card->actions)
            titles += action.title;
        return titles;
    }

    void writesInAConversation()
    {
        channel().receive(
            u"<message from='bot@home.example/x' to='ana@home.example' type='chat'>%1<stanza-id "
            "xmlns='urn:xmpp:sid:0' by='ana@home.example' id='a1'/></message>"_s.arg(cardOf(1)));
    }

    /// The button of that name of the newest card is pressed.
    std::unique_ptr<TaskResult<InvocationOutcome>> press(const QString &action,
                                                         const FormValues &arguments = {})
    {
        const CardPublished event = cards().back();
        const Invocation invocation{.key = InvocationKey(u"key-1"_s),
                                    .action = {.instance = m_host->instance(),
                                               .room = event.room,
                                               .card = event.card.id,
                                               .action = ActionId(action)},
                                    .arguments = arguments};
        return std::make_unique<TaskResult<InvocationOutcome>>(
            m_backend->invoke(invocation, event.card));
    }

    /// The questions that are commands.
    std::vector<FakeChannel::Question> commands()
    {
        std::vector<FakeChannel::Question> found;
        for (const FakeChannel::Question &question : channel().questions()) {
            if (question.iq.has(u"command", ns::kCommands))
                found.push_back(question);
        }
        return found;
    }

    /// What was asked last is answered.
    void answer(const QString &content, const QString &type = u"result"_s)
    {
        const FakeChannel::Question question = commands().back();
        question.answer.finish(stanza(
            u"<iq type='%1' from='%2'>%3</iq>"_s.arg(type, question.iq.attribute(u"to"), content)));
    }

    void refuse(const QString &condition, const QString &text = {})
    {
        answer(
            u"<error type='cancel'><%1 xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text "
            "xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>%2</text></error>"_s.arg(condition, text),
            u"error"_s);
    }

private Q_SLOTS:
    void init()
    {
        m_host = std::make_unique<FakeHost>();
        m_server = std::make_unique<FakeServer>();
        m_server->enters(u"bot"_s, kBot);
    }

    void cleanup()
    {
        m_backend.reset();
        m_server.reset();
    }

    // Who is vouched for

    void aCardIsVerifiedByWhoSentIt_data()
    {
        QTest::addColumn<FakeServer::Occupant>("sender");
        QTest::addColumn<QStringList>("features");
        QTest::addColumn<bool>("isVerified");
        QTest::addColumn<QStringList>("buttons");
        const QStringList all = FakeServer().roomFeatures;
        const QStringList anonymous = all.first(3);
        const QStringList safe{u"Approve"_s};
        const QStringList both{u"Approve"_s, u"Wipe"_s};
        QTest::newRow("an administrator") << kBot << all << true << both;
        QTest::newRow("an owner") << FakeServer::Occupant{u"o"_s, u"bot@home.example"_s, u"owner"_s}
                                  << all << true << both;
        QTest::newRow("a member") << kMallory << all << false << safe;
        QTest::newRow("anybody") << FakeServer::Occupant{u"o"_s, u"x@far.example"_s, u"none"_s}
                                 << all << false << safe;
        QTest::newRow("an administrator whose address is hidden")
            << kBot << anonymous << false << safe;
        QTest::newRow("somebody of whom nothing is certain")
            << FakeServer::Occupant{{}, {}, u"admin"_s} << QStringList{all[0], all[1]} << false
            << QStringList();
    }

    void aCardIsVerifiedByWhoSentIt()
    {
        QFETCH(const FakeServer::Occupant, sender);
        QFETCH(const QStringList, features);
        QFETCH(const bool, isVerified);
        m_server->roomFeatures = features;
        m_server->enters(u"someone"_s, sender);
        start();
        m_server->says(u"someone"_s, {}, cardOf(1));
        QCOMPARE(cards().size(), 1u);
        QCOMPARE(cards().front().sender->name, u"someone"_s);
        QCOMPARE(cards().front().sender->verified, isVerified);
        QTEST(buttons(cards().front()), "buttons");
        QVERIFY(m_host->all<MessageReceived>().empty());
    }

    void nobodyRevisesAnothersCard()
    {
        m_server->enters(u"mallory"_s, kMallory);
        start();
        m_server->says(u"bot"_s, {}, cardOf(1));
        m_server->says(u"mallory"_s, {}, cardOf(2));
        QCOMPARE(cards().size(), 2u);
        QVERIFY(cards()[0].card.id != cards()[1].card.id);
        QVERIFY(!cards()[1].sender->verified);
        m_server->says(u"bot"_s, {}, cardOf(2));
        QCOMPARE(cards()[2].card.id, cards()[0].card.id);
    }

    void aRevisionMayBeCalledACorrection()
    {
        start();
        m_server->says(u"bot"_s, u"id='c-1'"_s, cardOf(1));
        m_server->says(u"bot"_s, u"id='c-2'"_s,
                       cardOf(2) + u"<replace xmlns='urn:xmpp:message-correct:0' id='c-1'/>"_s);
        QCOMPARE(cards().size(), 2u);
        QCOMPARE(cards()[1].card.id, cards()[0].card.id);
        QCOMPARE(cards()[1].card.revision, 2);
    }

    void theNicknameOfABotThatLeftIsNobody()
    {
        start();
        m_server->says(u"bot"_s, {}, cardOf(1));
        m_server->leaves(u"bot"_s);
        m_server->enters(u"bot"_s, kMallory);
        m_server->says(u"bot"_s, {}, cardOf(2));
        QVERIFY(cards()[0].sender->verified);
        QVERIFY(!cards()[1].sender->verified);
        QVERIFY(cards()[0].card.id != cards()[1].card.id);
    }

    void whatIsForwardedIsNoCard()
    {
        start();
        m_server->says(u"bot"_s, {},
                       u"<body>Look</body><forwarded xmlns='urn:xmpp:forward:0'><message "
                       "xmlns='jabber:client' from='%1/bot' type='groupchat'>%2</message>"
                       "</forwarded>"_s.arg(FakeServer::room(), cardOf(1)));
        QVERIFY(cards().empty());
        QCOMPARE(m_host->all<MessageReceived>().size(), 1u);
    }

    void anArchiveVouchesForNobody()
    {
        // Neither by who is said to have sent it, nor for who is not here any more.
        start();
        m_backend->stop();
        m_server->keeps(u"gone"_s, {}, cardOf(1));
        m_server->roomArchive().add(
            u"replayed"_s,
            u"<message from='%1/old' type='groupchat'>%2<x "
            "xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner' "
            "jid='bot@home.example/x'/></x></message>"_s.arg(FakeServer::room(), cardOf(1)));
        start();
        QTRY_COMPARE(cards().size(), 2u);
        for (const CardPublished &event : cards())
            QVERIFY(!event.sender->verified);
    }

    void whoIsInTheRoomIsKnownInItsArchive()
    {
        start();
        m_backend->stop();
        m_server->keeps(u"bot"_s, {}, cardOf(1));
        start();
        QTRY_COMPARE(cards().size(), 1u);
        QVERIFY(cards().front().sender->verified);
    }

    void conversationsAreNotVerified()
    {
        start();
        writesInAConversation();
        QCOMPARE(cards().size(), 1u);
        QVERIFY(!cards().front().sender->verified);
        QCOMPARE(buttons(cards().front()), QStringList{u"Approve"_s});
    }

    // What a press does

    void aPressIsACommandToWhoSentTheCard()
    {
        start();
        m_server->says(u"bot"_s, {}, cardOf(3));
        const auto outcome = press(u"approve"_s);
        QCOMPARE(commands().size(), 1u);
        const XmlElement iq = commands().front().iq;
        QCOMPARE(iq.attribute(u"to"), FakeServer::room() + u"/bot"_s);
        QCOMPARE(iq.attribute(u"id"), u"key-1"_s);
        const auto command = readCommand(iq);
        QCOMPARE(command->node, u"card:deploy/web:3:approve"_s);
        QCOMPARE(command->action, Command::Action::Execute);
        QVERIFY(command->form.isNull());
        QVERIFY(!outcome->isFinished());
        answer(completed(command->node, u"info"_s, u"Approved by Ana."_s));
        QVERIFY(outcome->succeeded());
        QCOMPARE(outcome->outcome()->text, u"Approved by Ana."_s);
        QCOMPARE(commands().size(), 1u);
    }

    void whoSentItIsFoundUnderAnotherNickname()
    {
        start();
        m_server->says(u"bot"_s, {}, cardOf(1));
        m_server->leaves(u"bot"_s);
        m_server->enters(u"bot"_s, kMallory);
        m_server->enters(u"bot again"_s, kBot);
        (void)press(u"approve"_s);
        QCOMPARE(commands().front().iq.attribute(u"to"), FakeServer::room() + u"/bot again"_s);
    }

    void whoSentItMustBeThere()
    {
        start();
        m_server->says(u"bot"_s, {}, cardOf(1));
        m_server->leaves(u"bot"_s);
        m_server->enters(u"bot"_s, kMallory);
        const auto outcome = press(u"approve"_s);
        QVERIFY(outcome->failedAs(ErrorCode::Unavailable));
        QVERIFY(commands().empty());
    }

    void aFormIsFilledInAndSentAtOnce()
    {
        start();
        m_server->says(u"bot"_s, {}, cardOf(1));
        const auto outcome =
            press(u"approve"_s, {{u"reason"_s, u"Tested"_s}, {u"other"_s, u"unasked"_s}});
        answer(u"<command xmlns='http://jabber.org/protocol/commands' "
               "node='card:deploy/web:1:approve' sessionid='s1' status='executing'><actions "
               "execute='complete'><complete/></actions><x xmlns='jabber:x:data' type='form'>"
               "<field var='FORM_TYPE' type='hidden'><value>deploy</value></field>"
               "<field var='reason' type='text-single'><required/></field></x></command>"_s);
        QCOMPARE(commands().size(), 2u);
        const auto next = readCommand(commands().back().iq);
        QCOMPARE(next->sessionId, u"s1"_s);
        QCOMPARE(next->action, Command::Action::Complete);
        const auto fields = readFormFields(commands().back().iq.child(u"command", ns::kCommands));
        QCOMPARE(fields->formType, u"deploy"_s);
        QCOMPARE(fields->value(u"reason"_s), u"Tested"_s);
        QCOMPARE(fields->value(CommandClient::kKeyField.toString()), u"key-1"_s);
        QVERIFY(!fields->values.contains(u"other"_s));
        answer(completed(next->node, u"info"_s, u"Done."_s));
        QVERIFY(outcome->succeeded());
    }

    void anAnswerSaysHowItEnded_data()
    {
        QTest::addColumn<QString>("condition");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("summary");
        QTest::newRow("denied") << u"forbidden"_s << ErrorCode::PermissionDenied
                                << u"Only the people on call."_s;
        QTest::newRow("too late") << u"item-not-found"_s << ErrorCode::NotFound << u""_s;
        QTest::newRow("nobody knows") << u"remote-server-timeout"_s << ErrorCode::OutcomeUnknown
                                      << u"Another server did not answer. Try again later."_s;
        QTest::newRow("not understood") << u"bad-request"_s << ErrorCode::Unavailable
                                        << u"The other side did not understand this request."_s;
    }

    void anAnswerSaysHowItEnded()
    {
        QFETCH(const QString, condition);
        QFETCH(const ErrorCode, code);
        start();
        m_server->says(u"bot"_s, {}, cardOf(1));
        const auto outcome = press(u"approve"_s);
        refuse(condition, u"Only the people on call."_s);
        QVERIFY(outcome->failedAs(code));
        QTEST(outcome->outcome().error().summary, "summary");
    }

    void whatSomebodyElseDidIsDone()
    {
        start();
        m_server->says(u"bot"_s, {}, cardOf(1));
        const auto outcome = press(u"approve"_s);
        refuse(u"conflict"_s, u"Ben did it at 14:07."_s);
        QVERIFY(outcome->succeeded());
        QCOMPARE(outcome->outcome()->text, u"Ben did it at 14:07."_s);
    }

    void aLostConnectionLeavesItUnknown()
    {
        start();
        m_server->says(u"bot"_s, {}, cardOf(1));
        const auto outcome = press(u"approve"_s);
        channel().lose();
        QVERIFY(outcome->failedAs(ErrorCode::OutcomeUnknown));
    }

    void withoutAConnectionNothingIsSent()
    {
        start();
        m_server->says(u"bot"_s, {}, cardOf(1));
        channel().lose();
        const auto outcome = press(u"approve"_s);
        QVERIFY(outcome->failedAs(ErrorCode::Unavailable));
        channel().becomeReady();
        QVERIFY(commands().empty()); // nor later
    }

    void anAnswerThatSaysNothingLeavesItUnknown()
    {
        start();
        m_server->says(u"bot"_s, {}, cardOf(1));
        const auto outcome = press(u"approve"_s);
        answer(completed(u"another"_s, u"info"_s, u"Done."_s));
        QVERIFY(outcome->failedAs(ErrorCode::OutcomeUnknown));
    }

    void inAConversationItGoesToWhereTheySpeakFrom()
    {
        start();
        writesInAConversation();
        (void)press(u"approve"_s);
        QCOMPARE(commands().front().iq.attribute(u"to"), u"bot@home.example/x"_s);
    }

    void itIsAskedHowItEndedWhenTheyAreThere()
    {
        start();
        m_server->says(u"bot"_s, {}, cardOf(1));
        m_server->leaves(u"bot"_s);
        const Invocation invocation{
            .key = InvocationKey(u"key-1"_s),
            .action = {m_host->instance(), m_server->roomId(), cards().front().card.id, {}}};
        TaskResult<ActionState> state(m_backend->outcomeOf(invocation, {}));
        QVERIFY(commands().empty());
        m_server->enters(u"bot"_s, kBot);
        m_host->manualClock().advance(Seconds(3));
        QCOMPARE(readCommand(commands().front().iq)->node, u"outcome:key-1"_s);
        answer(completed(u"outcome:key-1"_s, u"info"_s, u"Approved."_s));
        QVERIFY(state.succeeded());
        QVERIFY(*state.outcome() == ActionState(Succeeded{u"Approved."_s, {}}));
    }
};

TEST_OF_PROGRAM(CardTransportTest)
#include "CardTransportTest.moc"
