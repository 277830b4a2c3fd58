// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/cards/ReceivedCard.h"

namespace watchroom::xmpp {

namespace {

void keepWhatCanBeCarried(ActionSpec &action)
{
    action.cancellable = false;
    action.stopsAction.clear();
    action.undo.reset();
    action.previews = false;
    action.quorum = 1;
}

} // namespace

Card asReceived(Card card, const CardCredit &credit)
{
    std::erase_if(card.actions, [&](const ActionSpec &action) {
        if (action.isLocal())
            return false;
        return !credit.isReachable || (action.effect == Effect::Danger && !credit.isVerified);
    });
    for (ActionSpec &action : card.actions)
        keepWhatCanBeCarried(action);
    if (!credit.isVerified)
        card.frame.refresh.reset();
    return card;
}

bool isNamedBySender(const Card &card)
{
    return !card.id.value.contains(u'\n');
}

} // namespace watchroom::xmpp
