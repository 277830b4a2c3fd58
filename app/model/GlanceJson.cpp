// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/ActionJson.h"
#include "app/model/CardJson.h"
#include "app/model/CardNodeJson.h"
#include "app/model/EnvelopeJson.h"
#include "app/model/JsonWriter.h"

#include <cmath>

namespace watchroom {

namespace {

using nlohmann::json;

constexpr double kLongestStaleAfter = 10.0 * 365 * 24 * 3600; // seconds

json limitsToJson(const std::vector<GlanceLimit> &limits)
{
    json list = json::array();
    for (const GlanceLimit &limit : limits) {
        if (std::isfinite(limit.value))
            list.push_back({{"value", limit.value}, {"tone", jsonText(toneName(limit.tone))}});
    }
    return list;
}

std::vector<GlanceLimit> readLimits(const JsonReader &envelope)
{
    std::vector<GlanceLimit> limits;
    envelope.forEach("limits", [&](const JsonReader &limit) {
        limits.push_back({.value = limit.number("value").value_or(0),
                          .tone = toneFromName(limit.text("tone")).value_or(Tone::Warning)});
    });
    return limits;
}

Milliseconds readStaleAfter(const JsonReader &envelope)
{
    const std::optional<double> seconds = envelope.number("staleAfter");
    if (!seconds)
        return Glance().staleAfter;
    return Milliseconds(std::llround(std::clamp(*seconds, 0.0, kLongestStaleAfter) * 1000));
}

Result<Glance> readGlance(const JsonReader &envelope, CardLimits &limits)
{
    Glance glance;
    glance.id = GlanceId(envelope.text("id"));
    if (glance.id.isEmpty())
        return std::unexpected(missingField(envelope, "id"));
    glance.name = envelope.line("name");
    glance.icon = envelope.line("icon");
    glance.state = readStateLabel(envelope);
    glance.value = envelope.number("value");
    glance.valueText = envelope.line("valueText");
    glance.unit = envelope.line("unit");
    glance.updatedAt = envelope.moment("updatedAt").value_or(Timestamp());
    glance.staleAfter = readStaleAfter(envelope);
    glance.limits = readLimits(envelope);
    CardReading reading{.limits = limits,
                        .actions = ActionRegistry(readActionList(envelope, "actions", limits))};
    glance.detail = readElements(envelope, "detail", reading);
    glance.actions = std::move(reading.actions).actions();
    addNoteOfLimits(glance.detail, limits);
    return glance;
}

Result<Glance> glanceUnder(CardLimits limits, const QByteArray &bytes)
{
    JsonProblem problem; // with single fields, which then have their defaults
    return readEnvelope(bytes, limits, problem,
                        [&](const JsonReader &envelope) { return readGlance(envelope, limits); });
}

} // namespace

QByteArray glanceToJson(const Glance &glance)
{
    json envelope = newEnvelope();
    envelope["id"] = jsonText(glance.id.value);
    putText(envelope, "name", glance.name);
    putText(envelope, "icon", glance.icon);
    putStateLabel(envelope, glance.state);
    if (glance.value && std::isfinite(*glance.value))
        envelope["value"] = *glance.value;
    putText(envelope, "valueText", glance.valueText);
    putText(envelope, "unit", glance.unit);
    envelope["updatedAt"] = jsonMoment(glance.updatedAt);
    envelope["staleAfter"] = double(glance.staleAfter.count()) / 1000;
    envelope["limits"] = limitsToJson(glance.limits);
    envelope["detail"] = nodesToJson(glance.detail, glance.actions);
    envelope["actions"] = actionListToJson(glance.actions);
    return jsonBytes(envelope);
}

Result<Glance> glanceFromJson(const QByteArray &json)
{
    return glanceUnder(CardLimits::forOthers(), json);
}

Result<Glance> storedGlanceFromJson(const QByteArray &json)
{
    return glanceUnder(CardLimits::forOwn(), json);
}

QByteArray actionsToJson(const std::vector<ActionSpec> &actions)
{
    json envelope = newEnvelope();
    envelope["actions"] = actionListToJson(actions);
    return jsonBytes(envelope);
}

Result<std::vector<ActionSpec>> actionsFromJson(const QByteArray &json)
{
    CardLimits limits = CardLimits::forOwn();
    JsonProblem problem;
    return readEnvelope(json, limits, problem,
                        [&](const JsonReader &envelope) -> Result<std::vector<ActionSpec>> {
                            return readActionList(envelope, "actions", limits);
                        });
}

} // namespace watchroom
