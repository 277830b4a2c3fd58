// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardNodeJson.h"
#include "app/model/CardTexts.h"

#include "app/base/PlainText.h"
#include "app/model/CardFields.h"
#include "app/model/CardReading.h"
#include "app/model/JsonWriter.h"

#include <QVersionNumber>

#include <unordered_map>

namespace watchroom {

namespace {

using nlohmann::json;

constexpr const char *kFallback = "fallback";
constexpr const char *kShown = "x-watchroom.shown";
constexpr qsizetype kMaximumTypeShown = 60;

ElementReader elementReader(std::string_view type)
{
    static const std::unordered_map<std::string_view, ElementReader> kReaders{
        {"TextBlock", readTextBlock},
        {"RichTextBlock", readRichText},
        {"FactSet", readFacts},
        {"Image", readImage},
        {"ImageSet", readImageSet},
        {"Media", readMedia},
        {"Container", readContainer},
        {"Column", readContainer},
        {"ColumnSet", readColumns},
        {"Table", readTable},
        {"ActionSet", readActions},
        {"Input.Text", readInputElement},
        {"Input.Number", readInputElement},
        {"Input.Toggle", readInputElement},
        {"Input.ChoiceSet", readInputElement},
        {"Input.Date", readInputElement},
        {"Input.Time", readInputElement},
    };
    const auto reader = kReaders.find(type);
    return reader == kReaders.end() ? ownElementReader(type) : reader->second;
}

std::string_view elementTypeOf(const JsonReader &element)
{
    const json *type = element.find("type");
    return type && type->is_string() ? std::string_view(type->get_ref<const std::string &>())
                                     : std::string_view();
}

QString shortType(const JsonReader &element)
{
    return plainText(element.text("type"), kMaximumTypeShown);
}

bool isDrop(const json &fallback)
{
    return fallback.is_string() && textOf(fallback).compare(u"drop", Qt::CaseInsensitive) == 0;
}

/// The element as it came in, without what we added when we wrote it.
QByteArray jsonOf(const JsonReader &element)
{
    json value = element.value();
    if (value.is_object())
        value.erase(kShown);
    return jsonBytes(value);
}

/// Reads one element, or what stands in for it.
class NodeReader
{
public:
    explicit NodeReader(CardReading &reading)
        : m_reading(reading)
    {
    }

    std::optional<CardNode> read(const JsonReader &element)
    {
        if (element.peek(kShown))
            return CardNode{.content =
                                UnknownElement{.type = shortType(element),
                                               .json = jsonOf(element),
                                               .shown = readElements(element, kShown, m_reading)}};
        const ElementReader reader = elementReader(elementTypeOf(element));
        if (!reader)
            return unknownType(element);
        if (!meetsRequirements(element))
            return unmet(element);

        const json *fallback = element.peek(kFallback);
        const int placeholders = m_reading.placeholders;
        const size_t actions = m_reading.actions.size();
        std::optional<CardNode> node = known(element, reader);
        // What holds something unknown that nothing stands in for gives way as a whole, where it
        // can.
        if (!fallback || m_reading.placeholders == placeholders)
            return node;
        m_reading.placeholders = placeholders;
        m_reading.actions.shrinkTo(actions);
        return replaced(element, {});
    }

private:
    std::optional<CardNode> known(const JsonReader &element, ElementReader reader)
    {
        std::optional<NodeContent> content = reader(element, m_reading);
        if (!content)
            return std::nullopt;
        CardNode node{.content = std::move(*content)};
        if (std::holds_alternative<UnknownElement>(node.content))
            return node;
        auto *input = std::get_if<Input>(&node.content);
        node.frame = readFrame(element, !input);
        if (element.text("type").startsWith(u"x-watchroom."))
            element.find(kFallback); // is made anew
        (input ? input->extra : node.frame.extra) = element.unread();
        return node;
    }

    CardNode unknownType(const JsonReader &element)
    {
        const QString type = shortType(element);
        element.problem().report(CardTexts::tr("“%1” is an element that is not known here: “%2”.")
                                     .arg(element.path("type"), type));
        return replaced(
            element,
            CardTexts::tr("A part of this card is not shown: this version does not know “%1”.")
                .arg(type));
    }

    CardNode unmet(const JsonReader &element)
    {
        element.problem().report(
            CardTexts::tr("“%1” asks for what is not there.").arg(element.path("requires")));
        return replaced(
            element,
            CardTexts::tr(
                "A part of this card is not shown: it needs what this version does not have."));
    }

    /// An element with what stands in for it: its fallback, else the sentence.
    CardNode replaced(const JsonReader &element, const QString &sentence)
    {
        UnknownElement unknown{.type = shortType(element), .json = jsonOf(element), .shown = {}};
        const json *fallback = element.peek(kFallback);
        if (fallback && fallback->is_object())
            unknown.shown = standIn(element, *fallback);
        else if (unknown.type == u"Carousel" && !fallback)
            unknown.shown = pages(element);
        else if (!fallback || !isDrop(*fallback))
            unknown.shown = placeholder(sentence);
        return {.content = std::move(unknown)};
    }

    /// A fallback that is unknown itself has another; the depth of JSON, which is capped, ends
    /// that.
    std::vector<CardNode> standIn(const JsonReader &element, const json &fallback)
    {
        const JsonReader instead(fallback, element.problem(), element.path(kFallback));
        std::optional<CardNode> node;
        if (m_reading.limits.takeNode())
            node = read(instead);
        if (!node)
            return {};
        if (auto *unknown = std::get_if<UnknownElement>(&node->content))
            return std::move(unknown->shown);
        return {std::move(*node)};
    }

    /// The pages of a Carousel (Adaptive Cards 1.6) under each other.
    std::vector<CardNode> pages(const JsonReader &carousel)
    {
        std::vector<CardNode> shown;
        carousel.forEach("pages", [&](const JsonReader &page) {
            if (!m_reading.limits.takeNode())
                return;
            if (std::optional<CardNode> node = known(page, readContainer))
                shown.push_back(std::move(*node));
        });
        return shown;
    }

    std::vector<CardNode> placeholder(const QString &sentence)
    {
        ++m_reading.placeholders;
        if (!m_reading.limits.takeNode())
            return {};
        return {subtleLine(sentence)};
    }

    CardReading &m_reading;
};

} // namespace

Nesting::Nesting(CardReading &reading, int levels)
    : m_reading(reading)
    , m_levels(levels)
{
    m_reading.level += levels;
    if (!*this)
        m_reading.limits.leaveOut(CardTexts::tr("it is nested too deeply"));
}

std::vector<CardNode> readElements(const JsonReader &owner, const char *key, CardReading &reading)
{
    std::vector<CardNode> nodes;
    NodeReader reader(reading);
    bool isFull = false;
    owner.forEach(key, [&](const JsonReader &element) {
        isFull = isFull || !reading.limits.takeNode();
        if (isFull)
            return;
        if (std::optional<CardNode> node = reader.read(element))
            nodes.push_back(std::move(*node));
    });
    return nodes;
}

UnknownElement notShown(const JsonReader &element, const QString &sentence, CardReading &reading)
{
    UnknownElement unknown{.type = shortType(element), .json = jsonOf(element), .shown = {}};
    if (reading.limits.takeNode())
        unknown.shown.push_back(subtleLine(sentence));
    return unknown;
}

CardNode subtleLine(const QString &sentence)
{
    TextBlock block;
    block.text = MarkupText(sentence);
    block.style = TextBlock::Style::Subtle;
    return {.content = std::move(block)};
}

bool meetsRequirements(const JsonReader &element)
{
    // What this version provides; anything else that a card asks for is not there.
    static const QVersionNumber kAdaptiveCards(1, 5);

    const json *required = element.peek("requires");
    if (!required || !required->is_object())
        return true;
    for (const auto &[feature, version] : required->items()) {
        if (feature != "adaptiveCards" || !version.is_string())
            return false;
        const QString least = textOf(version);
        if (least != u"*" && QVersionNumber::fromString(least) > kAdaptiveCards)
            return false;
    }
    return true;
}

void addNoteOfLimits(std::vector<CardNode> &nodes, const CardLimits &limits)
{
    if (const QString note = limits.note(); !note.isEmpty())
        nodes.push_back(subtleLine(note));
}

} // namespace watchroom
