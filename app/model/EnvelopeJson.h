// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/CardSize.h"
#include "app/model/JsonReader.h"
#include "app/model/Tone.h"

#include <utility>

namespace watchroom {

// What the envelopes of cards and glances have in common: version 1, and a state.

nlohmann::json newEnvelope();

/// Reports a missing or wrong version. False when it is of a version after ours.
bool hasKnownVersion(const JsonReader &envelope);
Error madeByNewerVersion();

void putStateLabel(nlohmann::json &envelope, const StateLabel &state);
StateLabel readStateLabel(const JsonReader &envelope);

/// What an envelope cannot do without and does not have.
Error missingField(const JsonReader &envelope, const char *key);

/// Parses an envelope and reads it with `read`, which returns a Result. What is wrong with single
/// fields goes into `problem`. Errors: those of parseJson(), InvalidArgument for what is no
/// envelope, Unsupported for one of a later version, and those of `read`.
template <typename Read>
auto readEnvelope(const QByteArray &bytes, CardLimits &limits, JsonProblem &problem, Read read)
    -> decltype(read(std::declval<const JsonReader &>()))
{
    const auto json = parseCardJson(bytes, limits);
    if (!json)
        return std::unexpected(json.error());
    const JsonReader envelope(*json, problem);
    if (!json->is_object())
        return std::unexpected(problem.error());
    if (!hasKnownVersion(envelope))
        return std::unexpected(madeByNewerVersion());
    if (!problem.isEmpty())
        return std::unexpected(problem.error());
    return read(envelope);
}

} // namespace watchroom
