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
        const bool isNamed = sent && !sent->id.value.contains(u'\n'); // see readAskingName()
        return isNamed ? std::optional(*sent) : std::nullopt;
    }
    const QString words =
        plainMultilineText(readBody(stanza).value_or(QString()).left(kLongestWords));
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

} // namespace

std::optional<CardPublished> readReceivedCard(const MessageReading &reading,
                                              const MessageId &message, RoomDirectory &rooms)
{
    const auto sent = reading.isFromRoom ? std::nullopt : cardIn(reading.message, message);
    if (!sent)
        return std::nullopt;
    const CardCredit credit = creditOf(reading, rooms);
    const PersonId owner = reading.isCertain ? reading.sender.id : PersonId(message.value);
    CardPublished event{.room = reading.room,
                        .card = asReceived(*sent, credit),
                        .sender =
                            CardSender{reading.sender.id, reading.sender.name, credit.isVerified}};
    event.card.id = writeCardName({reading.room, owner, sent->id});
    return event;
}

} // namespace watchroom::xmpp
