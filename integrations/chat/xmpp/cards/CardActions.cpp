// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/cards/CardActions.h"

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/cards/ReceivedCard.h"
#include "integrations/chat/xmpp/cards/Vouching.h"
#include "integrations/chat/xmpp/codecs/CardCommand.h"
#include "integrations/chat/xmpp/codecs/Hints.h"
#include "integrations/chat/xmpp/codecs/MessageText.h"
#include "integrations/chat/xmpp/codecs/Stanza.h"
#include "integrations/chat/xmpp/codecs/StanzaIds.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds kAskFor = std::chrono::minutes(2);
constexpr Milliseconds kLookAgainAfter = Seconds(3);

/// The state that an answer leads to, as the result that executors give.
class AsOutcome
{
public:
    using Outcome = Result<InvocationOutcome>;

    Outcome operator()(const Succeeded &done) const
    {
        return InvocationOutcome{.text = done.text, .undoable = false};
    }
    Outcome operator()(const Failed &failed) const
    {
        return failure(ErrorCode::Unavailable, failed.reason, failed.details, failed.retryable);
    }
    Outcome operator()(const Denied &denied) const
    {
        return failure(ErrorCode::PermissionDenied, denied.reason);
    }
    Outcome operator()(const Expired &) const { return failure(ErrorCode::NotFound, {}); }
    Outcome operator()(const OutcomeUnknown &unknown) const
    {
        return failure(ErrorCode::OutcomeUnknown, unknown.reason);
    }
    Outcome operator()(const Cancelled &) const
    {
        return failure(ErrorCode::Conflict,
                       CardActions::tr("The other side has called it off. Nothing was done."));
    }
    template <typename UnderWay>
    Outcome operator()(const UnderWay &) const
    {
        return failure(ErrorCode::OutcomeUnknown, {});
    }
};

} // namespace

CardActions::CardActions(RoomDirectory &rooms, StanzaChannel &channel, Host &host, QObject *parent)
    : QObject(parent)
    , m_rooms(rooms)
    , m_channel(channel)
    , m_host(host)
    , m_commands(channel)
{
}

void CardActions::heardFrom(const Jid &person)
{
    if (!person.isBare())
        m_heardFrom.insert(person.bare(), person);
}

Result<Jid> CardActions::addressOf(const CardName &card) const
{
    const BookedRoom *place = m_rooms.book().find(card.room);
    if (!place)
        return failure(ErrorCode::NotFound, tr("This room is not there any more."));
    if (place->isDirect)
        return m_heardFrom.value(place->address, place->address);
    const RoomAttendance *attendance = m_rooms.attendance(place->address);
    const QString nickname = attendance ? nicknameOf(*attendance, card.owner) : QString();
    if (nickname.isEmpty())
        return failure(ErrorCode::Unavailable,
                       tr("Who sent this card is not in the room now. Nothing was done."), {},
                       true);
    return place->address.withResource(nickname).value_or(Jid());
}

Task<InvocationOutcome> CardActions::invoke(const Invocation &invocation,
                                            const std::optional<Card> &card)
{
    const ActionId &action = invocation.action.action;
    const auto name = readCardName(card ? invocation.action.card : CardId(action.value));
    if (!name)
        return Task<InvocationOutcome>::finished(failure(
            ErrorCode::Unsupported, tr("This button is not there any more. Nothing was done.")));
    const Result<Jid> to = addressOf(*name);
    if (!to)
        return Task<InvocationOutcome>::finished(std::unexpected(to.error()));

    const Outcome outcome;
    Step step{.card = *name, .to = *to, .title = card ? card->title : invocation.title};
    CommandRequest request{.to = *to, .answers = invocation.arguments, .key = invocation.key.value};
    const auto asking = card ? readAskingName(name->card) : std::nullopt;
    if (asking && asking->kind != AskingName::Kind::Command)
        return Task<InvocationOutcome>::finished(say(replyTo(*card, invocation, step)));
    if (asking) {
        step.revision = card->revision;
        request.node = asking->node;
        request.sessionId = asking->id;
        request.submission = submissionOf(*card, action, invocation.arguments);
    } else {
        request.fillsForms = card.has_value();
        request.node =
            card ? writeCardCommand({name->card, card->revision, action}) : name->card.value;
    }
    run(step, request, outcome);
    return outcome.task();
}

void CardActions::run(const Step &step, const CommandRequest &request, const Outcome &outcome)
{
    m_commands.run(request).then(
        this, [this, step, outcome](const Result<CommandEnd> &end) { ended(step, end, outcome); });
}

void CardActions::ended(const Step &step, const Result<CommandEnd> &end, const Outcome &outcome)
{
    if (!end) {
        outcome.finish(std::unexpected(end.error()));
        return;
    }
    if (const auto *refusal = std::get_if<StanzaError>(&*end)) {
        outcome.finish(std::visit(AsOutcome(), stateOfError(*refusal, m_host.clock().now())));
        return;
    }
    const Command &answer = std::get<Command>(*end);
    if (step.revision > 0 || !answer.form.isNull())
        show(step, answer);
    if (const auto state = stateOfAnswer(answer))
        outcome.finish(std::visit(AsOutcome(), *state));
    else
        outcome.finish(InvocationOutcome{.text = tr("There is a question to answer first."),
                                         .undoable = false});
}

void CardActions::show(const Step &step, const Command &command)
{
    const RoomAttendance *there = m_rooms.attendance(step.to.bare());
    const BookedRoom *room = m_rooms.book().find(step.card.room);
    const bool isVerified = there && isVouchedFor(*there, step.card.owner);
    Card card = asReceived(cardOfStep(command, step.title, step.revision + 1),
                           {.isReachable = true, .isVerified = isVerified});
    const AskingName name{AskingName::Kind::Command, command.sessionId, command.node};
    card.id = writeCardName({step.card.room, step.card.owner, writeAskingName(name)});
    m_host.publish(
        CardPublished{.room = step.card.room,
                      .card = std::move(card),
                      .sender = CardSender{.id = step.card.owner,
                                           .name = there  ? plainText(step.to.resource(), 80)
                                                   : room ? room->name
                                                          : QString(),
                                           .verified = isVerified}});
}

XmlElement CardActions::replyTo(const Card &card, const Invocation &invocation,
                                const Step &step) const
{
    const QString id = invocation.key.value;
    const auto chosen = chosenResponse(invocation.action.action);
    if (!chosen)
        return writeMessage({.to = step.to, .id = id, .type = u"chat"_s})
            .add(submissionOf(card, invocation.action.action, invocation.arguments));
    const RoomAttendance *room = m_rooms.attendance(step.to.bare());
    XmlElement message = writeMessage(
        {.to = room ? room->room() : step.to, .id = id, .type = room ? u"groupchat"_s : u"chat"_s});
    message.add(writeOriginId({id}));
    if (chosen->isAction)
        message.add(writeSelectedAction({chosen->value})).add(writeHint(Hint::Store));
    else
        message.add(writeBody(chosen->value));
    return message;
}

Result<InvocationOutcome> CardActions::say(const XmlElement &message)
{
    if (!m_channel.isReady())
        return failure(ErrorCode::Unavailable, tr("There is no connection now. Nothing was sent."),
                       {}, true);
    m_channel.send(message);
    return InvocationOutcome{.text = tr("The answer was sent."), .undoable = false};
}

Task<ActionState> CardActions::outcomeOf(const Invocation &invocation)
{
    const auto name = readCardName(invocation.action.card);
    if (!name)
        return Task<ActionState>::finished(
            failure(ErrorCode::Unsupported, tr("Nobody can be asked how this ended.")));
    const Question question{
        .card = *name, .key = invocation.key, .until = m_host.clock().now() + kAskFor};
    ask(question);
    return question.answer.task();
}

void CardActions::ask(const Question &question)
{
    const Result<Jid> to = addressOf(question.card);
    if (!to || !m_channel.isReady()) {
        if (m_host.clock().now() < question.until) {
            m_host.clock().callLater(kLookAgainAfter, this, [this, question] { ask(question); });
            return;
        }
        question.answer.finish(failure(ErrorCode::Unavailable,
                                       tr("Who could say how this ended cannot be reached now.")));
        return;
    }
    m_commands.run({.to = *to, .node = u"outcome:"_s + question.key.value})
        .then(this, [question](const Result<CommandEnd> &end) {
            const Command *answer = end ? std::get_if<Command>(&*end) : nullptr;
            if (!answer) {
                question.answer.finish(
                    failure(ErrorCode::Unavailable, tr("Nobody there can say how this ended.")));
                return;
            }
            question.answer.finish(stateOfAnswer(*answer).value_or(Running{}));
        });
}

} // namespace watchroom::xmpp
