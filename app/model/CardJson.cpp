// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardJson.h"

#include "app/model/ActionJson.h"
#include "app/model/CardNodeJson.h"
#include "app/model/CardTexts.h"
#include "app/model/CardWords.h"
#include "app/model/EnvelopeFields.h"
#include "app/model/EnvelopeJson.h"
#include "app/model/JsonWriter.h"

#include <algorithm>
#include <limits>

namespace watchroom {

namespace {

using nlohmann::json;

constexpr qsizetype kCardJsonMaximumFallback = 4000;

void readCardLayout(const JsonReader &envelope, Card &card, CardLimits &limits)
{
    static const json kNone = json::object();
    const json *value = envelope.object("card");
    const JsonReader layout(value ? *value : kNone, envelope.problem(), envelope.path("card"));
    CardReading reading{.limits = limits,
                        .actions = ActionRegistry(readActionRegistry(envelope, limits))};
    readLayout(layout, card, reading);
}

Result<Card> readCard(const JsonReader &envelope, CardLimits &limits)
{
    Card card;
    card.id = CardId(envelope.text("id"));
    if (card.id.isEmpty())
        return std::unexpected(missingField(envelope, "id"));
    card.title = envelope.line("title");
    card.fallback = envelope.lines("fallback", kCardJsonMaximumFallback);
    // A card that others made always has words; without its fallback its title has to do.
    if (limits.areForOthers() && card.fallback.isEmpty())
        card.fallback = card.title;
    if (limits.areForOthers() && card.fallback.isEmpty())
        return std::unexpected(missingField(envelope, "fallback"));
    readEnvelopeFields(envelope, card);
    readCardLayout(envelope, card, limits);
    card.extra = envelope.unread();
    return card;
}

Result<Card> readBareCard(const JsonReader &layout, CardLimits &limits)
{
    if (!layout.peek("body") && !layout.peek("actions") && !layout.peek("fallbackText") &&
        layout.text("type") != u"AdaptiveCard")
        return failure(ErrorCode::InvalidArgument, CardTexts::tr("This is not an Adaptive Card."));
    Card card;
    card.fallback = layout.lines("fallbackText", kCardJsonMaximumFallback);
    CardReading reading{.limits = limits, .actions = ActionRegistry({})};
    readLayout(layout, card, reading);
    return card;
}

void report(CardFindings *findings, const JsonProblem &problem, const CardLimits &limits)
{
    if (!findings)
        return;
    findings->problems = problem.sentences();
    findings->leftOut = limits.leftOut();
}

Result<Card> cardUnder(CardLimits limits, const QByteArray &bytes, CardFindings *findings)
{
    JsonProblem problem;
    Result<Card> card = readEnvelope(bytes, limits, problem, [&](const JsonReader &envelope) {
        return readCard(envelope, limits);
    });
    report(findings, problem, limits);
    return card;
}

} // namespace

QByteArray cardToJson(const Card &card)
{
    json envelope = newEnvelope();
    envelope["id"] = jsonText(card.id.value);
    putText(envelope, "title", card.title);
    putText(envelope, "fallback", card.fallback);
    putEnvelopeFields(envelope, card);
    envelope["card"] = layoutToJson(card, false);
    putActionRegistry(envelope, card.actions);
    putExtra(envelope, card.extra);
    return jsonBytes(envelope);
}

Result<Card> cardFromJson(const QByteArray &json, CardFindings *findings)
{
    return cardUnder(CardLimits::forOthers(), json, findings);
}

Result<Card> fetchedCardFromJson(const QByteArray &json)
{
    return cardUnder(CardLimits::forFetched(), json, nullptr);
}

Result<Card> storedCardFromJson(const QByteArray &json)
{
    return cardUnder(CardLimits::forOwn(), json, nullptr);
}

Result<Card> cardFromAdaptiveJson(const QByteArray &bytes, CardFindings *findings)
{
    CardLimits limits = CardLimits::forOthers();
    const auto value = parseCardJson(bytes, limits);
    if (!value)
        return std::unexpected(value.error());
    JsonProblem problem;
    const JsonReader layout(*value, problem);
    Result<Card> card =
        value->is_object() ? readBareCard(layout, limits) : std::unexpected(problem.error());
    report(findings, problem, limits);
    return card;
}

QByteArray loweredCardJson(const Card &card)
{
    return jsonBytes(layoutToJson(card, true));
}

} // namespace watchroom
