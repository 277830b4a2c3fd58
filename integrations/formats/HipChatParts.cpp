// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/HipChatParts.h"

#include "app/base/PlainText.h"
#include "integrations/formats/CardPieces.h"
#include "integrations/formats/HipChatTexts.h"
#include "integrations/formats/SideBySide.h"

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

constexpr size_t kHipChatPartsMaximumAttributes = 10; ///< Shown; further ones are folded.
constexpr int kHipChatPartsMaximumPixels = 10'000;
constexpr int kMaximumMetadata = 100;

struct Attribute
{
    QString label;
    QString value;
    QString address;
    std::optional<CardImage> icon;
    std::optional<Tone> lozenge;
};

Attribute readAttribute(const TolerantReader &fields)
{
    Attribute attribute{.label = fields.anyLine("label")};
    fields.expectOnly({"label", "value"});
    const json *object = fields.object("value");
    if (!object)
        return attribute;
    const TolerantReader value(*object, fields.losses(), fields.path("value"));
    value.expectOnly({"label", "url", "icon", "style"});
    attribute.value = value.anyLine("label");
    attribute.address = value.text("url");
    attribute.icon = hipChatPicture(value, "icon");
    if (const QString style = value.text("style"); style.startsWith(u"lozenge"))
        attribute.lozenge = hipChatTone(style);
    return attribute;
}

CardNode factsOf(const std::vector<Attribute> &attributes)
{
    FactSet set;
    for (const Attribute &attribute : attributes)
        set.facts.push_back(
            factOf(attribute.label, textOf(linkedWords(attribute.value, attribute.address)).text));
    return {std::move(set)};
}

void addValue(const Attribute &attribute, CardNodes &to, CardDraft &draft)
{
    CardNodes value;
    if (attribute.lozenge)
        draft.add(value, CardNode{Badge{{attribute.value, *attribute.lozenge}}});
    else
        draft.add(value, textOf(linkedWords(attribute.value, attribute.address)));
    CardNodes icon;
    if (attribute.icon)
        draft.add(icon, CardNode{*attribute.icon});
    addBeside(std::move(icon), std::move(value), to, draft);
}

/// Rows with badges and pictures stand in a table without lines, so that the values line up.
CardNode tableOf(const std::vector<Attribute> &attributes, CardDraft &draft)
{
    CardTable table{.firstRowIsHeader = false, .gridLines = false};
    table.columns = {{.width = {.kind = ColumnWidth::Kind::Auto}}, {}};
    for (const Attribute &attribute : attributes) {
        TableRow row;
        row.cells.resize(2);
        draft.add(row.cells[0].box.items, literalText(attribute.label, TextBlock::Style::Subtle));
        addValue(attribute, row.cells[1].box.items, draft);
        table.rows.push_back(std::move(row));
    }
    return {std::move(table)};
}

CardNode rowsOf(const std::vector<Attribute> &attributes, CardDraft &draft)
{
    const bool areFacts = std::ranges::none_of(
        attributes, [](const Attribute &a) { return a.lozenge || a.icon.has_value(); });
    return areFacts ? factsOf(attributes) : tableOf(attributes, draft);
}

/// A size in pixels; add-ons send it as a number or as text.
int pixels(const TolerantReader &picture, const char *key)
{
    return std::clamp(int(picture.anyLine(key).toDouble()), 0, kHipChatPartsMaximumPixels);
}

} // namespace

Tone hipChatTone(const QString &lozenge)
{
    const QString kind = lozenge.section(u'-', -1);
    if (kind == u"success" || kind == u"complete")
        return Tone::Good;
    if (kind == u"error")
        return Tone::Attention;
    if (kind == u"current")
        return Tone::Warning;
    return kind == u"new" ? Tone::Info : Tone::Neutral;
}

std::optional<CardImage> hipChatPicture(const TolerantReader &fields, const char *key)
{
    const json *value = fields.find(key);
    if (!value)
        return std::nullopt;
    CardImage image;
    if (value->is_string()) {
        image.address = pictureLink(textOf(*value));
    } else {
        const TolerantReader picture(*value, fields.losses(), fields.path(key));
        picture.expectOnly({"url", "url@2x", "width", "height"});
        // The sharper one of both.
        image.address = pictureLink(picture.text("url@2x"));
        if (image.address.isEmpty())
            image.address = pictureLink(picture.text("url"));
        image.width = pixels(picture, "width");
        image.height = pixels(picture, "height");
    }
    if (image.address.isEmpty()) {
        fields.losses().add(
            HipChatTexts::tr("A picture was left out, because its address is not opened here."));
        return std::nullopt;
    }
    return image;
}

void addHipChatAttributes(const TolerantReader &card, CardDraft &draft)
{
    std::vector<Attribute> shown;
    std::vector<Attribute> folded;
    size_t index = 0;
    for (const json &item : card.array("attributes")) {
        const Attribute attribute =
            readAttribute({item, card.losses(), card.path("attributes", index++)});
        if (!attribute.label.isEmpty() || !attribute.value.isEmpty())
            (shown.size() < kHipChatPartsMaximumAttributes ? shown : folded).push_back(attribute);
    }
    if (!shown.empty())
        draft.add(draft.card.body, rowsOf(shown, draft));
    if (!folded.empty()) {
        Container more{.foldedUnder = HipChatTexts::tr("%n more", nullptr, int(folded.size()))};
        draft.add(more.items, rowsOf(folded, draft));
        draft.add(draft.card.body, CardNode{std::move(more)});
    }
}

QMap<QString, QString> hipChatMetadata(const TolerantReader &card)
{
    QMap<QString, QString> metadata;
    const json *object = card.object("metadata");
    if (!object)
        return metadata;
    for (const auto &[key, value] : object->items()) {
        if (metadata.size() == kMaximumMetadata)
            break;
        const QString text =
            value.is_string() ? textOf(value) : QString::fromStdString(value.dump());
        metadata.insert(plainText(QString::fromStdString(key)), plainText(text));
    }
    return metadata;
}

} // namespace watchroom
