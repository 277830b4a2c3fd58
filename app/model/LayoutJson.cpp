// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/ActionReader.h"
#include "app/model/CardFields.h"
#include "app/model/CardNodeJson.h"
#include "app/model/CardWalk.h"
#include "app/model/CardWriting.h"
#include "app/model/JsonWriter.h"
#include "app/model/LinkPolicy.h"

#include <algorithm>
#include <set>

namespace watchroom {

namespace {

using nlohmann::json;

constexpr qsizetype kMaximumSpoken = 4000;

/// The buttons at the card's foot: those of the registry that nothing else names.
ActionSet footOf(const Card &card)
{
    const std::vector<ActionId> named = actionsInLayout(card);
    const std::set<ActionId> elsewhere(named.begin(), named.end());
    ActionSet foot{.actions = {}, .cards = card.shownCards, .alignment = {}};
    for (const ActionSpec &action : card.actions) {
        if (!elsewhere.contains(action.id))
            foot.actions.push_back(action.id);
    }
    return foot;
}

void putRefresh(json &layout, const CardRefresh &refresh, const CardWriting &writing)
{
    json object = json::object();
    putSelect(object, "action", refresh.action, writing);
    if (writing.strict &&
        (!object.contains("action") || object["action"]["type"] != "Action.Execute"))
        return;
    for (const QString &person : refresh.people)
        object["userIds"].push_back(jsonText(person));
    if (!writing.strict) {
        if (refresh.expires)
            object["expires"] = jsonMoment(*refresh.expires);
        putExtra(object, refresh.extra);
    }
    layout["refresh"] = std::move(object);
}

std::optional<CardRefresh> readRefresh(const JsonReader &layout, CardReading &reading)
{
    const json *value = layout.object("refresh");
    if (!value)
        return std::nullopt;
    const JsonReader fields(*value, layout.problem(), layout.path("refresh"));
    fields.find("type");
    CardRefresh refresh;
    refresh.action = readSelect(fields, "action", reading);
    refresh.people = fields.list("userIds");
    refresh.expires = fields.moment("expires");
    refresh.extra = fields.unread();
    return refresh;
}

void readWebAddress(const JsonReader &metadata, CardFrame &frame)
{
    const json *value = metadata.peek("webUrl");
    if (value && value->is_string())
        frame.webAddress = allowedLink(textOf(*value));
    if (!frame.webAddress.isEmpty())
        metadata.find("webUrl");
}

} // namespace

json layoutToJson(const Card &card, bool strict)
{
    const CardWriting writing{.actions = card.actions, .strict = strict};
    json layout{{"type", "AdaptiveCard"},
                {"version", "1.5"},
                {"$schema", "http://adaptivecards.io/schemas/adaptive-card.json"},
                {"body", elementsToJson(card.body, writing)}};
    if (json buttons = buttonsToJson(footOf(card), writing); !buttons.empty())
        layout["actions"] = std::move(buttons);
    const CardFrame &frame = card.frame;
    putText(layout, "lang", frame.language);
    putText(layout, "speak", frame.spoken);
    putMaybeFlag(layout, "rtl", frame.rightToLeft);
    putPixels(layout, "minHeight", frame.minimumHeight);
    putWord(layout, "verticalContentAlignment", frame.vertical);
    putBackground(layout, frame.background, strict);
    putSelect(layout, "selectAction", frame.select, writing);
    if (frame.refresh)
        putRefresh(layout, *frame.refresh, writing);
    if (strict) {
        putText(layout, "fallbackText", card.fallback);
        return layout;
    }
    if (!frame.webAddress.isEmpty())
        layout["metadata"]["webUrl"] = jsonText(frame.webAddress);
    putExtra(layout, frame.extra);
    return layout;
}

void readLayout(const JsonReader &layout, Card &card, CardReading &reading)
{
    for (const char *known : {"type", "version", "$schema"})
        layout.find(known);
    card.body = readElements(layout, "body", reading);
    card.shownCards = readActionSet(layout, reading).cards;
    CardFrame &frame = card.frame;
    frame.language = layout.text("lang");
    frame.spoken = layout.lines("speak", kMaximumSpoken);
    frame.rightToLeft = readMaybeFlag(layout, "rtl");
    frame.minimumHeight = readPixels(layout, "minHeight");
    frame.vertical = readMaybeWord<VerticalAlignment>(layout, "verticalContentAlignment");
    frame.background = readBackground(layout, reading.limits);
    frame.select = readSelect(layout, "selectAction", reading);
    frame.refresh = readRefresh(layout, reading);
    layout.within("metadata", [&](const JsonReader &metadata) { readWebAddress(metadata, frame); });
    frame.extra = layout.unread();
    card.actions = std::move(reading.actions).actions();
    addNoteOfLimits(card.body, reading.limits);
}

} // namespace watchroom
