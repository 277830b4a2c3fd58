// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/AttachmentColour.h"

#include <QHash>

#include <algorithm>

namespace watchroom {

namespace {

using namespace Qt::StringLiterals;

const QHash<QString, Severity> &names()
{
    static const QHash<QString, Severity> kNames{
        {u"good"_s, Severity::Success},    {u"success"_s, Severity::Success},
        {u"warning"_s, Severity::Warning}, {u"danger"_s, Severity::Error},
        {u"primary"_s, Severity::Info},    {u"default"_s, Severity::None},
    };
    return kNames;
}

/// "#36a64f" and "36a64f" as a number.
std::optional<uint> rgbOf(QString colour)
{
    if (colour.startsWith(u'#'))
        colour.remove(0, 1);
    bool isNumber = false;
    const uint rgb = colour.toUInt(&isNumber, 16);
    return isNumber && colour.size() == 6 ? std::optional(rgb) : std::nullopt;
}

/// In degrees; nothing for what is nearly grey.
std::optional<double> hueOf(uint rgb)
{
    constexpr int kNearlyGrey = 24;
    const int red = int(rgb >> 16U & 0xFFU);
    const int green = int(rgb >> 8U & 0xFFU);
    const int blue = int(rgb & 0xFFU);
    const auto [least, most] = std::minmax({red, green, blue});
    const double range = most - least;
    if (range < kNearlyGrey)
        return std::nullopt;
    if (most == red)
        return 60 * (green - blue) / range + (green < blue ? 360 : 0);
    return most == green ? 60 * (blue - red) / range + 120 : 60 * (red - green) / range + 240;
}

} // namespace

bool isNamedColour(const QString &colour)
{
    return names().contains(colour);
}

Severity severityOfColour(const QString &colour)
{
    if (isNamedColour(colour))
        return names().value(colour);
    const std::optional<uint> rgb = rgbOf(colour);
    const std::optional<double> hue = rgb ? hueOf(*rgb) : std::nullopt;
    if (!hue)
        return Severity::None;
    constexpr double kRedUntil = 20;
    constexpr double kYellowUntil = 70;
    constexpr double kGreenUntil = 170;
    constexpr double kRedFrom = 330;
    if (*hue < kRedUntil || *hue >= kRedFrom)
        return Severity::Error;
    if (*hue < kYellowUntil)
        return Severity::Warning;
    return *hue < kGreenUntil ? Severity::Success : Severity::Info;
}

ContainerStyle styleOf(Severity severity)
{
    switch (severity) {
    case Severity::None:
        return ContainerStyle::Emphasis;
    case Severity::Info:
        return ContainerStyle::Accent;
    case Severity::Success:
        return ContainerStyle::Good;
    case Severity::Warning:
        return ContainerStyle::Warning;
    case Severity::Error:
    case Severity::Critical:
        return ContainerStyle::Attention;
    }
    return ContainerStyle::Emphasis;
}

} // namespace watchroom
