// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/ActionJson.h"

#include "app/base/PlainText.h"
#include "app/model/CardFields.h"
#include "app/model/CardTexts.h"
#include "app/model/InputJson.h"
#include "app/model/JsonWriter.h"
#include "app/model/LinkPolicy.h"

#include <algorithm>

namespace watchroom {

namespace {

using nlohmann::json;

const char *effectName(Effect effect)
{
    switch (effect) {
    case Effect::Read:
        return "read";
    case Effect::Change:
        return "change";
    case Effect::Danger:
        break;
    }
    return "danger";
}

/// What we do not know the effect of is handled with the most care.
Effect readEffect(const QString &name)
{
    if (name == u"read")
        return Effect::Read;
    return name == u"change" ? Effect::Change : Effect::Danger;
}

json confirmationToJson(const Confirmation &confirm)
{
    json object = json::object();
    putText(object, "title", confirm.title);
    putText(object, "text", confirm.text);
    putText(object, "ok", confirm.ok);
    putText(object, "typeToConfirm", confirm.typeToConfirm);
    return object;
}

json requirementsToJson(const ActionSpec &action)
{
    json object = json::object();
    for (const QString &person : action.whoMay)
        object["people"].push_back(jsonText(person));
    for (const QString &role : action.roles)
        object["roles"].push_back(jsonText(role));
    if (action.quorum > 1)
        object["quorum"] = action.quorum;
    return object;
}

/// What else a button of the layout may say.
void putButtonFields(json &object, const ActionSpec &action)
{
    putText(object, "verb", action.verb);
    putJson(object, "data", action.data);
    if (!action.takesInputs)
        object["takesInputs"] = false;
    if (!action.enabled)
        object["enabled"] = false;
    putFlag(object, "secondary", action.secondary);
    putText(object, "iconUrl", action.iconAddress);
    putFlag(object, "opensCard", action.opensCard);
    for (const VisibilityChange &change : action.toggles) {
        json target{{"element", jsonText(change.element)}};
        putMaybeFlag(target, "visible", change.visible);
        object["toggles"].push_back(std::move(target));
    }
}

json actionToJson(const ActionSpec &action)
{
    json object{{"title", jsonText(action.title)}, {"effect", effectName(action.effect)}};
    putText(object, "hint", action.hint);
    putText(object, "icon", action.icon);
    putFlag(object, "primary", action.primary);
    if (action.confirm)
        object["confirm"] = confirmationToJson(*action.confirm);
    if (!action.inputs.empty())
        object["inputs"] = inputsToJson(action.inputs);
    putFlag(object, "oneShot", action.oneShot);
    putFlag(object, "cancellable", action.cancellable);
    if (action.expires)
        object["expires"] = jsonMoment(*action.expires);
    if (json requirements = requirementsToJson(action); !requirements.empty())
        object["requires"] = std::move(requirements);
    putText(object, "target", action.target);
    putText(object, "url", action.openAddress);
    putText(object, "stops", action.stopsAction);
    putText(object, "runningText", action.runningText);
    putText(object, "doneText", action.doneText);
    putFlag(object, "preview", action.previews);
    putFlag(object, "checks", action.checks);
    if (action.undo)
        object["undo"] = {{"title", jsonText(action.undo->title)},
                          {"within", action.undo->within.count()}};
    putButtonFields(object, action);
    putExtra(object, action.extra);
    return object;
}

std::optional<Confirmation> readConfirmation(const JsonReader &action)
{
    std::optional<Confirmation> confirmation;
    action.within("confirm", [&](const JsonReader &confirm) {
        confirmation = Confirmation{.title = confirm.line("title"),
                                    .text = confirm.lines("text", 2000),
                                    .ok = confirm.line("ok"),
                                    .typeToConfirm = confirm.line("typeToConfirm")};
    });
    return confirmation;
}

std::optional<UndoOffer> readUndo(const JsonReader &action)
{
    constexpr int kLongest = 30 * 24 * 3600;
    std::optional<UndoOffer> offer;
    action.within("undo", [&](const JsonReader &undo) {
        const int usual = int(UndoOffer().within.count());
        offer = UndoOffer{.title = undo.line("title"),
                          .within = Seconds(undo.integer("within", usual, 0, kLongest))};
    });
    return offer;
}

std::vector<VisibilityChange> readToggles(const JsonReader &action)
{
    std::vector<VisibilityChange> toggles;
    action.forEach("toggles", [&](const JsonReader &target) {
        const QString element = target.text("element");
        target.require("element", !element.isEmpty());
        if (!element.isEmpty())
            toggles.push_back({.element = element, .visible = readMaybeFlag(target, "visible")});
    });
    return toggles;
}

void readRequirements(const JsonReader &fields, ActionSpec &action)
{
    constexpr int kMostPeople = 100;
    fields.within("requires", [&](const JsonReader &requirements) {
        action.whoMay = requirements.list("people");
        action.roles = requirements.list("roles");
        action.quorum = requirements.integer("quorum", 1, 1, kMostPeople);
    });
}

void readButtonFields(const JsonReader &fields, ActionSpec &action)
{
    action.verb = fields.text("verb");
    if (action.verb == action.id.value)
        action.verb.clear();
    if (const json *data = fields.find("data"))
        action.data = jsonBytes(*data);
    action.takesInputs = fields.flag("takesInputs", true);
    action.enabled = fields.flag("enabled", true);
    action.secondary = fields.flag("secondary");
    if (fields.peek("iconUrl"))
        action.iconAddress = readPicture(fields, "iconUrl");
    action.opensCard = fields.flag("opensCard");
    action.toggles = readToggles(fields);
}

ActionSpec readAction(const JsonReader &fields, const QString &id, CardLimits &limits)
{
    ActionSpec action;
    action.id = ActionId(id);
    action.title = fields.line("title");
    fields.require("title", !action.title.isEmpty());
    if (action.title.isEmpty())
        action.title = plainText(id);
    action.hint = fields.line("hint");
    action.icon = fields.line("icon");
    action.effect = readEffect(fields.text("effect"));
    action.primary = fields.flag("primary");
    action.confirm = readConfirmation(fields);
    action.inputs = readInputs(fields, "inputs", limits);
    action.oneShot = fields.flag("oneShot");
    action.cancellable = fields.flag("cancellable");
    action.expires = fields.moment("expires");
    readRequirements(fields, action);
    action.target = fields.line("target");
    action.openAddress = fields.text("url");
    action.stopsAction = fields.text("stops");
    action.runningText = fields.line("runningText");
    action.doneText = fields.line("doneText");
    action.previews = fields.flag("preview");
    action.checks = fields.flag("checks");
    action.undo = readUndo(fields);
    readButtonFields(fields, action);
    action.extra = fields.unread();
    return action;
}

/// Adds an action unless it is one too many or its link may not be opened; without its link it
/// would be another action.
void takeAction(std::vector<ActionSpec> &actions, ActionSpec action, CardLimits &limits)
{
    if (!action.openAddress.isEmpty()) {
        action.openAddress = allowedLink(action.openAddress);
        if (action.openAddress.isEmpty()) {
            limits.leaveOut(
                CardTexts::tr("the link of “%1” is not one that may be opened").arg(action.title));
            return;
        }
    }
    const bool isDouble = std::ranges::find(actions, action.id, &ActionSpec::id) != actions.end();
    if (!isDouble && limits.takeAction())
        actions.push_back(std::move(action));
}

/// The names of the registry: first those that the envelope puts in order, then the others.
std::vector<std::string> orderOf(const json &registry, const JsonReader &envelope)
{
    std::vector<std::string> order;
    for (const json &id : envelope.array("actionOrder")) {
        if (id.is_string() && registry.contains(id.get_ref<const std::string &>()))
            order.push_back(id.get<std::string>());
    }
    std::vector<std::string> ordered = order;
    std::ranges::sort(ordered);
    for (const auto &[id, action] : registry.items()) {
        if (!std::ranges::binary_search(ordered, id))
            order.push_back(id);
    }
    return order;
}

} // namespace

json actionListToJson(const std::vector<ActionSpec> &actions)
{
    json list = json::array();
    for (const ActionSpec &action : actions) {
        list.push_back(actionToJson(action));
        list.back()["id"] = jsonText(action.id.value);
    }
    return list;
}

std::vector<ActionSpec> readActionList(const JsonReader &object, const char *key,
                                       CardLimits &limits)
{
    std::vector<ActionSpec> actions;
    object.forEach(key, [&](const JsonReader &fields) {
        const QString id = fields.text("id");
        fields.require("id", !id.isEmpty());
        if (!id.isEmpty())
            takeAction(actions, readAction(fields, id, limits), limits);
    });
    return actions;
}

void putActionRegistry(json &envelope, const std::vector<ActionSpec> &actions)
{
    if (actions.empty())
        return;
    json &registry = envelope["actions"] = json::object();
    json &order = envelope["actionOrder"] = json::array();
    for (const ActionSpec &action : actions) {
        registry[action.id.value.toStdString()] = actionToJson(action);
        order.push_back(jsonText(action.id.value));
    }
}

std::vector<ActionSpec> readActionRegistry(const JsonReader &envelope, CardLimits &limits)
{
    const json *registry = envelope.object("actions");
    if (!registry)
        return {};
    std::vector<ActionSpec> actions;
    for (const std::string &id : orderOf(*registry, envelope)) {
        const QString name = QString::fromStdString(id);
        const json &fields = registry->at(id);
        const JsonReader reader(fields, envelope.problem(), envelope.path("actions") + u'.' + name);
        if (fields.is_object() && !name.isEmpty())
            takeAction(actions, readAction(reader, name, limits), limits);
    }
    return actions;
}

} // namespace watchroom
