// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Theme.h"

#include <QByteArray>
#include <QString>

namespace watchroom {

/// How the look follows the desktop.
enum class ThemeChoice { System, Light, Dark, HighContrast };

/// The choice as it is stored, typed and chosen: "system", "light", "dark", "contrast". What is
/// none of these follows the desktop.
QString themeChoiceName(ThemeChoice choice);
ThemeChoice themeChoiceNamed(const QString &name);

/// What the window remembers between starts.
struct WindowSettings
{
    ThemeChoice theme = ThemeChoice::System;
    Theme::Density density = Theme::Density::Comfortable;
    double textScale = 1;
    QByteArray geometry;
    QString room; ///< The room that was open.
    bool glancesShown = true;

    static WindowSettings load(const QString &file);
    void save(const QString &file) const;

    /// The theme to use now, after asking the desktop where it is followed.
    Theme::Choice themeChoice() const;
};

} // namespace watchroom
