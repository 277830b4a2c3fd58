// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/SlackObjects.h"

#include "app/base/PlainText.h"
#include "app/model/MarkdownWriter.h"
#include "integrations/formats/CardPieces.h"
#include "integrations/formats/Mrkdwn.h"
#include "integrations/formats/SlackTexts.h"

namespace watchroom {

namespace {

using nlohmann::json;

constexpr qsizetype kSlackObjectsMaximumOptions = 100;

Choice choice(const JsonReader &option, const QString &group, CardDraft &draft)
{
    QString title = slackLine(option, "text", draft);
    if (const QString more = slackLine(option, "description", draft); !more.isEmpty())
        title = SlackTexts::tr("%1 – %2", "a choice and what it means").arg(title, more);
    if (!group.isEmpty())
        title = SlackTexts::tr("%1: %2", "a group of choices and one of them").arg(group, title);
    return Choice{.title = title, .value = option.text("value")};
}

void addOptions(const JsonReader &element, const char *key, const QString &group,
                std::vector<Choice> &to, CardDraft &draft)
{
    for (const json &option : element.array(key)) {
        if (qsizetype(to.size()) == kSlackObjectsMaximumOptions) {
            draft.leaveOut(
                SlackTexts::tr("a menu has more than %1 lines").arg(kSlackObjectsMaximumOptions));
            return;
        }
        to.push_back(choice(JsonReader(option, draft.problem), group, draft));
    }
}

} // namespace

MarkupText slackMarkup(const JsonReader &text, CardDraft &draft)
{
    const QString words = text.lines("text");
    return text.text("type") == u"plain_text" ? MarkupText(escapedMarkdown(words))
                                              : markupFromMrkdwn(words, draft.losses);
}

MarkupText slackMarkup(const JsonReader &parent, const char *key, CardDraft &draft)
{
    const json *value = parent.find(key);
    if (value && value->is_string())
        return markupFromMrkdwn(parent.lines(key), draft.losses);
    return value ? slackMarkup(JsonReader(*value, draft.problem, parent.path(key)), draft)
                 : MarkupText();
}

QString slackLine(const JsonReader &parent, const char *key, CardDraft &draft)
{
    return plainText(slackMarkup(parent, key, draft).rich.toPlainText());
}

std::vector<Choice> slackChoices(const JsonReader &element, CardDraft &draft)
{
    std::vector<Choice> choices;
    addOptions(element, "options", {}, choices, draft);
    for (const json &group : element.array("option_groups")) {
        const JsonReader fields(group, draft.problem);
        const char *name = fields.find("label") ? "label" : "text"; // attachments say "text"
        addOptions(fields, "options", slackLine(fields, name, draft), choices, draft);
    }
    return choices;
}

QString slackInitialValue(const JsonReader &element)
{
    for (const char *key : {"initial_value", "initial_date", "initial_time", "initial_user",
                            "initial_channel", "initial_conversation"}) {
        if (const json *value = element.find(key); value && value->is_string())
            return plainMultilineText(textOf(*value));
    }
    QStringList values;
    if (const json *option = element.object("initial_option"))
        values += JsonReader(*option, element.problem()).text("value");
    for (const char *key : {"initial_options", "selected_options", "initial_users",
                            "initial_channels", "initial_conversations"}) {
        for (const json &option : element.array(key))
            values += option.is_string() ? textOf(option)
                                         : JsonReader(option, element.problem()).text("value");
    }
    return values.join(u',');
}

std::optional<Confirmation> slackConfirmation(const JsonReader &element, CardDraft &draft)
{
    const json *confirm = element.object("confirm");
    if (!confirm)
        return std::nullopt;
    const JsonReader fields(*confirm, draft.problem, element.path("confirm"));
    Confirmation question;
    question.title = slackLine(fields, "title", draft);
    question.text = slackMarkup(fields, "text", draft).rich.toPlainText();
    question.ok = slackLine(fields, fields.find("ok_text") ? "ok_text" : "confirm", draft);
    if (question.title.isEmpty() && question.text.isEmpty())
        return std::nullopt;
    return question;
}

bool isDangerous(const JsonReader &element)
{
    const json *confirm = element.object("confirm");
    return element.text("style") == u"danger" ||
           (confirm && JsonReader(*confirm, element.problem()).text("style") == u"danger");
}

QByteArray slackData(const QString &value)
{
    if (value.isEmpty())
        return {};
    return QByteArray::fromStdString(json{{"value", value.toStdString()}}.dump());
}

std::optional<CardImage> slackImage(const JsonReader &element, CardDraft &draft)
{
    CardImage image;
    image.address = pictureLink(element.text("image_url"));
    image.description = element.line("alt_text");
    if (!image.address.isEmpty())
        return image;
    draft.losses.add(
        element.find("slack_file")
            ? SlackTexts::tr("A picture that only Slack can show is left out.")
            : SlackTexts::tr("A picture with an address that may not be fetched is left "
                             "out."));
    return std::nullopt;
}

} // namespace watchroom
