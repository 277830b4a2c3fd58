// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/MessageAttachments.h"

#include "app/base/PlainText.h"
#include "app/model/LinkPolicy.h"
#include "app/model/MarkdownWriter.h"
#include "integrations/formats/AttachmentColour.h"
#include "integrations/formats/CardPieces.h"
#include "integrations/formats/EpochSeconds.h"
#include "integrations/formats/SideBySide.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace watchroom {

namespace {

using nlohmann::json;

constexpr qsizetype kFoldCharacters = 700; ///< Longer texts are folded,
constexpr qsizetype kFoldBreaks = 5;       ///< and those with more line breaks.
constexpr int kFoldedLines = 5;

struct AttachmentTexts
{
    Q_DECLARE_TR_FUNCTIONS(Attachment)
};

TextBlock textBlock(MarkupText text, TextBlock::Style style = TextBlock::Style::Body)
{
    TextBlock block;
    block.text = std::move(text);
    block.style = style;
    return block;
}

/// Plain words that lead to an address, if it may be opened.
MarkupText linked(const QString &words, const QString &address)
{
    const TextRun run{.text = words, .link = allowedLink(address)};
    return words.isEmpty() ? MarkupText() : MarkupText(toMarkdown({{RichBlock{Paragraph{{run}}}}}));
}

class AttachmentReader
{
public:
    AttachmentReader(const JsonReader &attachment, const AttachmentLanguage &language,
                     CardDraft &draft)
        : m_fields(attachment)
        , m_language(language)
        , m_draft(draft)
    {
    }

    /// Above the frame.
    void addPretext(CardNodes &to)
    {
        m_draft.add(to, textBlock(m_language.markup(m_fields.lines("pretext"))));
    }

    void addContent(CardNodes &to)
    {
        CardNodes main;
        addAuthor(main);
        m_draft.add(main, textBlock(linked(m_fields.line("title"), m_fields.text("title_link")),
                                    TextBlock::Style::Heading));
        addText(main);
        addWithThumbnail(std::move(main), to);
        addFields(to);
        addImage(to);
        if (m_language.addMore)
            m_language.addMore(m_fields, to);
        addFooter(to);
        addActions(to);
    }

    Severity severity()
    {
        const QString colour = m_fields.text("color");
        if (!colour.isEmpty() && !isNamedColour(colour))
            m_draft.losses.add(
                AttachmentTexts::tr("A colour stands for what it most likely means."));
        return severityOfColour(colour);
    }

private:
    void addAuthor(CardNodes &to)
    {
        CardNodes name;
        m_draft.add(name,
                    textBlock(linked(m_fields.line("author_name"), m_fields.text("author_link")),
                              TextBlock::Style::Subtle));
        CardNodes icon;
        if (!name.empty())
            addPicture("author_icon", "author_name", 20, icon); // as high as a line
        addBeside(std::move(icon), std::move(name), to, m_draft);
    }

    void addText(CardNodes &to)
    {
        TextBlock text = textBlock(m_language.markup(m_fields.lines("text")));
        const QString words = text.text.rich.toPlainText();
        if (words.size() > kFoldCharacters || words.count(u'\n') > kFoldBreaks)
            text.maximumLines = kFoldedLines;
        m_draft.add(to, std::move(text));
    }

    void addWithThumbnail(CardNodes main, CardNodes &to)
    {
        CardNodes thumbnail;
        addPicture("thumb_url", "title", 75, thumbnail); // as large as it is there
        addBehind(std::move(main), std::move(thumbnail), to, m_draft);
    }

    /// A picture of a width in pixels, 0 for its own; what it shows stands under `name`.
    void addPicture(const char *key, const char *name, int width, CardNodes &to)
    {
        const QString given = m_fields.text(key);
        if (given.isEmpty())
            return;
        CardImage image;
        image.address = pictureLink(given);
        image.width = width;
        image.description = m_fields.line(name);
        if (!image.address.isEmpty())
            m_draft.add(to, CardNode{std::move(image)});
        else
            m_draft.losses.add(AttachmentTexts::tr(
                "A picture with an address that may not be fetched is left out."));
    }

    void addImage(CardNodes &to) { addPicture("image_url", "title", 0, to); }

    void addFields(CardNodes &to)
    {
        FactSet pairs;
        for (const json &item : m_fields.array("fields")) {
            const JsonReader field(item, m_draft.problem, m_fields.path("fields"));
            const QString label = field.line("title");
            MarkupText value = m_language.markup(valueOf(field));
            if (!isShort(field)) {
                addFacts(pairs, to);
                m_draft.add(
                    to, textBlock(MarkupText(escapedMarkdown(label)), TextBlock::Style::Subtle));
                m_draft.add(to, textBlock(std::move(value)));
                continue;
            }
            pairs.facts.push_back(factOf(label, std::move(value)));
        }
        addFacts(pairs, to);
    }

    void addFacts(FactSet &facts, CardNodes &to)
    {
        if (!facts.facts.empty())
            m_draft.add(to, CardNode{std::exchange(facts, {})});
    }

    /// Usually text; Mattermost takes numbers, too.
    QString valueOf(const JsonReader &field) const
    {
        const json *value = field.find("value");
        if (value && (value->is_number() || value->is_boolean()))
            return QString::fromStdString(value->dump());
        return field.lines("value");
    }

    /// A text instead of true and false is common.
    static bool isShort(const JsonReader &field)
    {
        const json *value = field.find("short");
        if (value && value->is_string())
            return textOf(*value) == u"true";
        return field.flag("short");
    }

    void addFooter(CardNodes &to)
    {
        const QString footer = m_fields.line("footer");
        if (const auto at = momentOfSeconds(m_fields, "ts"))
            m_draft.add(to, CardNode{TimeAgo{*at, footer}});
        else
            m_draft.add(to,
                        textBlock(MarkupText(escapedMarkdown(footer)), TextBlock::Style::Subtle));
        if (m_fields.find("footer_icon"))
            m_draft.losses.add(
                AttachmentTexts::tr("The small picture beside the footer is left out."));
    }

    void addActions(CardNodes &to)
    {
        std::vector<ActionId> actions;
        for (const json &action : m_fields.array("actions"))
            m_language.addAction(JsonReader(action, m_draft.problem, m_fields.path("actions")),
                                 actions);
        m_draft.addButtons(to, actions);
    }

    const JsonReader &m_fields;
    const AttachmentLanguage &m_language;
    CardDraft &m_draft;
};

} // namespace

void addAttachments(const JsonReader &message, const AttachmentLanguage &language, CardNodes &to,
                    CardDraft &draft)
{
    const auto &attachments = message.array("attachments");
    for (const json &item : attachments) {
        const JsonReader fields(item, draft.problem, message.path("attachments"));
        AttachmentReader attachment(fields, language, draft);
        attachment.addPretext(to);
        const Severity severity = attachment.severity();
        draft.card.severity = std::max(draft.card.severity, severity);
        if (draft.card.fallback.isEmpty())
            draft.card.fallback = fields.lines("fallback");
        if (attachments.size() == 1) {
            attachment.addContent(to);
            continue;
        }
        Container box;
        box.style = styleOf(severity);
        attachment.addContent(box.items);
        if (!box.items.empty())
            draft.add(to, CardNode{std::move(box)});
    }
}

void takeTitle(Card &card)
{
    if (card.body.empty() || !card.title.isEmpty())
        return;
    const auto *text = std::get_if<TextBlock>(&card.body.front().content);
    if (!text || text->style != TextBlock::Style::Heading || text->text.rich.blocks.size() != 1)
        return;
    const auto *line = std::get_if<Paragraph>(&text->text.rich.blocks.front().content);
    const auto isLink = [](const TextRun &run) { return !run.link.isEmpty(); };
    if (!line || std::ranges::any_of(line->runs, isLink))
        return;
    card.title = plainText(text->text.rich.toPlainText());
    card.body.erase(card.body.begin());
}

} // namespace watchroom
