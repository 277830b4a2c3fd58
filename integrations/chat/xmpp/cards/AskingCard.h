// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Card.h"
#include "integrations/chat/xmpp/codecs/Command.h"
#include "integrations/chat/xmpp/codecs/QuickResponse.h"

#include <optional>

namespace watchroom::xmpp {

// Cards that are made here of what others ask in another way: a data form in a message (XEP-0004),
// a step of a command (XEP-0050), answers to choose from (XEP-0439). All that a press has to say
// stands in the card, so it can be pressed after a restart too.

/// What such a card was made of. A card that was sent has an id without line ends; these have some.
struct AskingName
{
    enum class Kind { Form, Command, QuickResponses };
    Kind kind = Kind::Form;
    QString id;   ///< Of the message, or of the command's session.
    QString node; ///< The command; else empty.

    bool operator==(const AskingName &) const = default;
};

CardId writeAskingName(const AskingName &name);
/// Nothing for a card that was sent as one.
std::optional<AskingName> readAskingName(const CardId &id);

/// The form as a card, with `words` above its questions; nothing when it is none.
std::optional<Card> cardOfForm(const XmlElement &form, const QString &words, int revision = 1);
/// A step of a command: its notes, and its form or result. `title` where the form has none.
Card cardOfStep(const Command &step, const QString &title, int revision);
Card cardOfQuickResponses(const QuickResponses &responses, const QString &words);

/// The filled form that a press on such a card sends.
XmlElement submissionOf(const Card &card, const ActionId &action, const FormValues &answers);
/// What a press on a quick response says: a body, or the id of an action.
struct ChosenResponse
{
    bool isAction = false;
    QString value;
};
std::optional<ChosenResponse> chosenResponse(const ActionId &action);

} // namespace watchroom::xmpp
