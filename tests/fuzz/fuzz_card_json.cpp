// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FuzzCheck.h"

#include "app/model/CardJson.h"

using namespace watchroom;

namespace {

/// Reading what was written gives the same again; so what was cleaned once is clean.
template <typename Value, typename Write, typename Read>
void checkRoundTrip(const Result<Value> &value, Write write, Read read)
{
    if (value)
        check(read(write(*value)) == value);
    else
        check(!value.error().summary.isEmpty());
}

/// What every card that was read can do.
void checkCard(const Card &card)
{
    check(!searchableText(card).isEmpty());
    check(!loweredCardJson(card).isEmpty());
    check(storedCardFromJson(cardToJson(card)) == card);
}

/// An Adaptive Card without an envelope.
void readBare(const QByteArray &bytes)
{
    CardFindings findings;
    Result<Card> card = cardFromAdaptiveJson(bytes, &findings);
    check(card || !card.error().summary.isEmpty());
    check(!findingsOf(bytes).contains(QString()));
    if (!card)
        return;
    card->id = CardId(QStringLiteral("fuzzed"));
    card->title = QStringLiteral("Fuzzed");
    checkCard(*card);
}

void readEnveloped(const QByteArray &bytes)
{
    if (const Result<Card> card = cardFromJson(bytes))
        checkCard(*card);
    else
        check(!card.error().summary.isEmpty());
    checkRoundTrip(storedCardFromJson(bytes), cardToJson, storedCardFromJson);
    checkRoundTrip(glanceFromJson(bytes), glanceToJson, storedGlanceFromJson);
    checkRoundTrip(actionsFromJson(bytes), actionsToJson, actionsFromJson);
}

} // namespace

/// Any bytes are a card or a glance, or a sentence says why not. Behind an "A" stands an Adaptive
/// Card.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    if (bytes.startsWith('A'))
        readBare(bytes.sliced(1));
    else
        readEnveloped(bytes);
    return 0;
}
