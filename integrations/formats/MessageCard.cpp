// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/MessageCard.h"

#include "integrations/formats/AttachmentColour.h"
#include "integrations/formats/CardPieces.h"
#include "integrations/formats/MessageCardActions.h"
#include "integrations/formats/MessageCardText.h"
#include "integrations/formats/MessageCardTexts.h"
#include "integrations/formats/SideBySide.h"

#include <utility>

namespace watchroom {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

class MessageCardReader
{
public:
    explicit MessageCardReader(CardDraft &draft)
        : m_draft(draft)
    {
    }

    void read(const json &body);

private:
    void addSection(const TolerantReader &section, const QString &id);
    void addActivity(const TolerantReader &section, CardNodes &to);
    void addFacts(const TolerantReader &section, CardNodes &to);
    void addImages(const TolerantReader &section, CardNodes &to);
    void addImage(const TolerantReader &section, const char *key, CardNodes &to);
    void addText(const TolerantReader &fields, const char *key, TextBlock::Style style,
                 CardNodes &to);
    std::optional<CardImage> imageOf(const QString &address, const QString &title);

    CardDraft &m_draft;
    bool m_isMarkdown = true; ///< Of the section that is read.
};

void MessageCardReader::read(const json &body)
{
    const TolerantReader fields(body, m_draft.losses);
    fields.expectOnly({"@type", "@context", "type", "context", "correlationId", "hideOriginalBody",
                       "originator", "summary", "themeColor", "title", "text", "sections",
                       "potentialAction"});
    Card &card = m_draft.card;
    card.title = messageCardLine(fields.text("title"), m_draft.losses);
    card.activity = messageCardLine(fields.text("summary"), m_draft.losses);
    card.severity = severityOfColour(fields.text("themeColor").toLower());
    if (card.severity != Severity::None)
        m_draft.losses.add(MessageCardTexts::tr("A colour stands for what it most likely means."));
    addText(fields, "text", TextBlock::Style::Body, card.body);
    size_t index = 0;
    for (const json &item : fields.array("sections")) {
        const QString id = u"sections-%1"_s.arg(index);
        addSection({item, m_draft.losses, fields.path("sections", index++)}, id);
    }
    m_isMarkdown = true;
    if (card.body.empty() && card.title.isEmpty())
        m_draft.add(card.body, literalText(card.activity));
    addMessageCardActions(fields, u"action"_s, m_draft); // nothing names them: the card's foot
}

void MessageCardReader::addSection(const TolerantReader &section, const QString &id)
{
    section.expectOnly({"title", "startGroup", "activityTitle", "activitySubtitle", "activityText",
                        "activityImage", "activityImageType", "heroImage", "text", "facts",
                        "images", "markdown", "potentialAction"});
    m_isMarkdown = section.flag("markdown", true);
    Container box;
    addText(section, "title", TextBlock::Style::Heading, box.items);
    addActivity(section, box.items);
    addImage(section, "heroImage", box.items);
    addText(section, "text", TextBlock::Style::Body, box.items);
    addFacts(section, box.items);
    addImages(section, box.items);
    m_draft.addButtons(box.items, addMessageCardActions(section, id, m_draft));
    if (box.items.empty())
        return;
    CardNode node{std::move(box)};
    node.frame.separator = section.flag("startGroup");
    m_draft.add(m_draft.card.body, std::move(node));
}

void MessageCardReader::addActivity(const TolerantReader &section, CardNodes &to)
{
    CardNodes words;
    addText(section, "activityTitle", TextBlock::Style::Heading, words);
    addText(section, "activitySubtitle", TextBlock::Style::Subtle, words);
    addText(section, "activityText", TextBlock::Style::Body, words);
    CardNodes picture;
    if (std::optional<CardImage> image =
            imageOf(section.text("activityImage"),
                    messageCardLine(section.text("activityTitle"), m_draft.losses))) {
        image->person = section.text("activityImageType") != u"article";
        image->size = ImageSize::Small;
        m_draft.add(picture, CardNode{*image});
    }
    addBeside(std::move(picture), std::move(words), to, m_draft);
}

void MessageCardReader::addFacts(const TolerantReader &section, CardNodes &to)
{
    FactSet set;
    size_t index = 0;
    for (const json &item : section.array("facts")) {
        const TolerantReader fact(item, m_draft.losses, section.path("facts", index++));
        const QString label = messageCardLine(fact.anyLine("name"), m_draft.losses);
        MarkupText value = fact.find("value") && fact.find("value")->is_string()
                               ? messageCardText(fact.text("value"), m_isMarkdown, m_draft.losses)
                               : literalText(fact.anyLine("value")).text;
        if (!label.isEmpty() || !value.source.isEmpty())
            set.facts.push_back(factOf(label, std::move(value)));
    }
    if (!set.facts.empty())
        m_draft.add(to, CardNode{std::move(set)});
}

void MessageCardReader::addImages(const TolerantReader &section, CardNodes &to)
{
    ImageSet set{.size = ImageSize::Medium};
    size_t index = 0;
    for (const json &item : section.array("images")) {
        const TolerantReader image(item, m_draft.losses, section.path("images", index++));
        if (auto picture = imageOf(image.text("image"), image.line("title")))
            set.images.push_back(*std::move(picture));
    }
    if (!set.images.empty())
        m_draft.add(to, CardNode{std::move(set)});
}

void MessageCardReader::addImage(const TolerantReader &section, const char *key, CardNodes &to)
{
    const json *object = section.object(key);
    if (!object)
        return;
    const TolerantReader fields(*object, m_draft.losses, section.path(key));
    if (auto image = imageOf(fields.text("image"), fields.line("title"))) {
        image->size = ImageSize::Stretch;
        m_draft.add(to, CardNode{*std::move(image)});
    }
}

void MessageCardReader::addText(const TolerantReader &fields, const char *key,
                                TextBlock::Style style, CardNodes &to)
{
    TextBlock block{.style = style};
    block.text = messageCardText(fields.text(key), m_isMarkdown, m_draft.losses);
    m_draft.add(to, std::move(block));
}

std::optional<CardImage> MessageCardReader::imageOf(const QString &address, const QString &title)
{
    if (address.isEmpty())
        return std::nullopt;
    const QString link = pictureLink(address);
    if (link.isEmpty()) {
        m_draft.losses.add(MessageCardTexts::tr(
            "A picture was left out, because its address is not opened here."));
        return std::nullopt;
    }
    return CardImage{.address = link, .description = title};
}

} // namespace

Result<Card> cardFromMessageCard(const IncomingCard &incoming)
{
    const Result<json> body = parseJson(incoming.bytes, CardLimits::forOthers().json());
    if (!body)
        return std::unexpected(body.error());
    if (!body->is_object())
        return failure(ErrorCode::InvalidArgument,
                       MessageCardTexts::tr("This is no connector card."));
    CardDraft draft;
    MessageCardReader(draft).read(*body);
    if (draft.card.body.empty() && draft.card.title.isEmpty() && draft.card.actions.empty())
        return failure(ErrorCode::InvalidArgument, MessageCardTexts::tr("The card is empty."));
    return draft.finished(CardFormat::MessageCard, incoming);
}

} // namespace watchroom
