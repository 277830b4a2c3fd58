// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Action.h"
#include "integrations/chat/xmpp/codecs/Command.h"
#include "integrations/chat/xmpp/codecs/StanzaError.h"

#include <optional>

namespace watchroom::xmpp {

/// Which command (XEP-0050) a card's action is: node "card:<id>:<revision>:<action>".
struct CardCommand
{
    CardId card;
    int revision = 1;
    ActionId action;

    bool operator==(const CardCommand &) const = default;
};

std::optional<CardCommand> readCardCommand(const QString &node);
QString writeCardCommand(const CardCommand &command);

/// What an answer to a command means for the button: a form to be filled in is nothing yet; errors
/// are Denied, Expired (`now`), Succeeded when it was done already, or Failed.
std::optional<ActionState> stateOfAnswer(const Command &answer);
ActionState stateOfError(const StanzaError &error, Timestamp now);

} // namespace watchroom::xmpp
