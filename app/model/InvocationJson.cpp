// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/InvocationJson.h"

#include "app/base/Overloaded.h"
#include "app/model/JsonReader.h"
#include "app/model/JsonTexts.h"
#include "app/model/JsonWriter.h"

namespace watchroom {

namespace {

using nlohmann::json;

constexpr qsizetype kMaximumLine = 2000;

json named(const char *state)
{
    return json{{"state", state}};
}

json runningToJson(const Running &running)
{
    json object = named("running");
    if (running.percent >= 0)
        object["percent"] = std::min(running.percent, 100);
    putText(object, "text", running.text);
    putFlag(object, "cancelling", running.cancelling);
    return object;
}

json failedToJson(const Failed &failed)
{
    json object = named("failed");
    putText(object, "reason", failed.reason);
    putText(object, "details", failed.details);
    object["retryable"] = failed.retryable;
    return object;
}

json deniedToJson(const Denied &denied)
{
    json object = named("denied");
    putText(object, "reason", denied.reason);
    putText(object, "ask", denied.ask);
    return object;
}

json awaitingToJson(const AwaitingOthers &awaiting)
{
    json object = named("awaiting");
    object["pressedBy"] = json::array();
    for (const QString &name : awaiting.pressedBy)
        object["pressedBy"].push_back(jsonText(name));
    object["needed"] = awaiting.needed;
    for (const PersonId &person : awaiting.people)
        object["people"].push_back(jsonText(person.value));
    return object;
}

json succeededToJson(const Succeeded &succeeded)
{
    json object = named("succeeded");
    putText(object, "text", succeeded.text);
    if (succeeded.undoUntil)
        object["undoUntil"] = jsonMoment(*succeeded.undoUntil);
    return object;
}

json unknownToJson(const OutcomeUnknown &unknown)
{
    json object = named("unknown");
    putText(object, "reason", unknown.reason);
    putFlag(object, "checking", unknown.checking);
    putFlag(object, "canCheck", unknown.canCheck);
    return object;
}

std::vector<PersonId> readPeople(const JsonReader &fields)
{
    std::vector<PersonId> people;
    for (const QString &id : fields.list("people"))
        people.emplace_back(id);
    return people;
}

std::optional<ActionState> readState(const JsonReader &fields)
{
    const QString name = fields.text("state");
    if (name == u"available")
        return Available{};
    if (name == u"sending")
        return Sending{};
    if (name == u"accepted")
        return Accepted{};
    if (name == u"running")
        return Running{.percent = fields.integer("percent", -1, -1, 100),
                       .text = fields.line("text", kMaximumLine),
                       .cancelling = fields.flag("cancelling")};
    if (name == u"awaiting")
        return AwaitingOthers{.pressedBy = fields.list("pressedBy"),
                              .needed = fields.integer("needed", 2, 1, 100),
                              .people = readPeople(fields)};
    if (name == u"succeeded")
        return Succeeded{.text = fields.line("text", kMaximumLine),
                         .undoUntil = fields.moment("undoUntil")};
    if (name == u"failed")
        return Failed{.reason = fields.line("reason", kMaximumLine),
                      .details = fields.lines("details"),
                      .retryable = fields.flag("retryable", true)};
    if (name == u"cancelled")
        return Cancelled{};
    if (name == u"denied")
        return Denied{.reason = fields.line("reason", kMaximumLine),
                      .ask = fields.line("ask", kMaximumLine)};
    if (name == u"expired")
        return Expired{fields.moment("at").value_or(Timestamp())};
    if (name == u"unknown")
        return OutcomeUnknown{.reason = fields.line("reason", kMaximumLine),
                              .checking = fields.flag("checking"),
                              .canCheck = fields.flag("canCheck")};
    return std::nullopt;
}

} // namespace

QByteArray actionStateToJson(const ActionState &state)
{
    return jsonBytes(
        std::visit(Overloaded{
                       [](const Available &) { return named("available"); },
                       [](const Sending &) { return named("sending"); },
                       [](const Accepted &) { return named("accepted"); },
                       [](const Running &running) { return runningToJson(running); },
                       [](const AwaitingOthers &awaiting) { return awaitingToJson(awaiting); },
                       [](const Succeeded &done) { return succeededToJson(done); },
                       [](const Failed &failed) { return failedToJson(failed); },
                       [](const Cancelled &) { return named("cancelled"); },
                       [](const Denied &denied) { return deniedToJson(denied); },
                       [](const Expired &expired) {
                           json object = named("expired");
                           object["at"] = jsonMoment(expired.at);
                           return object;
                       },
                       [](const OutcomeUnknown &unknown) { return unknownToJson(unknown); },
                   },
                   state));
}

Result<ActionState> actionStateFromJson(const QByteArray &json)
{
    const auto value = parseJson(json);
    if (!value)
        return std::unexpected(value.error());
    JsonProblem problem;
    const JsonReader fields(*value, problem);
    const std::optional<ActionState> state = readState(fields);
    if (!state)
        problem.report(JsonTexts::tr("“state” does not name a state of an action."));
    if (!problem.isEmpty())
        return std::unexpected(problem.error());
    return *state;
}

QByteArray formValuesToJson(const FormValues &values)
{
    json object = json::object();
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        object[it.key().toStdString()] = jsonText(it.value());
    return jsonBytes(object);
}

Result<FormValues> formValuesFromJson(const QByteArray &json)
{
    const auto value = parseJson(json);
    if (!value)
        return std::unexpected(value.error());
    JsonProblem problem;
    FormValues values;
    if (value->is_object()) {
        for (const auto &[key, item] : value->items()) {
            if (item.is_string())
                values.insert(QString::fromStdString(key), textOf(item));
            else
                problem.report(
                    JsonTexts::tr("“%1” must be text.").arg(QString::fromStdString(key)));
        }
    } else {
        problem.report(JsonTexts::tr("The values of a form must be a JSON object."));
    }
    if (!problem.isEmpty())
        return std::unexpected(problem.error());
    return values;
}

} // namespace watchroom
