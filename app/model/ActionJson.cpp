// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/ActionJson.h"

#include "app/model/InputJson.h"
#include "app/model/JsonWriter.h"
#include "app/model/LinkPolicy.h"

#include <QCoreApplication>

#include <algorithm>

namespace watchroom {

namespace {

using nlohmann::json;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Card)
};

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
    for (const QString &person : action.whoMay)
        object["requires"]["people"].push_back(jsonText(person));
    putText(object, "target", action.target);
    putText(object, "url", action.openAddress);
    putText(object, "stops", action.stopsAction);
    putText(object, "runningText", action.runningText);
    putText(object, "doneText", action.doneText);
    return object;
}

std::optional<Confirmation> readConfirmation(const JsonReader &action)
{
    const json *value = action.object("confirm");
    if (!value)
        return std::nullopt;
    const JsonReader confirm(*value, action.problem(), action.path("confirm"));
    return Confirmation{.title = confirm.line("title"),
                        .text = confirm.lines("text", 2000),
                        .ok = confirm.line("ok"),
                        .typeToConfirm = confirm.line("typeToConfirm")};
}

QStringList readWhoMay(const JsonReader &action)
{
    const json *value = action.object("requires");
    return value ? JsonReader(*value, action.problem(), action.path("requires")).list("people")
                 : QStringList();
}

ActionSpec readAction(const JsonReader &fields)
{
    ActionSpec action;
    action.title = fields.line("title");
    fields.require("title", !action.title.isEmpty());
    action.hint = fields.line("hint");
    action.icon = fields.line("icon");
    action.effect = readEffect(fields.text("effect"));
    action.primary = fields.flag("primary");
    action.confirm = readConfirmation(fields);
    action.inputs = readInputs(fields, "inputs");
    action.oneShot = fields.flag("oneShot");
    action.cancellable = fields.flag("cancellable");
    action.expires = fields.moment("expires");
    action.whoMay = readWhoMay(fields);
    action.target = fields.line("target");
    action.openAddress = fields.text("url");
    action.stopsAction = fields.text("stops");
    action.runningText = fields.line("runningText");
    action.doneText = fields.line("doneText");
    return action;
}

/// Adds an action unless it is one too many or its link may not be opened; without its link it
/// would be another action.
void take(std::vector<ActionSpec> &actions, ActionSpec action, CardLimits &limits)
{
    if (!action.openAddress.isEmpty()) {
        action.openAddress = allowedLink(action.openAddress);
        if (action.openAddress.isEmpty()) {
            limits.leaveOut(
                Texts::tr("the link of “%1” is not one that may be opened").arg(action.title));
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
    size_t index = 0;
    for (const json &item : object.array(key)) {
        const JsonReader fields(item, object.problem(), object.path(key, index++));
        ActionSpec action = readAction(fields);
        action.id = ActionId(fields.text("id"));
        fields.require("id", !action.id.isEmpty());
        take(actions, std::move(action), limits);
    }
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
        ActionSpec action = readAction(JsonReader(registry->at(id), envelope.problem(),
                                                  envelope.path("actions") + u'.' + name));
        action.id = ActionId(name);
        take(actions, std::move(action), limits);
    }
    return actions;
}

} // namespace watchroom
