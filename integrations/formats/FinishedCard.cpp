// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/FinishedCard.h"

#include <QCryptographicHash>

namespace watchroom {

namespace {

constexpr qsizetype kFinishedCardMaximumFallback = 4000;

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
    if (card.fallback.isEmpty())
        card.fallback = searchableText(card).left(kFinishedCardMaximumFallback);
    for (ActionSpec &action : card.actions) {
        if (action.verb == action.id.value)
            action.verb.clear(); // which stands for the id
    }
    card.origin =
        CardOrigin{.format = formatName(format), .sha256 = hash, .losses = losses.sentences()};
    return card;
}

} // namespace watchroom
