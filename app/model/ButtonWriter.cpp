// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardLimits.h"
#include "app/model/CardReading.h"
#include "app/model/CardWriting.h"
#include "app/model/JsonWriter.h"

#include <algorithm>

namespace watchroom {

namespace {

using nlohmann::json;

const ActionSpec *find(const ActionId &id, const CardWriting &writing)
{
    const auto action = std::ranges::find(writing.actions, id, &ActionSpec::id);
    return action == writing.actions.end() ? nullptr : &*action;
}

void putStyle(json &button, const ActionSpec &action)
{
    if (action.effect == Effect::Danger)
        button["style"] = "destructive";
    else if (action.primary)
        button["style"] = "positive";
}

/// What a button for other clients has whatever it does. `type` tells what that is.
json commonFields(const ActionSpec &action, const char *type)
{
    json button{
        {"type", type}, {"id", jsonText(action.id.value)}, {"title", jsonText(action.title)}};
    putStyle(button, action);
    putText(button, "tooltip", action.hint);
    if (!action.enabled)
        button["isEnabled"] = false;
    if (action.secondary)
        button["mode"] = "secondary";
    putText(button, "iconUrl", action.iconAddress);
    return button;
}

json targetsToJson(const ActionSpec &action)
{
    json targets = json::array();
    for (const VisibilityChange &change : action.toggles) {
        json target{{"elementId", jsonText(change.element)}};
        if (change.visible)
            target["isVisible"] = *change.visible;
        targets.push_back(std::move(target));
    }
    return targets;
}

json invocationToJson(const ActionSpec &action, bool strict)
{
    json button = commonFields(action, "Action.Execute");
    button["verb"] = jsonText(action.verb.isEmpty() ? action.id.value : action.verb);
    putJson(button, "data", action.data);
    if (const auto data = button.find("data"); strict && data != button.end()) {
        if (!data->is_object() && !data->is_string())
            button.erase(data);
    }
    if (!action.takesInputs)
        button["associatedInputs"] = "none";
    return button;
}

/// An action that stays on this screen.
json localToJson(const ActionSpec &action)
{
    if (action.opensCard)
        return commonFields(action, "Action.ShowCard");
    if (!action.openAddress.isEmpty()) {
        json button = commonFields(action, "Action.OpenUrl");
        button["url"] = jsonText(action.openAddress);
        return button;
    }
    json button = commonFields(action, "Action.ToggleVisibility");
    button["targetElements"] = targetsToJson(action);
    return button;
}

/// The further fields that the button had when it was read.
void putButtonExtra(json &button, const ActionSpec &action)
{
    if (action.extra.isEmpty())
        return;
    const json extra = json::parse(action.extra.cbegin(), action.extra.cend(), nullptr, false);
    if (const auto fields = extra.find("button"); fields != extra.end() && fields->is_object())
        putExtra(button, jsonBytes(*fields));
}

json buttonToJson(const ActionSpec &action, const CardWriting &writing)
{
    json button = action.isLocal() ? localToJson(action) : invocationToJson(action, writing.strict);
    if (!writing.strict)
        putButtonExtra(button, action);
    return button;
}

json shownCardToJson(const ShownCard &card, const CardWriting &writing)
{
    json object{{"type", "AdaptiveCard"}};
    CardWriting inside = writing;
    inside.level += kContainerLevels;
    putBox(object, "body", card.box, inside);
    if (!card.foot.actions.empty())
        object["actions"] = buttonsToJson(card.foot, writing);
    if (writing.strict) {
        object.erase("style"); // an AdaptiveCard of 1.5 has none
        object.erase("bleed");
    } else {
        putExtra(object, card.extra);
    }
    return object;
}

} // namespace

json buttonsToJson(const ActionSet &set, const CardWriting &writing)
{
    CardWriting inside = writing;
    inside.level += kShownCardLevels;
    const bool isRoom = inside.level + kContainerLevels <= CardLimits::kMaximumContainerDepth;
    json buttons = json::array();
    for (const ActionId &id : set.actions) {
        const ActionSpec *action = find(id, writing);
        if (!action)
            continue;
        buttons.push_back(buttonToJson(*action, writing));
        const auto card = std::ranges::find(set.cards, id, &ShownCard::action);
        if (card != set.cards.end() && isRoom)
            buttons.back()["card"] = shownCardToJson(*card, inside);
    }
    return buttons;
}

void putSelect(json &object, const char *key, const ActionId &id, const CardWriting &writing)
{
    const ActionSpec *action = id.isEmpty() ? nullptr : find(id, writing);
    if (!action)
        return;
    // Where nothing can be unfolded, an action that opens a card is no more than its name.
    object[key] = action->opensCard ? commonFields(*action, "Action.Execute")
                                    : buttonToJson(*action, writing);
}

} // namespace watchroom
