// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardSubmission.h"

#include "app/model/CardWalk.h"
#include "app/model/JsonReader.h"

#include <algorithm>
#include <limits>

namespace watchroom {

namespace {

using nlohmann::json;

ActionSet shownFootOf(const Card &card)
{
    return {.actions = {}, .cards = card.shownCards, .alignment = {}};
}

/// Adds the inputs of this layer and of those below it on the way to the action; false when the
/// action stands on none of them.
bool collectScope(const CardLayer &layer, const ActionId &action, std::vector<Input> &scope)
{
    const auto before = static_cast<std::ptrdiff_t>(scope.size());
    for (const Input *input : layer.inputs)
        scope.push_back(*input);
    if (std::ranges::contains(layer.actions, action))
        return true;
    for (const ShownCard *opened : layer.opens) {
        if (collectScope(layerOf(opened->box.items, opened->foot), action, scope))
            return true;
    }
    scope.erase(scope.begin() + before, scope.end());
    return false;
}

QString dataText(const json &value)
{
    return QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump());
}

FormValues valuesOf(const QByteArray &data)
{
    FormValues values;
    const auto parsed = parseJson(data);
    if (!parsed || !parsed->is_object())
        return values;
    for (const auto &[key, value] : parsed->items())
        values.insert(QString::fromStdString(key), dataText(value));
    return values;
}

} // namespace

std::vector<Input> inputsInScope(const Card &card, const ActionSpec &action)
{
    std::vector<Input> scope;
    if (!action.takesInputs || action.isLocal())
        return scope;
    const ActionSet foot = shownFootOf(card);
    const CardLayer top = layerOf(card.body, foot);
    // An action that nothing names stands at the card's foot.
    if (!collectScope(top, action.id, scope)) {
        for (const Input *input : top.inputs)
            scope.push_back(*input);
    }
    return scope;
}

FormValues submittedValues(const Card &card, const ActionSpec &action, const FormValues &typed)
{
    FormValues values = valuesOf(action.data);
    for (const Input &input : inputsInScope(card, action))
        values.insert(input.id, normalValue(input, typed.value(input.id, input.initial)));
    return values;
}

QMap<QString, QString> submissionProblems(const Card &card, const ActionSpec &action,
                                          const FormValues &typed)
{
    QMap<QString, QString> problems;
    for (const Input &input : inputsInScope(card, action)) {
        const QString value = normalValue(input, typed.value(input.id, input.initial));
        if (const QString problem = validationMessage(input, value); !problem.isEmpty())
            problems.insert(input.id, problem);
    }
    return problems;
}

ActionSpec withSubmittedInputs(const Card &card, ActionSpec action)
{
    const FormValues brought = valuesOf(action.data);
    for (Input &input : inputsInScope(card, action)) {
        if (!std::ranges::contains(action.inputs, input.id, &Input::id))
            action.inputs.push_back(std::move(input));
    }
    for (auto value = brought.cbegin(); value != brought.cend(); ++value) {
        if (!std::ranges::contains(action.inputs, value.key(), &Input::id))
            action.inputs.push_back(
                {.id = value.key(), .maximumLength = std::numeric_limits<int>::max()});
    }
    return action;
}

void forgetMissingInputs(const Card &card, FormValues &typed)
{
    const std::vector<Input> inputs = inputsOf(card);
    typed.removeIf([&](FormValues::iterator value) {
        return !std::ranges::contains(inputs, value.key(), &Input::id);
    });
}

} // namespace watchroom
