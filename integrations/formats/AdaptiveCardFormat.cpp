// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/AdaptiveCardFormat.h"

#include "app/model/CardJson.h"
#include "integrations/formats/CardFormatTexts.h"
#include "integrations/formats/FinishedCard.h"

namespace watchroom {

namespace {

Losses lossesOf(const CardFindings &findings)
{
    Losses losses;
    for (const QString &problem : findings.problems)
        losses.add(problem);
    for (const QString &what : findings.leftOut)
        losses.add(CardFormatTexts::tr("Something was left out: %1.").arg(what));
    return losses;
}

} // namespace

Result<Card> cardFromAdaptiveCard(const IncomingCard &incoming)
{
    CardFindings findings;
    Result<Card> card = cardFromAdaptiveJson(incoming.bytes, &findings);
    if (!card)
        return card;
    return finishedCard(std::move(*card), CardFormat::AdaptiveCard, incoming, lossesOf(findings));
}

Result<Card> cardFromEnvelope(const IncomingCard &incoming)
{
    CardFindings findings;
    Result<Card> card = cardFromJson(incoming.bytes, &findings);
    if (!card)
        return card;
    const int revision = card->revision;
    Card finished =
        finishedCard(std::move(*card), CardFormat::Envelope, incoming, lossesOf(findings));
    finished.revision = revision;
    return finished;
}

} // namespace watchroom
