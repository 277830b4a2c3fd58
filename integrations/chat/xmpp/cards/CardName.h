// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Ids.h"

#include <optional>

namespace watchroom::xmpp {

/// Which card is meant, within an account: the sender is part of its name, so that nobody can name
/// another's card.
struct CardName
{
    RoomId room;
    PersonId owner; ///< Who sent it; of a sender who is not certain, the message it came in.
    CardId card;    ///< As the sender calls it.

    bool operator==(const CardName &) const = default;
};

/// The id under which the account publishes it.
CardId writeCardName(const CardName &name);
/// Nothing for what is no such id.
std::optional<CardName> readCardName(const CardId &id);

} // namespace watchroom::xmpp
