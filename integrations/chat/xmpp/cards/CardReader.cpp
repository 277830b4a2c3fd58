// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/cards/CardReader.h"

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/cards/AskingCard.h"
#include "integrations/chat/xmpp/cards/CardName.h"
#include "integrations/chat/xmpp/cards/ReceivedCard.h"
#include "integrations/chat/xmpp/cards/Vouching.h"
#include "integrations/chat/xmpp/codecs/CardPayload.h"
#include "integrations/chat/xmpp/codecs/MessageText.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

namespace {

constexpr qsizetype kLongestWords = 10'000;

/// Under its sender's name for it.
std::optional<Card> cardIn(const XmlElement &stanza, const MessageId &message)
{
    if (const auto payload = readCardPayload(stanza)) {
        const Card *sent = std::get_if<Card>(&payload->content);
        return sent && isNamedBySender(*sent) ? std::optional(*sent) : std::nullopt;
    }
    const QString words = wordsBesideCard(stanza);
    auto kind = AskingName::Kind::Form;
    std::optional<Card> card;
    const XmlElement &form = stanza.child(u"x", ns::kDataForms);
    const QuickResponses responses = readQuickResponses(stanza);
    if (form.attribute(u"type") == u"form") {
        card = cardOfForm(form, words);
    } else if (!responses.isEmpty()) {
        kind = AskingName::Kind::QuickResponses;
        card = cardOfQuickResponses(responses, words);
    }
    if (card)
        card->id = writeAskingName({kind, message.value, {}});
    return card;
}

CardCredit creditOf(const MessageReading &reading, RoomDirectory &rooms)
{
    CardCredit credit;
    // Within a room conversations are with nicknames, which anybody may take next.
    credit.isReachable =
        reading.isCertain && !reading.sender.isSelf && (reading.isGroup || reading.place.isBare());
    const RoomAttendance *room = reading.isGroup ? rooms.attendance(reading.place) : nullptr;
    credit.isVerified =
        credit.isReachable && !reading.isHearsay && room && isVouchedFor(*room, reading.sender.id);
    return credit;
}

/// Within an account; see CardName.
PersonId ownerOf(const MessageReading &reading, const MessageId &message)
{
    return reading.isCertain ? reading.sender.id : PersonId(message.value);
}

/// Empty where nobody says for certain whose server that is.
QString serverOf(const MessageReading &reading)
{
    const auto address = Jid::parse(reading.sender.id.value);
    const bool isKnown = address && address->isBare() && !address->local().isEmpty() &&
                         reading.isCertain && !reading.isHearsay;
    return isKnown ? address->domain() : QString();
}

} // namespace

QString wordsBesideCard(const XmlElement &message)
{
    return plainMultilineText(readBody(message).value_or(QString()).left(kLongestWords));
}

std::optional<AwaitedCard> readAwaitedCard(const MessageReading &reading, const MessageId &message,
                                           RoomDirectory &rooms)
{
    const auto payload = reading.isFromRoom ? std::nullopt : readCardPayload(reading.message);
    const auto *lies = payload ? std::get_if<CardAddress>(&payload->content) : nullptr;
    if (!lies)
        return std::nullopt;
    const CardCredit credit = creditOf(reading, rooms);
    return AwaitedCard{.room = reading.room,
                       .owner = ownerOf(reading, message),
                       .message = message.value,
                       .lies = *lies,
                       .sender =
                           CardSender{reading.sender.id, reading.sender.name, credit.isVerified},
                       .senderServer = serverOf(reading),
                       .isReachable = credit.isReachable};
}

std::optional<CardPublished> readReceivedCard(const MessageReading &reading,
                                              const MessageId &message, RoomDirectory &rooms)
{
    const auto sent = reading.isFromRoom ? std::nullopt : cardIn(reading.message, message);
    if (!sent)
        return std::nullopt;
    const CardCredit credit = creditOf(reading, rooms);
    const PersonId owner = ownerOf(reading, message);
    CardPublished event{.room = reading.room,
                        .card = asReceived(*sent, credit),
                        .sender =
                            CardSender{reading.sender.id, reading.sender.name, credit.isVerified}};
    event.card.id = writeCardName({reading.room, owner, sent->id});
    return event;
}

} // namespace watchroom::xmpp
