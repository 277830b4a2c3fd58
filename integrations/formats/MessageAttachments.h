// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/formats/CardDraft.h"

#include <functional>

namespace watchroom {

/// In what the attachments of Slack and Mattermost differ.
struct AttachmentLanguage
{
    /// How their texts are written.
    std::function<MarkupText(const QString &)> markup;
    /// Puts one of their `actions` into the registry.
    std::function<void(const JsonReader &action, std::vector<ActionId> &to)> addAction;
    /// What may stand in them beside; may be empty.
    std::function<void(const JsonReader &attachment, CardNodes &to)> addMore;
};

/// Appends the message attachments that stand in `message`: the text above, author, title, text
/// (folded when it is long), fields, pictures, footer with its time, buttons. Their colours become
/// the card's severity, and where there are several, frames around them.
void addAttachments(const JsonReader &message, const AttachmentLanguage &language, CardNodes &to,
                    CardDraft &draft);

/// Makes the heading that a card begins with its title, unless it is a link.
void takeTitle(Card &card);

} // namespace watchroom
