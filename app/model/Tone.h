// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace watchroom {

/// What a state means for the one who looks. Colour, icon shape and word follow from it in ui/kit.
enum class Tone { Neutral, Info, Good, Warning, Attention, Critical };

/// The word of a tone in card JSON: "neutral", "info", "good", "warning", "attention", "critical".
QString toneName(Tone tone);
std::optional<Tone> toneFromName(const QString &name);

/// A state as it is shown: a short word or phrase and what it means. Never a tone without a word.
struct StateLabel
{
    QString text;
    Tone tone = Tone::Neutral;

    bool operator==(const StateLabel &) const = default;
};

} // namespace watchroom
