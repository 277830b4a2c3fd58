// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/JsonReader.h"
#include "app/model/Tone.h"

#include <functional>
#include <utility>

namespace watchroom {

// What the envelopes of cards and glances have in common: version 1, and a state.

nlohmann::json newEnvelope();

/// Reports a missing or wrong version. False when it is of a version after ours.
bool hasKnownVersion(const JsonReader &envelope);
Error madeByNewerVersion();

void putStateLabel(nlohmann::json &envelope, const StateLabel &state);
StateLabel readStateLabel(const JsonReader &envelope);

/// Parses an envelope and reads it with `read`, which returns a value. Errors: those of
/// parseJson(), the first problem that was reported, Unsupported for a later version.
template <typename Read>
auto readEnvelope(const QByteArray &bytes, const JsonLimits &limits, Read read)
    -> Result<decltype(read(std::declval<const JsonReader &>()))>
{
    const auto json = parseJson(bytes, limits);
    if (!json)
        return std::unexpected(json.error());
    JsonProblem problem;
    const JsonReader envelope(*json, problem);
    if (!hasKnownVersion(envelope))
        return std::unexpected(madeByNewerVersion());
    auto value = read(envelope);
    if (!problem.isEmpty())
        return std::unexpected(problem.error());
    return value;
}

} // namespace watchroom
