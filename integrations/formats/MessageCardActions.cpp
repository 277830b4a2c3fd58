// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/MessageCardActions.h"

#include "app/base/PlainText.h"
#include "integrations/formats/CardPieces.h"
#include "integrations/formats/MessageCardTexts.h"

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

constexpr int kLongestAnswer = 100'000;

QString typeOf(const TolerantReader &fields)
{
    return fields.find("@type") ? fields.text("@type") : fields.text("type");
}

Input readInput(const TolerantReader &fields)
{
    const QString type = typeOf(fields);
    Input input{.id = fields.text("id"), .label = fields.line("title")};
    if (input.label.isEmpty())
        input.label = plainText(input.id);
    input.initial = fields.text("value");
    input.required = fields.flag("isRequired");
    if (type == u"DateInput") {
        input.kind = InputKind::Date;
        if (fields.flag("includeTime"))
            fields.losses().add(
                MessageCardTexts::tr("“%1” asks for a day alone.").arg(input.label));
    } else if (type == u"MultichoiceInput") {
        input.kind = InputKind::Choice;
        input.several = fields.flag("isMultiSelect");
        if (fields.text("style") == u"expanded")
            input.look = ChoiceLook::Expanded;
        size_t index = 0;
        for (const json &item : fields.array("choices")) {
            const TolerantReader choice(item, fields.losses(), fields.path("choices", index++));
            input.choices.push_back(
                {.title = choice.line("display"), .value = choice.text("value")});
        }
    } else {
        if (fields.flag("isMultiline"))
            input.kind = InputKind::MultilineText;
        input.maximumLength = fields.integer("maxLength", input.maximumLength, 1, kLongestAnswer);
        if (type != u"TextInput")
            fields.losses().add(MessageCardTexts::tr("“%1” is asked as a text.").arg(input.label));
    }
    return input;
}

/// The address that a desktop opens: of the system called "default", or the first one.
QString targetOf(const TolerantReader &action)
{
    const json *old = action.find("target"); // of the older ViewAction
    if (old && old->is_array() && !old->empty() && old->front().is_string())
        return textOf(old->front());
    QString address;
    size_t index = 0;
    for (const json &item : action.array("targets")) {
        const TolerantReader target(item, action.losses(), action.path("targets", index++));
        if (address.isEmpty() || target.text("os") == u"default")
            address = target.text("uri");
    }
    return address;
}

class ActionsReader
{
public:
    explicit ActionsReader(CardDraft &draft)
        : m_draft(draft)
    {
    }

    /// `inputs` are asked before any of these runs; `title` is that of a single one.
    void read(const TolerantReader &fields, const char *key, const QString &id,
              const std::vector<Input> &inputs, const QString &title)
    {
        const auto &actions = fields.array(key);
        size_t index = 0;
        for (const json &item : actions) {
            const QString place = u"%1-%2"_s.arg(id).arg(index);
            const TolerantReader action(item, m_draft.losses, fields.path(key, index++));
            const bool isOnly = actions.size() == 1 && !title.isEmpty();
            readAction(action, place, inputs, isOnly ? title : action.line("name"));
        }
    }

    std::vector<ActionId> taken() const { return m_taken; }

private:
    void readAction(const TolerantReader &action, const QString &id,
                    const std::vector<Input> &inputs, const QString &title)
    {
        const QString type = typeOf(action);
        if (type == u"OpenUri" || type == u"ViewAction")
            openAddress(action, id, title);
        else if (type == u"HttpPOST")
            post(id, inputs, title);
        else if (type == u"ActionCard" && inputs.empty())
            readForm(action, id, title);
        else
            m_draft.losses.add(
                MessageCardTexts::tr("The button “%1” cannot work here.").arg(title));
    }

    void openAddress(const TolerantReader &action, const QString &id, const QString &title)
    {
        ActionSpec spec = opening(id, title, targetOf(action));
        if (spec.openAddress.isEmpty())
            m_draft.losses.add(
                MessageCardTexts::tr(
                    "The button “%1” is left out, because its address is not opened here.")
                    .arg(title));
        else
            take(std::move(spec));
    }

    void post(const QString &id, const std::vector<Input> &inputs, const QString &title)
    {
        take({.id = ActionId(id),
              .title = title,
              .inputs = inputs,
              .verb = id,
              .takesInputs = false});
        m_draft.losses.add(MessageCardTexts::tr(
            "Where a button posts to stays with the host that received the card."));
    }

    void readForm(const TolerantReader &action, const QString &id, const QString &title)
    {
        std::vector<Input> inputs;
        size_t index = 0;
        for (const json &item : action.array("inputs")) {
            Input input = readInput({item, m_draft.losses, action.path("inputs", index++)});
            if (!input.id.isEmpty())
                inputs.push_back(std::move(input));
        }
        read(action, "actions", id, inputs, title);
    }

    void take(ActionSpec spec)
    {
        if (spec.title.isEmpty())
            spec.title = spec.openAddress.isEmpty() ? MessageCardTexts::tr("Send")
                                                    : MessageCardTexts::tr("Open");
        m_taken.push_back(m_draft.addAction(std::move(spec)));
    }

    CardDraft &m_draft;
    std::vector<ActionId> m_taken;
};

} // namespace

std::vector<ActionId> addMessageCardActions(const TolerantReader &fields, const QString &id,
                                            CardDraft &draft)
{
    ActionsReader reader(draft);
    reader.read(fields, "potentialAction", id, {}, {});
    return reader.taken();
}

} // namespace watchroom
