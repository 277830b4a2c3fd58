// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FuzzCheck.h"

#include "app/model/CardJson.h"
#include "app/model/CardWalk.h"
#include "integrations/formats/CardFormat.h"

namespace watchroom {

/// What holds for every card that a converter makes: it has words, every action it names is in its
/// registry, its texts are what their Markdown says, and it comes back from the store as it was.
inline void checkConversion(CardFormat format, const QByteArray &bytes)
{
    const Result<Card> card = convertCard(format, {.bytes = bytes});
    if (!card) {
        check(!card.error().summary.isEmpty());
        return;
    }
    check(!card->fallback.isEmpty());
    for (const ActionId &id : actionsInLayout(*card))
        check(card->action(id) != nullptr);
    forEachNode(*card, [](const CardNode &node) {
        if (const auto *text = std::get_if<TextBlock>(&node.content))
            check(text->text == MarkupText(text->text.source));
    });
    check(storedCardFromJson(cardToJson(*card)) == card);
}

} // namespace watchroom
