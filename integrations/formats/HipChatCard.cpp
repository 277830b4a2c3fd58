// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/HipChatCard.h"

#include "app/base/PlainText.h"
#include "app/model/CardLimits.h"
#include "app/model/LinkPolicy.h"
#include "integrations/formats/CardPieces.h"
#include "integrations/formats/HipChatParts.h"
#include "integrations/formats/HipChatTexts.h"
#include "integrations/formats/HtmlText.h"
#include "integrations/formats/LinkedText.h"
#include "integrations/formats/SideBySide.h"

#include <QHash>

namespace watchroom {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

constexpr qsizetype kHipChatCardMaximumFallback = 4000;
constexpr qsizetype kMaximumFrom = 64;
constexpr int kCompactLines = 2;
constexpr int kMediumLines = 5;

Severity severityOf(const QString &color)
{
    if (color == u"red")
        return Severity::Error;
    if (color == u"yellow")
        return Severity::Warning;
    if (color == u"green")
        return Severity::Success;
    return color == u"purple" ? Severity::Info : Severity::None;
}

/// Reads one body into a card.
class HipChatReader
{
public:
    explicit HipChatReader(CardDraft &draft)
        : m_draft(draft)
        , m_card(draft.card)
        , m_losses(draft.losses)
    {
    }

    void readNotification(const json &body, const CardSource &sender);
    void readCard(const json &card);
    JsonProblem &problem() { return m_problem; }

private:
    enum class Style { Application, File, Image, Link, Media };

    HtmlContent messageOf(const TolerantReader &body);
    Style styleOf(const TolerantReader &card);
    void addContent(const TolerantReader &card);
    void addTitle(const TolerantReader &card, CardNodes &to);
    void addDescription(const TolerantReader &card, CardNodes &to);
    void addPicture(const TolerantReader &card, CardImage picture, Style style);
    void readActivity(const TolerantReader &card);
    void require(const TolerantReader &card, const char *key, const QString &value);

    CardDraft &m_draft;
    Card &m_card;
    Losses &m_losses;
    JsonProblem m_problem; ///< What makes it no card at all.
};

void HipChatReader::readNotification(const json &body, const CardSource &sender)
{
    const TolerantReader fields(body, m_losses);
    fields.expectOnly(
        {"message", "message_format", "format", "color", "notify", "from", "card", "attach_to"});
    const HtmlContent message = messageOf(fields);
    m_card.fallback = plainMultilineText(message.text.toPlainText(), kHipChatCardMaximumFallback);
    const QString color = fields.text("color");
    m_card.severity = severityOf(color.isEmpty() ? u"yellow"_s : color);
    if (fields.anyLine("notify") == u"true")
        m_card.notify = NotifyLevel::Normal;
    if (const QString from = fields.anyLine("from", kMaximumFrom); !from.isEmpty())
        m_card.source.name =
            sender.name.isEmpty() ? from : HipChatTexts::tr("%1 · %2").arg(sender.name, from);
    if (!fields.text("attach_to").isEmpty())
        m_losses.add(HipChatTexts::tr("The message that it was attached to is not known here."));

    if (const json *card = fields.object("card"); card && !card->empty()) {
        readCard(*card);
        return;
    }
    m_draft.add(m_card.body, textOf(message.text));
    for (const CardImage &picture : message.pictures)
        m_draft.add(m_card.body, CardNode{picture});
    if (m_card.body.empty())
        m_problem.report(HipChatTexts::tr("The message is empty."));
}

HtmlContent HipChatReader::messageOf(const TolerantReader &body)
{
    const QString format =
        body.find("message_format") ? body.text("message_format") : body.text("format");
    const QString message = body.text("message");
    return format == u"text" ? HtmlContent{linkedText(message), {}}
                             : contentOfHtml(message, m_losses);
}

void HipChatReader::require(const TolerantReader &card, const char *key, const QString &value)
{
    if (value.isEmpty())
        m_problem.report(HipChatTexts::tr("“%1” is missing.").arg(card.path(key)));
}

void HipChatReader::readCard(const json &object)
{
    const TolerantReader card(object, m_losses, u"card"_s);
    card.expectOnly({"style", "id", "title", "url", "description", "format", "thumbnail", "icon",
                     "attributes", "activity", "metadata"});
    m_card.id = CardId(card.anyLine("id"));
    m_card.metadata = hipChatMetadata(card);
    require(card, "id", m_card.id.value);
    require(card, "title", card.anyLine("title"));
    require(card, "style", card.text("style"));
    addContent(card);
    addHipChatAttributes(card, m_draft);
    readActivity(card);
}

HipChatReader::Style HipChatReader::styleOf(const TolerantReader &card)
{
    static const QHash<QString, Style> kStyles{{u"application"_s, Style::Application},
                                               {u"file"_s, Style::File},
                                               {u"image"_s, Style::Image},
                                               {u"link"_s, Style::Link},
                                               {u"media"_s, Style::Media}};
    const QString style = card.text("style");
    if (!kStyles.contains(style))
        m_losses.add(
            HipChatTexts::tr("The style “%1” is not known here.").arg(plainText(style, 30)));
    return kStyles.value(style, Style::Application);
}

/// Icon, title and description, and the picture where its style has it.
void HipChatReader::addContent(const TolerantReader &card)
{
    const Style style = styleOf(card);
    std::optional<CardImage> picture = hipChatPicture(card, "thumbnail");
    if (picture)
        picture->description = card.anyLine("title");
    const bool isAbove = style == Style::Image || style == Style::Media;
    if (picture && isAbove)
        addPicture(card, *picture, style);
    CardNodes content;
    addTitle(card, content);
    addDescription(card, content);
    CardNodes thumbnail;
    if (picture && !isAbove) {
        picture->size = ImageSize::Medium;
        m_draft.add(thumbnail, CardNode{*picture});
    }
    addBehind(std::move(content), std::move(thumbnail), m_card.body, m_draft);
}

void HipChatReader::addTitle(const TolerantReader &card, CardNodes &to)
{
    const QString address = card.text("url");
    if (!address.isEmpty() && allowedLink(address).isEmpty())
        m_losses.add(
            HipChatTexts::tr("The title is no link, because such addresses are not opened here."));
    CardNodes title;
    m_draft.add(title,
                textOf(linkedWords(card.anyLine("title"), address), TextBlock::Style::Heading));
    CardNodes icon;
    if (std::optional<CardImage> picture = hipChatPicture(card, "icon")) {
        picture->size = ImageSize::Small;
        m_draft.add(icon, CardNode{*picture});
    }
    addBeside(std::move(icon), std::move(title), to, m_draft);
}

/// A picture above everything opens what the card is about.
void HipChatReader::addPicture(const TolerantReader &card, CardImage picture, Style style)
{
    picture.playMark = style == Style::Media;
    if (const QString address = allowedLink(card.text("url")); !address.isEmpty())
        picture.select = m_draft.addAction(opening(u"open"_s, HipChatTexts::tr("Open"), address));
    m_draft.add(m_card.body, CardNode{std::move(picture)});
}

void HipChatReader::addDescription(const TolerantReader &card, CardNodes &to)
{
    const json *value = card.find("description");
    if (!value)
        return;
    RichText text;
    if (value->is_string()) {
        text = linkedText(textOf(*value));
    } else {
        const TolerantReader formatted(*value, m_losses, card.path("description"));
        formatted.expectOnly({"value", "format"});
        const QString source = formatted.text("value");
        text = formatted.text("format") == u"html" ? richTextFromHtml(source, m_losses)
                                                   : linkedText(source);
    }
    TextBlock block = textOf(text);
    if (const QString format = card.text("format"); !format.isEmpty())
        block.maximumLines = format == u"compact" ? kCompactLines : kMediumLines;
    m_draft.add(to, std::move(block));
}

void HipChatReader::readActivity(const TolerantReader &card)
{
    const json *object = card.object("activity");
    if (!object)
        return;
    const TolerantReader activity(*object, m_losses, card.path("activity"));
    activity.expectOnly({"html"});
    m_card.activity = plainText(richTextFromHtml(activity.text("html"), m_losses).toPlainText());
}

} // namespace

Result<Card> cardFromHipChat(const IncomingCard &incoming)
{
    const Result<json> body = parseJson(incoming.bytes, CardLimits::forOthers().json());
    if (!body)
        return std::unexpected(body.error());
    if (!body->is_object())
        return failure(ErrorCode::InvalidArgument, HipChatTexts::tr("This is no HipChat message."));
    CardDraft draft;
    HipChatReader reader(draft);
    if (body->contains("style") && !body->contains("message"))
        reader.readCard(*body);
    else
        reader.readNotification(*body, incoming.source);
    if (!reader.problem().isEmpty())
        return std::unexpected(reader.problem().error());
    return draft.finished(CardFormat::HipChat, incoming);
}

} // namespace watchroom
