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

} // namespace

/// Any bytes are a card or a glance, or a sentence says why not.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    const Result<Card> card = cardFromJson(bytes);
    checkRoundTrip(card, cardToJson, storedCardFromJson);
    checkRoundTrip(storedCardFromJson(bytes), cardToJson, storedCardFromJson);
    checkRoundTrip(glanceFromJson(bytes), glanceToJson, storedGlanceFromJson);
    checkRoundTrip(actionsFromJson(bytes), actionsToJson, actionsFromJson);
    if (card)
        check(!searchableText(*card).isEmpty());
    return 0;
}
