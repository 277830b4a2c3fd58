// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/cards/CardName.h"

namespace watchroom::xmpp {

namespace {

// Addresses and nicknames have no line ends.
constexpr QChar kNamePartEnd(u'\n');

} // namespace

CardId writeCardName(const CardName &name)
{
    return CardId(name.room.value + kNamePartEnd + name.owner.value + kNamePartEnd +
                  name.card.value);
}

std::optional<CardName> readCardName(const CardId &id)
{
    const qsizetype room = id.value.indexOf(kNamePartEnd);
    const qsizetype owner = room < 0 ? -1 : id.value.indexOf(kNamePartEnd, room + 1);
    if (owner < 0)
        return std::nullopt;
    return CardName{RoomId(id.value.first(room)),
                    PersonId(id.value.sliced(room + 1, owner - room - 1)),
                    CardId(id.value.sliced(owner + 1))};
}

} // namespace watchroom::xmpp
