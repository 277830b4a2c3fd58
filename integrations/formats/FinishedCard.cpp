// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/FinishedCard.h"

#include "app/base/PlainText.h"
#include "app/model/CardJson.h"

#include <QCryptographicHash>

namespace watchroom {

namespace {

constexpr qsizetype kFinishedCardMaximumFallback = 4000;

/// As it will be once it was stored, so that nothing changes with a restart: no button without
/// words, no control characters, numbers as they are written.
Card asStored(Card card)
{
    Result<Card> stored = storedCardFromJson(cardToJson(card));
    return stored ? *std::move(stored) : std::move(card);
}

} // namespace

Card finishedCard(Card card, CardFormat format, const IncomingCard &incoming, const Losses &losses)
{
    const QString hash = QString::fromLatin1(
        QCryptographicHash::hash(incoming.bytes, QCryptographicHash::Sha256).toHex());
    if (card.id.isEmpty())
        card.id = incoming.id.isEmpty() ? CardId(hash) : incoming.id;
    card.revision = incoming.revision;
    if (card.source.app.isEmpty())
        card.source.app = incoming.source.app;
    if (card.source.name.isEmpty())
        card.source.name = incoming.source.name;
    if (card.source.icon.isEmpty())
        card.source.icon = incoming.source.icon;
    card.origin =
        CardOrigin{.format = formatName(format), .sha256 = hash, .losses = losses.sentences()};
    card = asStored(std::move(card));
    if (card.fallback.isEmpty())
        card.fallback = plainMultilineText(searchableText(card), kFinishedCardMaximumFallback);
    return card;
}

} // namespace watchroom
