// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/model/Card.h"

namespace watchroom {

/// A limit beyond which a number is bad, drawn and named in the detail.
struct GlanceLimit
{
    double value = 0;
    Tone tone = Tone::Warning;
    bool operator==(const GlanceLimit &) const = default;
};

/// One line of standing state in the sidebar. Numbers are kept as samples, so that it shows its
/// trend and since when it is as it is.
struct Glance
{
    GlanceId id;
    QString name;     ///< "Disk"
    QString icon;     ///< Used while the tone is Neutral; other tones have their own shapes.
    StateLabel state; ///< "Nearly full"
    std::optional<double> value;
    QString valueText; ///< The value as shown: "7.8"; made of `value` when empty.
    QString unit;      ///< "%"
    Timestamp updatedAt;
    Milliseconds staleAfter{Seconds(120)}; ///< Older than this it is shown as "no fresh news".
    std::vector<GlanceLimit> limits;
    std::vector<CardNode> detail;    ///< Facts and text shown in its detail card.
    std::vector<ActionSpec> actions; ///< Offered in its detail; their card id is empty.

    bool operator==(const Glance &) const = default;
};

/// One measured value; `tone` as it was then.
struct GlanceSample
{
    Timestamp at;
    std::optional<double> value;
    Tone tone = Tone::Neutral;
    QString stateText;
    bool operator==(const GlanceSample &) const = default;
};

} // namespace watchroom
