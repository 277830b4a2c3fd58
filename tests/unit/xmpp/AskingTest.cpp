// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What others ask in other ways than by our cards: forms in messages, commands, quick responses.

#include "app/model/CardJson.h"
#include "integrations/chat/xmpp/cards/AskingCard.h"
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
const QString kForm =
    u"<x xmlns='jabber:x:data' type='form'><title>Holidays</title><field var='FORM_TYPE' "
    "type='hidden'><value>holidays</value></field><field var='days' type='text-single' "
    "label='How many days?'><required/></field></x>"_s;

} // namespace

class AskingTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeHost> m_host;
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<XmppBackend> m_backend;
    QString m_items;                    ///< The commands that the bot lists.
    QStringList m_asked;                ///< Who was asked what they can do.
    std::vector<QString> m_stepAnswers; ///< What the bot answers to commands, one after the other.
    std::vector<XmlElement> m_steps;

    void start()
    {
        m_backend = m_server->makeBackend(*m_host);
        m_backend->start();
    }

    std::optional<Result<XmlElement>> answer(const XmlElement &iq)
    {
        const QString to = iq.attribute(u"to");
        if (to.startsWith(FakeServer::room() + u'/') && iq.has(u"query", ns::kDiscoInfo)) {
            m_asked += to;
            return stanza(u"<iq type='result'><query "
                          "xmlns='http://jabber.org/protocol/disco#info'><feature "
                          "var='http://jabber.org/protocol/commands'/></query></iq>"_s);
        }
        if (iq.child(u"query", ns::kDiscoItems).attribute(u"node") == ns::kCommands)
            return stanza(
                u"<iq type='result'><query xmlns='http://jabber.org/protocol/disco#items' "
                "node='http://jabber.org/protocol/commands'>%1</query></iq>"_s.arg(m_items));
        if (iq.has(u"command", ns::kCommands)) {
            m_steps.push_back(iq);
            return stanza(u"<iq type='result'>%1</iq>"_s.arg(m_stepAnswers.at(m_steps.size() - 1)));
        }
        return std::nullopt;
    }

    void comesWithCapabilities(const QString &nickname, const QString &version)
    {
        m_server->channel().receive(
            u"<presence from='%1/%2'><x xmlns='http://jabber.org/protocol/muc#user'><item "
            "affiliation='admin' role='participant' jid='bot@home.example/x'/></x><occupant-id "
            "xmlns='urn:xmpp:occupant-id:0' id='occ-bot'/><c "
            "xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='https://bot.example' "
            "ver='%3'/></presence>"_s.arg(FakeServer::room(), nickname, version));
    }

    std::vector<CardPublished> cards() const { return m_host->all<CardPublished>(); }

    bool press(const ActionRef &action, const std::optional<Card> &card,
               const FormValues &arguments = {})
    {
        return TaskResult<InvocationOutcome>(m_backend->invoke({.key = InvocationKey(u"key-1"_s),
                                                                .action = action,
                                                                .title = u"Pressed"_s,
                                                                .arguments = arguments},
                                                               card))
            .succeeded();
    }

    bool pressOnNewestCard(const QString &action, const FormValues &arguments = {})
    {
        // As it is read from the store.
        Card card = *storedCardFromJson(cardToJson(cards().back().card));
        return press({m_host->instance(), cards().back().room, card.id, ActionId(action)}, card,
                     arguments);
    }

    XmlElement lastSent() { return m_server->channel().sent().back(); }

    static QString step(const QString &status, const QString &content)
    {
        return u"<command xmlns='http://jabber.org/protocol/commands' node='restart' "
               "sessionid='s1' status='%1'>%2</command>"_s.arg(status, content);
    }

private Q_SLOTS:
    void init()
    {
        m_host = std::make_unique<FakeHost>();
        m_server = std::make_unique<FakeServer>();
        m_server->enters(u"bot"_s, kBot);
        m_server->answerFirst = [this](const XmlElement &iq) { return answer(iq); };
        m_items = u"<item jid='bot@home.example/x' node='restart' name='Restart the queue'/>"
                  "<item jid='bot@home.example/x' node='card:a:1:b' name='Of a card'/>"_s;
        m_asked.clear();
        m_stepAnswers.clear();
        m_steps.clear();
    }

    void cleanup()
    {
        m_backend.reset();
        m_server.reset();
    }

    void namesAreReadAsTheyAreWritten()
    {
        for (const AskingName &name :
             {AskingName{AskingName::Kind::Form, u"m-1"_s, {}},
              AskingName{AskingName::Kind::Command, u"session"_s, u"restart"_s},
              AskingName{AskingName::Kind::QuickResponses, u"a/b"_s, {}}})
            QCOMPARE(readAskingName(writeAskingName(name)), name);
        QCOMPARE(readAskingName(CardId(u"deploy/web"_s)), std::nullopt);
    }

    void aFormInAMessageIsACardThatAnswersIt()
    {
        start();
        m_server->says(u"bot"_s, {}, u"<body>Please fill in.</body>"_s + kForm);
        QCOMPARE(cards().size(), 1u);
        QCOMPARE(cards().back().card.title, u"Holidays"_s);
        QVERIFY(searchableText(cards().back().card).contains(u"Please fill in."_s));
        QVERIFY(pressOnNewestCard(u"submit"_s, {{u"days"_s, u"3"_s}}));
        QCOMPARE(lastSent().attribute(u"to"), FakeServer::room() + u"/bot"_s);
        QCOMPARE(lastSent().attribute(u"type"), u"chat"_s);
        const auto fields = readFormFields(lastSent());
        QCOMPARE(fields->type, u"submit"_s);
        QCOMPARE(fields->formType, u"holidays"_s);
        QCOMPARE(fields->value(u"days"_s), u"3"_s);
    }

    void quickResponsesAreButtons()
    {
        start();
        m_server->says(u"bot"_s, {},
                       u"<body>Deploy?</body><response xmlns='urn:xmpp:tmp:quick-response' "
                       "value='yes' label='Yes, deploy'/><action "
                       "xmlns='urn:xmpp:tmp:quick-response' id='later' label='Later'/>"_s);
        QCOMPARE(cards().size(), 1u);
        const std::vector<ActionSpec> actions = cards().back().card.actions;
        QCOMPARE(actions.size(), 2u);
        QCOMPARE(actions[0].title, u"Yes, deploy"_s);
        QVERIFY(pressOnNewestCard(actions[0].id.value));
        QVERIFY(pressOnNewestCard(actions[1].id.value));
        const std::vector<XmlElement> sent = m_server->channel().sent();
        QCOMPARE(sent[sent.size() - 2].textOf(u"body", ns::kClient), u"yes"_s);
        QCOMPARE(readSelectedAction(sent.back())->id, u"later"_s);
        QCOMPARE(sent.back().attribute(u"to"), FakeServer::room());
        QVERIFY(sent.back().has(u"store", ns::kHints));
    }

    void aCardCannotCallItselfAQuestion()
    {
        start();
        m_server->says(u"bot"_s, {},
                       u"<body>x</body><payload xmlns='urn:xmpp:json-msg:0' "
                       "datatype='urn:watchroom:card:1'><json xmlns='urn:xmpp:json:0'>"
                       "{&quot;v&quot;:1,&quot;id&quot;:&quot;\\ncommand\\nx\\ny&quot;,"
                       "&quot;rev&quot;:1,&quot;source&quot;:{},&quot;fallback&quot;:&quot;x&quot;,"
                       "&quot;card&quot;:{&quot;type&quot;:&quot;AdaptiveCard&quot;,"
                       "&quot;version&quot;:&quot;1.5&quot;,&quot;body&quot;:[]}}"
                       "</json></payload>"_s);
        QVERIFY(cards().empty());
        QCOMPARE(m_host->all<MessageReceived>().size(), 1u);
    }

    void commandsOfThoseWhoOfferSomeAreActions()
    {
        start();
        QVERIFY(m_host->offers().empty());
        comesWithCapabilities(u"bot"_s, u"1"_s);
        QCOMPARE(m_host->offers().size(), 1u);
        QCOMPARE(m_host->offers().front().title, u"Restart the queue"_s);
        QCOMPARE(m_host->offers().front().hint, u"Asked of bot in Operations."_s);
        comesWithCapabilities(u"bot"_s, u"1"_s);
        QCOMPARE(m_asked.size(), 1); // once
        m_server->leaves(u"bot"_s);
        QVERIFY(m_host->offers().empty());
    }

    void aCommandAsksItsQuestionsInACard()
    {
        start();
        comesWithCapabilities(u"bot"_s, u"1"_s);
        m_stepAnswers = {step(u"executing"_s, kForm), step(u"executing"_s, kForm),
                         step(u"completed"_s, u"<note type='info'>Restarted.</note>"_s)};
        const ActionId offered = m_host->offers().front().id;
        QVERIFY(press({m_host->instance(), m_server->roomId(), {}, offered}, std::nullopt));
        QCOMPARE(m_steps[0].attribute(u"to"), FakeServer::room() + u"/bot"_s);
        QCOMPARE(cards().size(), 1u);
        QCOMPARE(cards().back().card.title, u"Holidays"_s);

        // The next question comes even where the same answers would do: a person sees each.
        QVERIFY(pressOnNewestCard(u"submit-1"_s, {{u"days"_s, u"3"_s}}));
        QCOMPARE(m_steps[1].child(u"command", ns::kCommands).attribute(u"sessionid"), u"s1"_s);
        QCOMPARE(readFormFields(m_steps[1].child(u"command", ns::kCommands))->value(u"days"_s),
                 u"3"_s);
        QCOMPARE(cards().back().card.revision, 2);
        QCOMPARE(cards().back().card.id, cards().front().card.id);

        QVERIFY(pressOnNewestCard(u"submit-2"_s, {{u"days"_s, u"4"_s}}));
        QCOMPARE(cards().back().card.revision, 3);
        QCOMPARE(cards().back().card.fallback, u"Restarted."_s);
        QCOMPARE(cards().back().card.title, u"Holidays"_s); // the one it was asked under
        QVERIFY(cards().back().card.actions.empty());
        QCOMPARE(m_steps.size(), 3u);
    }
};

TEST_OF_PROGRAM(AskingTest)
#include "AskingTest.moc"
