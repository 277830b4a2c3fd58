// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/MattermostCard.h"

#include "app/model/MarkdownWriter.h"
#include "integrations/formats/FormBody.h"
#include "integrations/formats/MattermostBlocks.h"
#include "integrations/formats/MattermostControls.h"
#include "integrations/formats/MattermostDialog.h"
#include "integrations/formats/MattermostTexts.h"
#include "integrations/formats/MessageAttachments.h"

namespace watchroom {

namespace {

using namespace Qt::StringLiterals;
using nlohmann::json;

class PostReader
{
public:
    PostReader(const JsonReader &post, const CardSource &sender, CardDraft &draft)
        : m_post(post)
        , m_sender(sender)
        , m_draft(draft)
    {
    }

    void read()
    {
        readSender();
        readPriority();
        addText(m_post.lines(m_post.find("message") ? "message" : "text"));
        readParts(m_post);
        if (const json *props = m_post.object("props"))
            readParts(JsonReader(*props, m_draft.problem, u"props"_s));
        takeTitle(m_draft.card);
    }

private:
    void readSender()
    {
        constexpr qsizetype kMaximumName = 60;
        m_draft.setSender(m_post.line("username", kMaximumName), m_sender);
        m_draft.card.id = CardId(m_post.line("id"));
        if (m_post.find("icon_url") || m_post.find("icon_emoji"))
            m_draft.losses.add(MattermostTexts::tr("The picture of the sender is left out."));
    }

    void readPriority()
    {
        const json *priority = m_post.object("priority");
        if (!priority)
            return;
        const QString level = JsonReader(*priority, m_draft.problem).text("priority");
        if (level == u"urgent")
            m_draft.card.notify = NotifyLevel::Urgent;
        else if (level == u"important")
            m_draft.card.notify = NotifyLevel::Normal;
    }

    void addText(const QString &markdown)
    {
        TextBlock text;
        text.text = MarkupText(markdown);
        m_draft.add(m_draft.card.body, std::move(text));
    }

    void readParts(const JsonReader &holder)
    {
        addAttachments(holder,
                       {.markup = [](const QString &text) { return MarkupText(text); },
                        .addAction =
                            [this](const JsonReader &action, std::vector<ActionId> &to) {
                                addMattermostAction(action, to, m_draft);
                            },
                        .addMore = {}},
                       m_draft.card.body, m_draft);
        const json *actions = holder.find("mm_blocks_actions"); // a text where it is encrypted
        const bool isReadable = actions && actions->is_object();
        const JsonReader registry(isReadable ? *actions : kNothing, m_draft.problem);
        addMattermostBlocks(holder.array("mm_blocks"), &registry, m_draft.card.body, m_draft);
        if (holder.find("card"))
            m_draft.losses.add(
                MattermostTexts::tr("The text that opens beside the post is left out."));
    }

    inline static const json kNothing = json::object();

    const JsonReader &m_post;
    const CardSource &m_sender;
    CardDraft &m_draft;
};

/// A dialog as a card: its questions in the card, its button at the foot.
void readDialog(const JsonReader &dialog, CardDraft &draft)
{
    Form form = mattermostForm(dialog, draft);
    draft.card.title = form.title;
    TextBlock text;
    text.text = MarkupText(form.text);
    draft.add(draft.card.body, std::move(text));
    for (Input &input : form.inputs)
        draft.add(draft.card.body, CardNode{std::move(input)});
    ActionSpec send;
    send.id = ActionId(u"submit"_s);
    send.title = form.submit;
    send.verb = dialog.line("callback_id");
    send.primary = true;
    if (const QString state = dialog.text("state"); !state.isEmpty())
        send.data = QByteArray::fromStdString(json{{"state", state.toStdString()}}.dump());
    draft.addAction(std::move(send));
    if (dialog.find("icon_url"))
        draft.losses.add(MattermostTexts::tr("The picture of the dialog is left out."));
}

/// Blocks without a post around them, or one question of a dialog.
bool readParts(const json &body, CardDraft &draft)
{
    if (body.is_array() || isMattermostBlock(body)) {
        const json::array_t one{body};
        addMattermostBlocks(body.is_array() ? body.get_ref<const json::array_t &>() : one, nullptr,
                            draft.card.body, draft);
        return true;
    }
    return false;
}

bool isPost(const json &body)
{
    if (!body.is_object())
        return false;
    for (const char *key : {"message", "text", "attachments", "mm_blocks", "props"}) {
        if (body.contains(key))
            return true;
    }
    return false;
}

} // namespace

Result<Card> cardFromMattermost(const IncomingCard &incoming)
{
    const Result<json> body = parseJson(payloadOf(incoming.bytes), kMattermostLimits);
    if (!body)
        return std::unexpected(body.error());
    CardDraft draft;
    if (const json *dialog = mattermostDialogIn(*body))
        readDialog(JsonReader(*dialog, draft.problem), draft);
    else if (!readParts(*body, draft)) {
        if (!isPost(*body))
            return failure(
                ErrorCode::InvalidArgument,
                MattermostTexts::tr("This is no post of Mattermost: it has no text, attachments, "
                                    "blocks or dialog."));
        PostReader(JsonReader(*body, draft.problem), incoming.source, draft).read();
    }
    return draft.finished(CardFormat::Mattermost, incoming);
}

} // namespace watchroom
