// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/SlackControls.h"

#include "integrations/formats/SlackObjects.h"
#include "integrations/formats/SlackTexts.h"

#include "app/model/LinkPolicy.h"

namespace watchroom {

namespace {

using namespace Qt::StringLiterals;
using nlohmann::json;

/// An action with what all elements have in common.
ActionSpec action(const JsonReader &element, CardDraft &draft)
{
    ActionSpec spec;
    spec.verb = element.line("action_id");
    spec.id = ActionId(spec.verb);
    spec.confirm = slackConfirmation(element, draft);
    spec.primary = element.text("style") == u"primary";
    if (isDangerous(element))
        spec.effect = Effect::Danger;
    return spec;
}

void setAddress(ActionSpec &spec, const JsonReader &element, CardDraft &draft)
{
    const QString address = element.text("url");
    spec.openAddress = allowedLink(address);
    if (!spec.openAddress.isEmpty())
        spec.effect = Effect::Read;
    else if (!address.isEmpty())
        draft.losses.add(
            SlackTexts::tr("A button with an address that may not be opened only sends."));
}

ActionSpec button(const JsonReader &element, CardDraft &draft)
{
    ActionSpec spec = action(element, draft);
    spec.title = slackLine(element, "text", draft);
    spec.hint = element.line("accessibility_label");
    spec.data = slackData(element.text("value"));
    setAddress(spec, element, draft);
    return spec;
}

ActionSpec workflowButton(const JsonReader &element, CardDraft &draft)
{
    ActionSpec spec = button(element, draft);
    spec.enabled = false;
    spec.hint = SlackTexts::tr("It starts a workflow that only Slack can run.");
    draft.losses.add(SlackTexts::tr("A button that starts a workflow of Slack cannot be pressed."));
    return spec;
}

/// A button without words: what it shows is a picture.
ActionSpec iconButton(const JsonReader &element, CardDraft &draft)
{
    ActionSpec spec = button(element, draft);
    spec.secondary = true;
    return spec;
}

void addOverflow(const JsonReader &element, std::vector<ActionId> &to, CardDraft &draft)
{
    for (const json &option : element.array("options")) {
        const JsonReader fields(option, draft.problem, element.path("options"));
        ActionSpec spec = action(element, draft);
        spec.title = slackLine(fields, "text", draft);
        spec.hint = slackLine(fields, "description", draft);
        spec.data = slackData(fields.text("value"));
        spec.secondary = true;
        setAddress(spec, fields, draft);
        to.push_back(draft.addAction(std::move(spec)));
    }
}

void addFeedback(const JsonReader &element, std::vector<ActionId> &to, CardDraft &draft)
{
    for (const char *key : {"positive_button", "negative_button"}) {
        const json *half = element.object(key);
        if (!half)
            continue;
        ActionSpec spec = button(JsonReader(*half, draft.problem, element.path(key)), draft);
        spec.verb = element.line("action_id");
        spec.id = ActionId(spec.verb);
        to.push_back(draft.addAction(std::move(spec)));
    }
}

/// In Slack a choice is sent as soon as it is made; here a button asks for it and sends it.
ActionSpec asking(const JsonReader &element, CardDraft &draft)
{
    ActionSpec spec = action(element, draft);
    Input input = slackInput(element, draft);
    input.required = true;
    spec.title = input.label;
    spec.inputs.push_back(std::move(input));
    spec.takesInputs = false;
    return spec;
}

} // namespace

void addSlackActions(const JsonReader &element, std::vector<ActionId> &to, CardDraft &draft)
{
    const QString type = element.text("type");
    if (type == u"button")
        to.push_back(draft.addAction(button(element, draft)));
    else if (type == u"workflow_button")
        to.push_back(draft.addAction(workflowButton(element, draft)));
    else if (type == u"icon_button")
        to.push_back(draft.addAction(iconButton(element, draft)));
    else if (type == u"feedback_buttons")
        addFeedback(element, to, draft);
    else if (type == u"overflow")
        addOverflow(element, to, draft);
    else if (isSlackInput(type))
        to.push_back(draft.addAction(asking(element, draft)));
    else
        draft.losses.add(
            SlackTexts::tr("An element that is not known here is left out: %1.").arg(type));
}

} // namespace watchroom
