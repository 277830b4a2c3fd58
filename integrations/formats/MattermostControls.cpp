// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/MattermostControls.h"

#include "app/base/PlainText.h"
#include "app/model/LinkPolicy.h"
#include "app/model/Markdown.h"
#include "integrations/formats/MattermostTexts.h"

namespace watchroom {

namespace {

using namespace Qt::StringLiterals;
using nlohmann::json;

void setStyle(ActionSpec &spec, const QString &style)
{
    spec.primary = style == u"primary";
    if (style == u"danger")
        spec.effect = Effect::Danger;
}

/// The question of a menu; its answer goes back as Mattermost calls it.
Input menu(const JsonReader &element, const QString &title, const char *initial, CardDraft &draft)
{
    Input input;
    input.id = u"selected_option"_s;
    input.label = title;
    input.required = true;
    input.initial = element.line(initial);
    setMattermostChoices(input, element, draft);
    return input;
}

QByteArray dataOf(const JsonReader &block)
{
    const json *query = block.object("query");
    if (!query || query->empty())
        return {};
    return QByteArray::fromStdString(json{{"query", *query}}.dump());
}

/// Whether a button opens a page is told in the registry; who answers a press is not read.
QString openAddress(const JsonReader *registry, const QString &action)
{
    const json *entry = registry ? registry->object(action.toUtf8().constData()) : nullptr;
    if (!entry)
        return {};
    const JsonReader fields(*entry, registry->problem());
    return fields.text("type") == u"openURL" ? allowedLink(fields.text("url")) : QString();
}

} // namespace

void setMattermostChoices(Input &input, const JsonReader &element, CardDraft &draft)
{
    constexpr size_t kMaximumOptions = 100;
    for (const json &option : element.array("options")) {
        if (input.choices.size() == kMaximumOptions) {
            draft.leaveOut(
                MattermostTexts::tr("a menu has more than %1 lines").arg(kMaximumOptions));
            break;
        }
        const JsonReader fields(option, draft.problem, element.path("options"));
        input.choices.push_back({.title = fields.line("text"), .value = fields.text("value")});
    }
    if (!input.choices.empty())
        input.kind = InputKind::Choice;
    else
        draft.losses.add(
            MattermostTexts::tr("A menu whose lines only Mattermost knows is a field to type in."));
}

void addMattermostAction(const JsonReader &action, std::vector<ActionId> &to, CardDraft &draft)
{
    ActionSpec spec;
    spec.title = action.line("name");
    spec.verb = action.line("id");
    spec.id = ActionId(spec.verb.isEmpty() ? spec.title : spec.verb);
    spec.hint = action.line("tooltip");
    spec.enabled = !action.flag("disabled");
    setStyle(spec, action.text("style"));
    if (action.text("type") == u"select")
        spec.inputs.push_back(menu(action, spec.title, "default_option", draft));
    to.push_back(draft.addAction(std::move(spec)));
}

void addMattermostControl(const JsonReader &block, const JsonReader *registry,
                          std::vector<ActionId> &to, CardDraft &draft)
{
    ActionSpec spec;
    spec.verb = block.line("action_id");
    spec.id = ActionId(spec.verb);
    spec.hint = block.line("tooltip");
    spec.enabled = !block.flag("disabled");
    spec.data = dataOf(block);
    setStyle(spec, block.text("style"));
    if (block.text("type") == u"button") {
        spec.title = plainText(parseMarkdown(block.text("text")).toPlainText());
        spec.openAddress = openAddress(registry, spec.verb);
        if (!spec.openAddress.isEmpty())
            spec.effect = Effect::Read;
    } else {
        spec.title = block.line("placeholder");
        spec.inputs.push_back(menu(block, spec.title, "initial_option", draft));
    }
    to.push_back(draft.addAction(std::move(spec)));
}

} // namespace watchroom
