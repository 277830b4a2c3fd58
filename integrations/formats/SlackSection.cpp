// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/SlackSection.h"

#include "app/model/MarkdownWriter.h"
#include "integrations/formats/SideBySide.h"
#include "integrations/formats/SlackControls.h"
#include "integrations/formats/SlackObjects.h"

#include <algorithm>

namespace watchroom {

namespace {

using namespace Qt::StringLiterals;
using nlohmann::json;

bool isBlank(const TextRun &run)
{
    return run.text.trimmed().isEmpty();
}

/// A field that is written as a bold label with its value behind or below it, as most are.
std::optional<Fact> labelled(const MarkupText &field)
{
    if (field.rich.blocks.size() != 1)
        return std::nullopt;
    const auto *paragraph = std::get_if<Paragraph>(&field.rich.blocks.front().content);
    if (!paragraph || paragraph->runs.size() < 2 || !paragraph->runs.front().bold)
        return std::nullopt;
    Runs value(paragraph->runs.begin() + 1, paragraph->runs.end());
    QString label = paragraph->runs.front().text.trimmed();
    const bool isBelow = value.front().text.startsWith(u'\n');
    const bool isBehind = label.endsWith(u':') || value.front().text.startsWith(u':');
    if (!isBelow && !isBehind)
        return std::nullopt;
    if (label.endsWith(u':'))
        label.chop(1);
    QString &first = value.front().text;
    const auto start =
        std::ranges::find_if_not(first, [](QChar c) { return c.isSpace() || c == u':'; });
    first.remove(0, start - first.begin());
    std::erase_if(value, [](const TextRun &run) { return run.text.isEmpty(); });
    if (std::ranges::all_of(value, isBlank))
        return std::nullopt;
    return factOf(label, MarkupText(toMarkdown({{RichBlock{Paragraph{std::move(value)}}}})));
}

std::optional<FactSet> facts(const std::vector<MarkupText> &fields)
{
    FactSet set;
    for (const MarkupText &field : fields) {
        std::optional<Fact> fact = labelled(field);
        if (!fact)
            return std::nullopt;
        set.facts.push_back(std::move(*fact));
    }
    return set;
}

CardNodes oneText(const MarkupText &words, CardDraft &draft)
{
    CardNodes nodes;
    TextBlock text;
    text.text = words;
    draft.add(nodes, std::move(text));
    return nodes;
}

/// Fields stand in two columns, read line by line.
void addFields(const JsonReader &block, CardNodes &to, CardDraft &draft)
{
    std::vector<MarkupText> fields;
    for (const json &field : block.array("fields"))
        fields.push_back(
            slackMarkup(JsonReader(field, draft.problem, block.path("fields")), draft));
    std::erase_if(fields, [](const MarkupText &field) { return field.rich.isEmpty(); });
    if (fields.empty())
        return;
    if (auto set = facts(fields)) {
        draft.add(to, CardNode{std::move(*set)});
        return;
    }
    for (size_t i = 0; i < fields.size(); i += 2) {
        const bool hasRight = i + 1 < fields.size();
        addHalves(oneText(fields[i], draft), hasRight ? oneText(fields[i + 1], draft) : CardNodes(),
                  to, draft);
    }
}

/// What stands at a section's right.
CardNodes accessory(const JsonReader &block, CardDraft &draft)
{
    CardNodes nodes;
    const json *element = block.object("accessory");
    if (!element)
        return nodes;
    const JsonReader fields(*element, draft.problem, block.path("accessory"));
    if (fields.text("type") == u"image") {
        if (auto image = slackImage(fields, draft)) {
            image->size = ImageSize::Medium;
            draft.add(nodes, CardNode{std::move(*image)});
        }
        return nodes;
    }
    std::vector<ActionId> actions;
    addSlackActions(fields, actions, draft);
    draft.addButtons(nodes, actions);
    return nodes;
}

} // namespace

void addSlackSection(const JsonReader &block, CardNodes &to, CardDraft &draft)
{
    CardNodes texts = oneText(slackMarkup(block, "text", draft), draft);
    addFields(block, texts, draft);
    addBehind(std::move(texts), accessory(block, draft), to, draft);
}

void addSlackContext(const JsonReader &block, CardNodes &to, CardDraft &draft)
{
    ColumnSet row;
    for (const json &element : block.array("elements")) {
        const JsonReader fields(element, draft.problem, block.path("elements"));
        CardNodes nodes;
        if (fields.text("type") == u"image") {
            if (auto image = slackImage(fields, draft)) {
                image->width = image->height = 20; // as high as a line
                draft.add(nodes, CardNode{std::move(*image)});
            }
        } else {
            TextBlock text;
            text.text = slackMarkup(fields, draft);
            text.style = TextBlock::Style::Subtle;
            draft.add(nodes, std::move(text));
        }
        if (!nodes.empty())
            row.columns.push_back(columnOf(std::move(nodes), ColumnWidth::Kind::Auto));
    }
    if (row.columns.size() == 1)
        std::ranges::move(row.columns.front().box.items, std::back_inserter(to));
    else if (!row.columns.empty())
        draft.add(to, CardNode{std::move(row)});
}

} // namespace watchroom
