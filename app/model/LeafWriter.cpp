// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardFields.h"
#include "app/model/CardWriting.h"
#include "app/model/InputJson.h"
#include "app/model/JsonWriter.h"

namespace watchroom {

namespace {

using nlohmann::json;

void putMono(json &object, bool mono)
{
    if (mono)
        object["fontType"] = "monospace";
}

json factToJson(const Fact &fact, bool strict)
{
    json object{{"title", jsonText(fact.label)},
                {"value", jsonText(fact.markup ? fact.markup->source : fact.value)}};
    if (strict)
        return object;
    putFlag(object, "x-watchroom.mono", fact.mono);
    putFlag(object, "x-watchroom.plain", !fact.markup && hasFormatting(MarkupText(fact.value)));
    if (fact.tone)
        putTone(object, "x-watchroom.tone", *fact.tone);
    putExtra(object, fact.extra);
    return object;
}

json runToJson(const InlineRun &run, const CardWriting &writing)
{
    json object{{"type", "TextRun"}, {"text", jsonText(run.text)}};
    putWord(object, "size", run.size);
    putWord(object, "weight", run.weight);
    putTextTone(object, run.tone, writing.strict);
    putMono(object, run.mono);
    putFlag(object, "isSubtle", run.subtle);
    putFlag(object, "italic", run.italic);
    putFlag(object, "strikethrough", run.strike);
    putFlag(object, "underline", run.underline);
    putFlag(object, "highlight", run.highlight);
    putSelect(object, "selectAction", run.select, writing);
    if (!writing.strict)
        putExtra(object, run.extra);
    return object;
}

} // namespace

json leafToJson(const TextBlock &block, const CardWriting &writing)
{
    json object{{"type", "TextBlock"}, {"text", jsonText(block.text.source)}};
    putFlag(object, "wrap", block.wrap);
    if (block.style == TextBlock::Style::Heading)
        object["style"] = "heading";
    putFlag(object, "isSubtle", block.style == TextBlock::Style::Subtle);
    putTextTone(object, block.tone, writing.strict);
    if (block.maximumLines > 0)
        object["maxLines"] = block.maximumLines;
    putWord(object, "size", block.size);
    putWord(object, "weight", block.weight);
    putMono(object, block.mono);
    putWord(object, "horizontalAlignment", block.alignment);
    return object;
}

json leafToJson(const RichTextBlock &block, const CardWriting &writing)
{
    json runs = json::array();
    for (const InlineRun &run : block.runs)
        runs.push_back(runToJson(run, writing));
    json object{{"type", "RichTextBlock"}, {"inlines", std::move(runs)}};
    putWord(object, "horizontalAlignment", block.alignment);
    return object;
}

json leafToJson(const FactSet &set, const CardWriting &writing)
{
    json facts = json::array();
    for (const Fact &fact : set.facts)
        facts.push_back(factToJson(fact, writing.strict));
    return json{{"type", "FactSet"}, {"facts", std::move(facts)}};
}

json leafToJson(const CardImage &image, const CardWriting &writing)
{
    json object{{"type", "Image"}};
    putText(object, "url", image.address);
    putText(object, "altText", image.description);
    putPixels(object, "width", image.width);
    putPixels(object, "height", image.height);
    putWord(object, "size", image.size);
    if (image.person)
        object["style"] = "person";
    putFlag(object, "x-watchroom.playMark", image.playMark && !writing.strict);
    putText(object, "backgroundColor", image.background);
    putWord(object, "horizontalAlignment", image.alignment);
    putSelect(object, "selectAction", image.select, writing);
    if (!writing.strict)
        putExtra(object, image.extra);
    return object;
}

json leafToJson(const ImageSet &set, const CardWriting &writing)
{
    json images = json::array();
    for (const CardImage &image : set.images) {
        if (!writing.strict || !image.address.isEmpty())
            images.push_back(leafToJson(image, writing));
    }
    json object{{"type", "ImageSet"}, {"images", std::move(images)}};
    putWord(object, "imageSize", set.size);
    if (!writing.strict)
        putWord(object, "style", set.style);
    return object;
}

json leafToJson(const Media &media, const CardWriting &writing)
{
    json sources = json::array();
    for (const MediaSource &source : media.sources) {
        if (writing.strict && source.address.isEmpty())
            continue;
        json object{{"mimeType", jsonText(source.mimeType)}};
        putText(object, "url", source.address);
        if (!writing.strict)
            putExtra(object, source.extra);
        sources.push_back(std::move(object));
    }
    json object{{"type", "Media"}, {"sources", std::move(sources)}};
    putText(object, "poster", media.poster);
    putText(object, "altText", media.description);
    return object;
}

json leafToJson(const Input &input, const CardWriting &writing)
{
    json object = inputToJson(input, writing.strict);
    putSelect(object, "inlineAction", input.inlineAction, writing);
    return object;
}

} // namespace watchroom
