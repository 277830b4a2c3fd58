// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Card.h"
#include "app/model/JsonReader.h"

#include <array>
#include <span>

namespace watchroom {

// The words that enumerations have in card JSON. Case does not matter. The first word of an
// enumeration is its default and is not written.

/// In the order of the enumeration.
template <typename Enum>
constexpr std::array<const char *, 0> kWords{};

template <>
inline constexpr std::array kWords<Alignment>{"left", "center", "right"};
template <>
inline constexpr std::array kWords<BackgroundImage::Fill>{"cover", "repeatHorizontally",
                                                          "repeatVertically", "repeat"};
template <>
inline constexpr std::array kWords<CardKind>{"generic", "alert",    "deploy",   "build",  "change",
                                             "issue",   "incident", "approval", "report", "media"};
template <>
inline constexpr std::array kWords<ChoiceLook>{"compact", "expanded", "filtered"};
template <>
inline constexpr std::array kWords<ContainerStyle>{"default", "emphasis",  "accent",
                                                   "good",    "attention", "warning"};
template <>
inline constexpr std::array kWords<ImageSet::Style>{"default", "stacked", "grid"};
template <>
inline constexpr std::array kWords<ImageSize>{"auto", "stretch", "small", "medium", "large"};
template <>
inline constexpr std::array kWords<NotifyLevel>{"none", "quiet", "normal", "urgent"};
template <>
inline constexpr std::array kWords<Severity>{"none",    "info",  "success",
                                             "warning", "error", "critical"};
template <>
inline constexpr std::array kWords<Spacing>{"default", "none",       "small",  "medium",
                                            "large",   "extraLarge", "padding"};
template <>
inline constexpr std::array kWords<TextSize>{"default", "small", "medium", "large", "extraLarge"};
template <>
inline constexpr std::array kWords<TextWeight>{"default", "lighter", "bolder"};
template <>
inline constexpr std::array kWords<VerticalAlignment>{"top", "center", "bottom"};

/// The place of a field's word among `words`. A word that is none of them is reported and stays
/// unread, so that it is kept.
std::optional<size_t> indexOfWord(const JsonReader &reader, const char *key,
                                  std::span<const char *const> words);

/// Whether a field has the word `word`. `otherwise` is the default's; any third one stays unread.
bool hasWord(const JsonReader &reader, const char *key, const char *word, const char *otherwise);

template <typename Enum>
std::optional<Enum> readMaybeWord(const JsonReader &reader, const char *key)
{
    const std::optional<size_t> index = indexOfWord(reader, key, kWords<Enum>);
    return index ? std::optional(Enum(*index)) : std::nullopt;
}

template <typename Enum>
Enum readWord(const JsonReader &reader, const char *key, Enum otherwise = Enum(0))
{
    return readMaybeWord<Enum>(reader, key).value_or(otherwise);
}

template <typename Enum>
const char *wordOf(Enum value)
{
    return kWords<Enum>.at(size_t(value));
}

/// Writes a word that is not the default.
template <typename Enum>
void putWord(nlohmann::json &object, const char *key, Enum value)
{
    if (value != Enum(0))
        object[key] = wordOf(value);
}

template <typename Enum>
void putWord(nlohmann::json &object, const char *key, const std::optional<Enum> &value)
{
    if (value)
        object[key] = wordOf(*value);
}

} // namespace watchroom
