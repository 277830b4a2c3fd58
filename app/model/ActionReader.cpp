// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/ActionReader.h"

#include "app/base/PlainText.h"
#include "app/model/CardFields.h"
#include "app/model/CardTexts.h"
#include "app/model/JsonWriter.h"
#include "app/model/LinkPolicy.h"

#include <algorithm>
#include <array>

namespace watchroom {

namespace {

using nlohmann::json;

enum class ActionType { Execute, Submit, OpenUrl, ToggleVisibility, ShowCard };

std::optional<ActionType> actionTypeOf(const JsonReader &button)
{
    static constexpr std::array kNames{"Action.Execute", "Action.Submit", "Action.OpenUrl",
                                       "Action.ToggleVisibility", "Action.ShowCard"};
    const QString name = button.text("type");
    for (size_t i = 0; i < kNames.size(); ++i) {
        if (name == QLatin1StringView(kNames[i]))
            return ActionType(i);
    }
    return std::nullopt;
}

enum class ButtonStyle { Default, Positive, Destructive };

ButtonStyle readButtonStyle(const JsonReader &button)
{
    static constexpr std::array kWordsOfStyles{"default", "positive", "destructive"};
    return ButtonStyle(indexOfWord(button, "style", kWordsOfStyles).value_or(0));
}

/// For a button that does not say what it does.
QString generalTitle(ActionType type)
{
    switch (type) {
    case ActionType::OpenUrl:
        return CardTexts::tr("Open");
    case ActionType::ToggleVisibility:
        return CardTexts::tr("Show or hide");
    case ActionType::ShowCard:
        return CardTexts::tr("Show more");
    case ActionType::Execute:
    case ActionType::Submit:
        break;
    }
    return CardTexts::tr("Send");
}

std::vector<VisibilityChange> readTargets(const JsonReader &button)
{
    std::vector<VisibilityChange> targets;
    size_t index = 0;
    for (const json &item : button.array("targetElements")) {
        const json target = item.is_string() ? json{{"elementId", item}} : item;
        const JsonReader fields(target, button.problem(), button.path("targetElements", index++));
        VisibilityChange change{.element = fields.text("elementId"),
                                .visible = readMaybeFlag(fields, "isVisible")};
        fields.require("elementId", !change.element.isEmpty());
        if (!change.element.isEmpty())
            targets.push_back(std::move(change));
    }
    return targets;
}

/// Reads one button into the registry.
class ButtonReader
{
public:
    /// With a set, buttons may open cards, which go into it.
    ButtonReader(CardReading &reading, ActionSet *set)
        : m_reading(reading)
        , m_set(set)
    {
    }

    /// `original` is what it stands in for. Nothing for a button of an unknown kind; no id for one
    /// that is refused.
    std::optional<ActionId> read(const JsonReader &button,
                                 const JsonReader *original = nullptr) const
    {
        const std::optional<ActionType> type = actionTypeOf(button);
        const bool isPossible = type && (m_set || type != ActionType::ShowCard);
        if (!isPossible || !meetsRequirements(button))
            return readInstead(button, original ? *original : button);
        std::optional<ActionSpec> action = readAction(button, *type);
        if (!action)
            return ActionId();
        action->extra = extraOf(button, original);
        const ActionId id = m_reading.actions.take(std::move(*action), m_reading.limits);
        if (type == ActionType::ShowCard && !id.isEmpty())
            readCard(button, id);
        return id;
    }

private:
    std::optional<ActionId> readInstead(const JsonReader &button, const JsonReader &original) const
    {
        const json *fallback = button.peek("fallback");
        if (fallback && fallback->is_object())
            return read(JsonReader(*fallback, button.problem(), button.path("fallback")),
                        &original);
        button.problem().report(CardTexts::tr("“%1” is no action that can stand here: “%2”.")
                                    .arg(button.path("type"), button.text("type")));
        return std::nullopt;
    }

    /// Nothing for one that could not do what it says.
    std::optional<ActionSpec> readAction(const JsonReader &button, ActionType type) const
    {
        ActionSpec action = readCommon(button, type);
        switch (type) {
        case ActionType::Execute:
        case ActionType::Submit:
            readInvocation(button, action);
            return action;
        case ActionType::OpenUrl:
            return readLink(button, action) ? std::optional(action) : std::nullopt;
        case ActionType::ToggleVisibility:
            action.toggles = readTargets(button);
            button.require("targetElements", !action.toggles.empty());
            return action.toggles.empty() ? std::nullopt : std::optional(action);
        case ActionType::ShowCard:
            action.opensCard = button.object("card") || m_reading.actions.declares(action.id);
            button.require("card", action.opensCard);
            return action.opensCard ? std::optional(action) : std::nullopt;
        }
        return std::nullopt;
    }

    static ActionSpec readCommon(const JsonReader &button, ActionType type)
    {
        ActionSpec action;
        action.id = ActionId(button.text("id"));
        action.title = button.line("title");
        action.hint = button.line("tooltip");
        if (action.title.isEmpty())
            action.title = action.hint.isEmpty() ? generalTitle(type) : action.hint;
        const ButtonStyle style = readButtonStyle(button);
        const bool isSent = type == ActionType::Execute || type == ActionType::Submit;
        const Effect sent = style == ButtonStyle::Destructive ? Effect::Danger : Effect::Change;
        action.effect = isSent ? sent : Effect::Read;
        action.primary = style == ButtonStyle::Positive;
        action.enabled = button.flag("isEnabled", true);
        action.secondary = hasWord(button, "mode", "secondary", "primary");
        if (button.peek("iconUrl"))
            action.iconAddress = readPicture(button, "iconUrl");
        return action;
    }

    static void readInvocation(const JsonReader &button, ActionSpec &action)
    {
        action.verb = button.text("verb");
        if (const json *data = button.find("data"))
            action.data = jsonBytes(*data);
        action.takesInputs = !hasWord(button, "associatedInputs", "none", "auto");
    }

    bool readLink(const JsonReader &button, ActionSpec &action) const
    {
        const QString address = button.text("url");
        button.require("url", !address.isEmpty());
        action.openAddress = allowedLink(address);
        if (action.openAddress.isEmpty())
            m_reading.limits.leaveOut(
                CardTexts::tr("the link of “%1” is not one that may be opened").arg(action.title));
        return !action.openAddress.isEmpty();
    }

    /// What the registry keeps of a button: its further fields, and what it stands in for.
    static ExtraFields extraOf(const JsonReader &button, const JsonReader *original)
    {
        const ExtraFields unread = button.unread();
        json extra = json::object();
        if (!unread.isEmpty())
            extra["button"] = json::parse(unread.cbegin(), unread.cend(), nullptr, false);
        if (original)
            extra["replaces"] = original->value();
        return extra.empty() ? ExtraFields() : jsonBytes(extra);
    }

    void readCard(const JsonReader &button, const ActionId &id) const
    {
        const bool isThere =
            std::ranges::find(m_set->cards, id, &ShownCard::action) != m_set->cards.end();
        const json *value = button.object("card");
        const Nesting nesting(m_reading, kShownCardLevels);
        if (!value || isThere || !nesting)
            return;
        const JsonReader fields(*value, button.problem(), button.path("card"));
        for (const char *known : {"type", "version", "$schema"})
            fields.find(known);
        ShownCard card{.action = id, .box = {}, .foot = {}};
        if (!readBox(fields, "body", card.box, m_reading))
            return;
        card.foot = readActionSet(fields, m_reading);
        card.extra = fields.unread();
        m_set->cards.push_back(std::move(card));
    }

    CardReading &m_reading;
    ActionSet *m_set;
};

} // namespace

ActionSet readActionSet(const JsonReader &owner, CardReading &reading)
{
    ActionSet set;
    owner.forEach("actions", [&](const JsonReader &button) {
        std::optional<ActionId> id = ButtonReader(reading, &set).read(button);
        if (!id)
            owner.keepUnreadElement("actions", button.value());
        else if (!id->isEmpty())
            set.actions.push_back(*std::move(id));
    });
    return set;
}

ActionId readSelect(const JsonReader &owner, const char *key, CardReading &reading)
{
    const json *value = owner.object(key);
    if (!value)
        return {};
    const std::optional<ActionId> id =
        ButtonReader(reading, nullptr).read(JsonReader(*value, owner.problem(), owner.path(key)));
    if (!id)
        owner.keepUnread(key, *value);
    return id.value_or(ActionId());
}

} // namespace watchroom
