// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Action.h"
#include "integrations/api/InvocationOutcome.h"
#include "integrations/chat/xmpp/RoomDirectory.h"
#include "integrations/chat/xmpp/cards/AskingCard.h"
#include "integrations/chat/xmpp/cards/CardName.h"
#include "integrations/chat/xmpp/cards/CommandClient.h"

#include <QHash>

namespace watchroom::xmpp {

/// Carries out the actions of what came over XMPP, at who sent it and at nobody else; in a room
/// that is whoever is there as the same person, under whatever nickname. Those of cards and those
/// that somebody offers are commands (XEP-0050); what a command asks beyond that becomes a card of
/// its own in the room, which only this person sees. Other forms and quick responses are answered
/// with a message.
class CardActions final : public QObject
{
    Q_OBJECT

public:
    CardActions(RoomDirectory &rooms, StanzaChannel &channel, Host &host,
                QObject *parent = nullptr);

    // See ChatBackend.
    Task<InvocationOutcome> invoke(const Invocation &invocation, const std::optional<Card> &card);
    /// Asked of the command "outcome:<key>", which those have who say that they can be asked:
    /// executing means it still runs, completed is how it ended. Waits for a while until they are
    /// there.
    Task<ActionState> outcomeOf(const Invocation &invocation);

    /// Somebody spoke in a conversation from this address; a command to them goes there.
    void heardFrom(const Jid &person);

private:
    struct Question
    {
        CardName card;
        InvocationKey key;
        Timestamp until;
        TaskSource<ActionState> answer;
    };

    /// A step of a command, and where it is shown.
    struct Step
    {
        CardName card;
        Jid to;
        QString title;
        int revision = 0; ///< Of the card that asked; 0 when there is none yet.
    };
    using Outcome = TaskSource<InvocationOutcome>;

    /// Where who sent the card is now. Unavailable when that is nowhere.
    Result<Jid> addressOf(const CardName &card) const;
    void run(const Step &step, const CommandRequest &request, const Outcome &outcome);
    void ended(const Step &step, const Result<CommandEnd> &end, const Outcome &outcome);
    void show(const Step &step, const Command &command);
    /// The message that answers a form or a quick response.
    XmlElement replyTo(const Card &card, const Invocation &invocation, const Step &step) const;
    Result<InvocationOutcome> say(const XmlElement &message);
    void ask(const Question &question);

    RoomDirectory &m_rooms;
    StanzaChannel &m_channel;
    Host &m_host;
    CommandClient m_commands;
    QHash<Jid, Jid> m_heardFrom; ///< Full addresses by bare ones.
};

} // namespace watchroom::xmpp
