// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/Tone.h"

#include <array>

namespace watchroom {

namespace {
constexpr std::array kNames{"neutral", "info", "good", "warning", "attention", "critical"};
}

QString toneName(Tone tone)
{
    return QString::fromLatin1(kNames.at(size_t(tone)));
}

std::optional<Tone> toneFromName(const QString &name)
{
    for (size_t i = 0; i < kNames.size(); ++i) {
        if (name == QLatin1StringView(kNames[i]))
            return Tone(i);
    }
    return std::nullopt;
}

} // namespace watchroom
