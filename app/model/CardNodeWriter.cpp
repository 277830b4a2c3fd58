// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardNodeJson.h"

#include "app/model/InputJson.h"
#include "app/model/JsonWriter.h"

#include <algorithm>
#include <cmath>

namespace watchroom {

namespace {

using nlohmann::json;

constexpr qsizetype kMaximumFallback = 500;

const char *colorOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return "default";
    case Tone::Info:
        return "accent";
    case Tone::Good:
        return "good";
    case Tone::Warning:
        return "warning";
    case Tone::Attention:
    case Tone::Critical:
        break;
    }
    return "attention";
}

/// An element of ours, with the text that other clients show in its place.
json extension(const char *type, const QString &fallback)
{
    return json{{"type", type},
                {"fallback",
                 {{"type", "TextBlock"},
                  {"text", jsonText(fallback.left(kMaximumFallback))},
                  {"wrap", true}}}};
}

/// Writes one kind of node each.
struct NodeWriter
{
    const std::vector<ActionSpec> &actions;
    int depth = 0;

    json operator()(const TextBlock &block) const
    {
        json object{{"type", "TextBlock"}, {"text", jsonText(block.text.source)}, {"wrap", true}};
        if (block.style == TextBlock::Style::Heading) {
            object["style"] = "heading";
            object["size"] = "large";
            object["weight"] = "bolder";
        } else if (block.style == TextBlock::Style::Subtle) {
            object["isSubtle"] = true;
        }
        if (block.tone) {
            object["color"] = colorOf(*block.tone);
            object["x-watchroom.tone"] = jsonText(toneName(*block.tone));
        }
        if (block.maximumLines > 0)
            object["maxLines"] = block.maximumLines;
        return object;
    }

    json operator()(const FactSet &set) const
    {
        json facts = json::array();
        for (const Fact &fact : set.facts) {
            json object{{"title", jsonText(fact.label)}, {"value", jsonText(fact.value)}};
            putFlag(object, "x-watchroom.mono", fact.mono);
            if (fact.tone)
                object["x-watchroom.tone"] = jsonText(toneName(*fact.tone));
            facts.push_back(std::move(object));
        }
        return json{{"type", "FactSet"}, {"facts", std::move(facts)}};
    }

    json operator()(const CardImage &image) const
    {
        json object{{"type", "Image"}, {"url", jsonText(image.address)}};
        putText(object, "altText", image.description);
        if (image.width > 0)
            object["width"] = std::to_string(image.width) + "px";
        if (image.height > 0)
            object["height"] = std::to_string(image.height) + "px";
        return object;
    }

    json operator()(const Badge &badge) const
    {
        json object = extension("x-watchroom.Badge", badge.label.text);
        object["text"] = jsonText(badge.label.text);
        object["tone"] = jsonText(toneName(badge.label.tone));
        return object;
    }

    json operator()(const CodeBlock &code) const
    {
        json object =
            extension("x-watchroom.CodeBlock", code.title.isEmpty() ? code.text : code.title);
        putText(object, "title", code.title);
        putText(object, "language", code.language);
        object["text"] = jsonText(code.text);
        putFlag(object, "folded", code.folded);
        return object;
    }

    json operator()(const Progress &progress) const
    {
        json object = extension("x-watchroom.Progress", progress.text);
        if (progress.percent >= 0)
            object["percent"] = std::min(progress.percent, 100);
        putText(object, "text", progress.text);
        putText(object, "remaining", progress.remaining);
        return object;
    }

    json operator()(const Sparkline &line) const
    {
        json object = extension("x-watchroom.Sparkline", line.caption);
        putText(object, "caption", line.caption);
        json values = json::array();
        for (const double value : line.values) {
            if (std::isfinite(value))
                values.push_back(value);
        }
        object["values"] = std::move(values);
        if (line.limit && std::isfinite(*line.limit))
            object["limit"] = *line.limit;
        object["tone"] = jsonText(toneName(line.tone));
        return object;
    }

    json operator()(const Input &input) const { return inputToJson(input); }

    json operator()(const ActionSet &set) const
    {
        json buttons = json::array();
        for (const ActionId &id : set.actions)
            buttons.push_back(buttonToJson(id, actions));
        return json{{"type", "ActionSet"}, {"actions", std::move(buttons)}};
    }

    json operator()(const Container &container) const
    {
        json items = json::array();
        NodeWriter{actions, depth + 1}.writeAll(container.items, items);
        return json{{"type", "Container"}, {"items", std::move(items)}};
    }

    template <typename Node>
    json operator()(const Node &) const
    {
        return json{{"type", "Container"}, {"items", json::array()}};
    }

    void writeAll(const std::vector<CardNode> &nodes, json &out) const
    {
        for (const CardNode &node : nodes) {
            const auto *container = std::get_if<Container>(&node.content);
            // What nests deeper than can be read again stands one level up instead.
            if (container && depth >= CardLimits::kMaximumContainerDepth)
                writeAll(container->items, out);
            else
                out.push_back(std::visit(*this, node.content));
        }
    }
};

} // namespace

json nodesToJson(const std::vector<CardNode> &nodes, const std::vector<ActionSpec> &actions)
{
    json out = json::array();
    NodeWriter{actions}.writeAll(nodes, out);
    return out;
}

json buttonToJson(const ActionId &id, const std::vector<ActionSpec> &actions)
{
    const auto action = std::ranges::find(actions, id, &ActionSpec::id);
    json button{
        {"type", "Action.Execute"}, {"id", jsonText(id.value)}, {"verb", jsonText(id.value)}};
    if (action == actions.end())
        return button;
    button["title"] = jsonText(action->title);
    if (action->effect == Effect::Danger)
        button["style"] = "destructive";
    else if (action->primary)
        button["style"] = "positive";
    if (!action->openAddress.isEmpty()) {
        button["type"] = "Action.OpenUrl";
        button["url"] = jsonText(action->openAddress);
        button.erase("verb");
    }
    return button;
}

} // namespace watchroom
