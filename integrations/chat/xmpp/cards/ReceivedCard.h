// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Card.h"

namespace watchroom::xmpp {

/// What is certain about who sent a card.
struct CardCredit
{
    /// It can be asked to carry out the card's actions: it is certain who it is.
    bool isReachable = false;
    /// It is vouched for; see isVouchedFor().
    bool isVerified = false;
};

/// A card as it may be shown here. Its actions go to who sent it and to nobody else, so:
///
/// - who cannot be reached has no actions but those that stay on this screen;
/// - who is not verified has none that are a danger;
/// - what an ad-hoc command cannot carry is not offered: to stop, to take back, to ask what would
///   happen. How many people it takes is counted by who carries it out.
Card asReceived(Card card, const CardCredit &credit);

/// Whether a card has an id that a sender can give it: those with line ends are made here, see
/// readAskingName() and readAwaitedName().
bool isNamedBySender(const Card &card);

} // namespace watchroom::xmpp
