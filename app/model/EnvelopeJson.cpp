// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/EnvelopeJson.h"

#include "app/model/CardTexts.h"
#include "app/model/JsonWriter.h"

#include <limits>

namespace watchroom {

namespace {

constexpr int kVersion = 1;

} // namespace

nlohmann::json newEnvelope()
{
    return nlohmann::json::object({{"v", kVersion}});
}

bool hasKnownVersion(const JsonReader &envelope)
{
    const int version = envelope.integer("v", 0, 1, std::numeric_limits<int>::max());
    envelope.require("v", version != 0);
    return version <= kVersion;
}

Error madeByNewerVersion()
{
    return {ErrorCode::Unsupported,
            CardTexts::tr("This was made by a newer version of Watchroom."),
            {},
            false};
}

Error missingField(const JsonReader &envelope, const char *key)
{
    JsonProblem problem;
    JsonReader(envelope.value(), problem, {}).require(key, false);
    return problem.error();
}

void putStateLabel(nlohmann::json &envelope, const StateLabel &state)
{
    if (state != StateLabel())
        envelope["state"] = {{"text", jsonText(state.text)},
                             {"tone", jsonText(toneName(state.tone))}};
}

StateLabel readStateLabel(const JsonReader &envelope)
{
    StateLabel label;
    envelope.within("state", [&](const JsonReader &state) {
        label = {state.line("text"), toneFromName(state.text("tone")).value_or(Tone::Neutral)};
    });
    return label;
}

} // namespace watchroom
