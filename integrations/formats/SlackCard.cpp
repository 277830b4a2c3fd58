// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/SlackCard.h"

#include "app/model/LinkPolicy.h"
#include "app/model/MarkdownWriter.h"
#include "integrations/formats/FormBody.h"
#include "integrations/formats/MessageAttachments.h"
#include "integrations/formats/Mrkdwn.h"
#include "integrations/formats/SlackBlocks.h"
#include "integrations/formats/SlackControls.h"
#include "integrations/formats/SlackObjects.h"
#include "integrations/formats/SlackTexts.h"

#include <algorithm>

namespace watchroom {

namespace {

using namespace Qt::StringLiterals;
using nlohmann::json;

constexpr JsonLimits kSlackCardLimits{.maximumBytes = 64 * 1024, .maximumDepth = 32};
constexpr qsizetype kSlackCardMaximumName = 60;

bool isMessage(const json &object)
{
    return object.contains("blocks") || object.contains("attachments") || object.contains("text");
}

/// The message inside of what Slack's programs send and get: an event, a press of a button, a
/// list of messages. Null when there is none.
const json *messageIn(const json &body)
{
    constexpr int kDeepest = 3;
    const json *object = &body;
    for (int depth = 0; depth < kDeepest && object->is_object(); ++depth) {
        if (isMessage(*object))
            return object;
        const auto holdsObject = [&](const char *key) {
            return object->contains(key) && (*object)[key].is_object();
        };
        static constexpr const char *kWrappers[] = {"event", "message", "view"};
        const auto wrapper = std::ranges::find_if(kWrappers, holdsObject);
        if (wrapper == std::end(kWrappers))
            return nullptr;
        object = &(*object)[*wrapper];
    }
    return nullptr;
}

class MessageReader
{
public:
    MessageReader(const JsonReader &message, const CardSource &sender, CardDraft &draft)
        : m_message(message)
        , m_sender(sender)
        , m_draft(draft)
    {
    }

    void read()
    {
        readSender();
        readText();
        addSlackBlocks(m_message, "blocks", m_draft.card.body, m_draft);
        addAttachments(m_message, language(), m_draft.card.body, m_draft);
        readFiles();
        readView();
        takeTitle(m_draft.card);
    }

private:
    void readSender()
    {
        QString from = m_message.line("username", kSlackCardMaximumName);
        if (const json *bot = m_message.object("bot_profile"); bot && from.isEmpty())
            from = JsonReader(*bot, m_draft.problem).line("name", kSlackCardMaximumName);
        m_draft.setSender(from, m_sender);
        if (m_message.find("icon_url") || m_message.find("icon_emoji"))
            m_draft.losses.add(SlackTexts::tr("The picture of the sender is left out."));
        const QString time = m_message.line("ts");
        if (!time.isEmpty())
            m_draft.card.id = CardId(m_message.line("channel") + u'/' + time);
    }

    /// With blocks the text is what those see who do not see the blocks.
    void readText()
    {
        const bool isPlain = !m_message.flag("mrkdwn", true);
        TextBlock text;
        text.text = isPlain ? MarkupText(escapedMarkdown(m_message.lines("text")))
                            : slackMarkup(m_message, "text", m_draft);
        if (m_message.array("blocks").empty())
            m_draft.add(m_draft.card.body, std::move(text));
        else
            m_draft.card.fallback = text.text.rich.toPlainText();
    }

    AttachmentLanguage language()
    {
        return {
            .markup =
                [this](const QString &text) { return markupFromMrkdwn(text, m_draft.losses); },
            .addAction = [this](const JsonReader &action,
                                std::vector<ActionId> &to) { addLegacyAction(action, to); },
            .addMore =
                [this](const JsonReader &attachment, CardNodes &to) {
                    addSlackBlocks(attachment, "blocks", to, m_draft, 1);
                },
        };
    }

    /// A button or menu of an attachment.
    void addLegacyAction(const JsonReader &element, std::vector<ActionId> &to)
    {
        ActionSpec spec;
        spec.verb = element.line("name");
        spec.id = ActionId(spec.verb);
        spec.title = slackLine(element, "text", m_draft);
        spec.primary = element.text("style") == u"primary";
        spec.effect = isDangerous(element) ? Effect::Danger : Effect::Change;
        spec.confirm = slackConfirmation(element, m_draft);
        spec.openAddress = allowedLink(element.text("url"));
        if (element.text("type") == u"select")
            spec.inputs.push_back(menu(element, spec.title));
        else
            spec.data = slackData(element.text("value"));
        to.push_back(m_draft.addAction(std::move(spec)));
    }

    Input menu(const JsonReader &element, const QString &title)
    {
        Input input;
        input.id = u"value"_s;
        input.label = title;
        input.required = true;
        input.initial = slackInitialValue(element);
        input.choices = slackChoices(element, m_draft);
        if (!input.choices.empty())
            input.kind = InputKind::Choice;
        else
            m_draft.losses.add(
                SlackTexts::tr("A menu whose lines only Slack knows is a field to type in."));
        return input;
    }

    void readFiles()
    {
        for (const json &file : m_message.array("files")) {
            const JsonReader fields(file, m_draft.problem, m_message.path("files"));
            TextRun name{.text = fields.line(fields.find("title") ? "title" : "name")};
            name.link = allowedLink(fields.text("permalink"));
            TextBlock text;
            text.text = MarkupText(toMarkdown({{RichBlock{Paragraph{{name}}}}}));
            m_draft.add(m_draft.card.body, std::move(text));
        }
    }

    /// A view has a title and a button that sends what was filled in.
    void readView()
    {
        m_draft.card.title = slackLine(m_message, "title", m_draft);
        const QString submit = slackLine(m_message, "submit", m_draft);
        if (submit.isEmpty())
            return;
        ActionSpec send;
        send.id = ActionId(u"submit"_s);
        send.title = submit;
        send.verb = m_message.line("callback_id");
        send.primary = true;
        m_draft.addAction(std::move(send));
    }

    const JsonReader &m_message;
    const CardSource &m_sender;
    CardDraft &m_draft;
};

} // namespace

Result<Card> cardFromSlack(const IncomingCard &incoming)
{
    Result<json> body = parseJson(payloadOf(incoming.bytes), kSlackCardLimits);
    if (!body)
        return std::unexpected(body.error());
    if (body->is_array())
        body = json{{"blocks", std::move(*body)}};
    const json *message = messageIn(*body);
    if (!message)
        return failure(ErrorCode::InvalidArgument,
                       SlackTexts::tr("This is no message of Slack: it has no text, blocks or "
                                      "attachments."));
    CardDraft draft;
    MessageReader(JsonReader(*message, draft.problem), incoming.source, draft).read();
    return draft.finished(CardFormat::Slack, incoming);
}

} // namespace watchroom
