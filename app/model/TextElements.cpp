// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/ActionReader.h"
#include "app/model/CardFields.h"
#include "app/model/CardReading.h"

#include <limits>

namespace watchroom {

namespace {

using nlohmann::json;

constexpr qsizetype kMaximumFact = 4000;

bool readMono(const JsonReader &element)
{
    return hasWord(element, "fontType", "monospace", "default");
}

TextBlock::Style readTextStyle(const JsonReader &element)
{
    if (hasWord(element, "style", "heading", "default"))
        return TextBlock::Style::Heading;
    return element.flag("isSubtle") ? TextBlock::Style::Subtle : TextBlock::Style::Body;
}

Fact readFact(const JsonReader &fields)
{
    fields.find("type");
    Fact fact{.label = fields.line("title"),
              .value = fields.lines("value", kMaximumFact),
              .mono = fields.flag("x-watchroom.mono"),
              .tone = readTone(fields, "x-watchroom.tone")};
    if (!fields.flag("x-watchroom.plain")) {
        MarkupText markup(fact.value);
        if (hasFormatting(markup)) {
            fact.value = markup.rich.toPlainText();
            fact.markup = std::move(markup);
        }
    }
    fact.extra = fields.unread();
    return fact;
}

InlineRun readRun(const JsonReader &fields, CardReading &reading)
{
    fields.find("type");
    InlineRun run;
    run.text = fields.lines("text", reading.limits.maximumText());
    run.size = readWord<TextSize>(fields, "size");
    run.weight = readWord<TextWeight>(fields, "weight");
    run.tone = readTextTone(fields);
    run.mono = readMono(fields);
    run.subtle = fields.flag("isSubtle");
    run.italic = fields.flag("italic");
    run.strike = fields.flag("strikethrough");
    run.underline = fields.flag("underline");
    run.highlight = fields.flag("highlight");
    run.select = readSelect(fields, "selectAction", reading);
    run.extra = fields.unread();
    return run;
}

} // namespace

std::optional<NodeContent> readTextBlock(const JsonReader &element, CardReading &reading)
{
    TextBlock block;
    element.require("text", element.peek("text"));
    block.text = MarkupText(element.lines("text", reading.limits.maximumText()));
    block.style = readTextStyle(element);
    block.tone = readTextTone(element);
    block.maximumLines = element.integer("maxLines", 0, 0, std::numeric_limits<int>::max());
    block.size = readWord<TextSize>(element, "size");
    block.weight = readWord<TextWeight>(element, "weight");
    block.mono = readMono(element);
    block.wrap = element.flag("wrap");
    block.alignment = readMaybeWord<Alignment>(element, "horizontalAlignment");
    return block;
}

std::optional<NodeContent> readRichText(const JsonReader &element, CardReading &reading)
{
    RichTextBlock block;
    size_t index = 0;
    for (const json &item : element.array("inlines")) {
        if (!reading.limits.takeLine())
            break;
        // A text alone is a run without a style.
        const json run = item.is_string() ? json{{"text", item}} : item;
        block.runs.push_back(
            readRun(JsonReader(run, element.problem(), element.path("inlines", index++)), reading));
    }
    block.alignment = readMaybeWord<Alignment>(element, "horizontalAlignment");
    return block;
}

std::optional<NodeContent> readFacts(const JsonReader &element, CardReading &reading)
{
    FactSet set;
    element.forEach("facts", [&](const JsonReader &fields) {
        if (reading.limits.takeLine())
            set.facts.push_back(readFact(fields));
    });
    return set;
}

} // namespace watchroom
