// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardFields.h"
#include "app/model/CardReading.h"
#include "app/model/CardTexts.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace watchroom {

namespace {

using nlohmann::json;

constexpr int kAnyNumber = std::numeric_limits<int>::max();
constexpr qsizetype kMaximumLanguage = 50;

std::optional<NodeContent> readBadge(const JsonReader &element, CardReading &)
{
    return Badge{{element.line("text"), readTone(element, "tone").value_or(Tone::Neutral)}};
}

std::optional<NodeContent> readCode(const JsonReader &element, CardReading &reading)
{
    return CodeBlock{.title = element.line("title"),
                     .language = element.line("language", kMaximumLanguage),
                     .text = element.lines("text", reading.limits.maximumText()),
                     .folded = element.flag("folded"),
                     .firstLine = element.integer("firstLine", 0, 0, kAnyNumber)};
}

std::optional<NodeContent> readProgress(const JsonReader &element, CardReading &)
{
    return Progress{.percent = element.integer("percent", -1, -1, 100),
                    .text = element.line("text"),
                    .remaining = element.line("remaining")};
}

std::optional<NodeContent> readSparkline(const JsonReader &element, CardReading &)
{
    Sparkline line;
    line.caption = element.line("caption");
    size_t index = 0;
    for (const json &value : element.array("values")) {
        if (value.is_number())
            line.values.push_back(value.get<double>());
        else
            element.problem().report(
                CardTexts::tr("“%1” must be a number.").arg(element.path("values", index)));
        ++index;
    }
    line.limit = element.number("limit");
    line.tone = readTone(element, "tone").value_or(Tone::Neutral);
    return line;
}

std::optional<NodeContent> readTimeAgo(const JsonReader &element, CardReading &)
{
    element.require("at", element.peek("at"));
    return TimeAgo{.at = element.moment("at").value_or(Timestamp()), .text = element.line("text")};
}

std::optional<NodeContent> readDiffStat(const JsonReader &element, CardReading &)
{
    return DiffStat{.added = element.integer("added", 0, 0, kAnyNumber),
                    .removed = element.integer("removed", 0, 0, kAnyNumber),
                    .files = element.integer("files", 0, 0, kAnyNumber)};
}

std::optional<NodeContent> readPersonRef(const JsonReader &element, CardReading &)
{
    element.require("name", element.peek("name"));
    return PersonRef{.name = element.line("name"),
                     .detail = element.line("detail"),
                     .address = element.line("address")};
}

/// What Teams has is written back as ours, so a field that has a name of ours cannot be kept.
void passOver(const JsonReader &element, std::initializer_list<const char *> ownFields)
{
    for (const char *field : ownFields)
        element.find(field);
}

std::optional<NodeContent> readTeamsBadge(const JsonReader &element, CardReading &)
{
    passOver(element, {"tone"});
    static constexpr std::array kStyles{"default", "subtle",  "informative", "accent",
                                        "good",    "warning", "attention"};
    static constexpr std::array kTones{Tone::Neutral, Tone::Neutral, Tone::Info,     Tone::Info,
                                       Tone::Good,    Tone::Warning, Tone::Attention};
    const size_t style = indexOfWord(element, "style", kStyles).value_or(0);
    return Badge{{element.line("text"), kTones.at(style)}};
}

std::optional<NodeContent> readTeamsCode(const JsonReader &element, CardReading &reading)
{
    passOver(element, {"title", "text", "folded", "firstLine"});
    return CodeBlock{.language = element.line("language", kMaximumLanguage),
                     .text = element.lines("codeSnippet", reading.limits.maximumText()),
                     .firstLine = element.integer("startLineNumber", 0, 0, kAnyNumber)};
}

std::optional<NodeContent> readTeamsProgress(const JsonReader &element, CardReading &)
{
    passOver(element, {"percent", "text", "remaining"});
    const std::optional<double> value = element.number("value");
    const double maximum = element.number("max").value_or(100);
    Progress progress;
    if (value && maximum > 0)
        progress.percent = int(std::clamp(*value / maximum, 0.0, 1.0) * 100);
    return progress;
}

} // namespace

ElementReader ownElementReader(std::string_view type)
{
    static const std::unordered_map<std::string_view, ElementReader> kReaders{
        {"x-watchroom.Badge", readBadge},
        {"x-watchroom.CodeBlock", readCode},
        {"x-watchroom.Progress", readProgress},
        {"x-watchroom.Sparkline", readSparkline},
        {"x-watchroom.TimeAgo", readTimeAgo},
        {"x-watchroom.DiffStat", readDiffStat},
        {"x-watchroom.PersonRef", readPersonRef},
        {"Badge", readTeamsBadge},
        {"CodeBlock", readTeamsCode},
        {"ProgressBar", readTeamsProgress},
    };
    const auto reader = kReaders.find(type);
    return reader == kReaders.end() ? nullptr : reader->second;
}

} // namespace watchroom
