// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/WindowSettings.h"

#include <QGuiApplication>
#include <QSettings>
#include <QStyleHints>

#include <algorithm>
#include <array>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kThemes{"system", "light", "dark", "contrast"};

} // namespace

QString themeChoiceName(ThemeChoice choice)
{
    return QLatin1StringView(kThemes.at(size_t(choice)));
}

ThemeChoice themeChoiceNamed(const QString &name)
{
    for (size_t i = 0; i < kThemes.size(); ++i) {
        if (name == QLatin1StringView(kThemes.at(i)))
            return ThemeChoice(i);
    }
    return ThemeChoice::System;
}

WindowSettings WindowSettings::load(const QString &file)
{
    const QSettings stored(file, QSettings::IniFormat);
    return WindowSettings{
        .theme = themeChoiceNamed(stored.value(u"look/theme"_s).toString()),
        .density = stored.value(u"look/density"_s).toString() == u"compact"
                       ? Theme::Density::Compact
                       : Theme::Density::Comfortable,
        .textScale = std::clamp(stored.value(u"look/textScale"_s, 1.0).toDouble(), 0.8, 2.0),
        .geometry = stored.value(u"window/geometry"_s).toByteArray(),
        .room = stored.value(u"window/room"_s).toString(),
        .glancesShown = stored.value(u"window/glances"_s, true).toBool(),
    };
}

void WindowSettings::save(const QString &file) const
{
    QSettings stored(file, QSettings::IniFormat);
    stored.setValue(u"look/theme"_s, themeChoiceName(theme));
    stored.setValue(u"look/density"_s,
                    density == Theme::Density::Compact ? u"compact"_s : u"comfortable"_s);
    stored.setValue(u"look/textScale"_s, textScale);
    stored.setValue(u"window/geometry"_s, geometry);
    stored.setValue(u"window/room"_s, room);
    stored.setValue(u"window/glances"_s, glancesShown);
}

Theme::Choice WindowSettings::themeChoice() const
{
    Theme::Choice choice{.density = density, .textScale = textScale};
    switch (theme) {
    case ThemeChoice::Light:
        choice.name = Theme::Name::Light;
        break;
    case ThemeChoice::Dark:
        choice.name = Theme::Name::Dark;
        break;
    case ThemeChoice::HighContrast:
        choice.name = Theme::Name::HighContrast;
        break;
    case ThemeChoice::System:
        choice.name = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark
                          ? Theme::Name::Dark
                          : Theme::Name::Light;
        break;
    }
    return choice;
}

} // namespace watchroom
