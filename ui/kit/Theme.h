// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QSize>
#include <QString>

#include <array>
#include <memory>

namespace watchroom {

/// Text roles; sizes and weights come from resources/themes/tokens.json.
enum class TextRole {
    Caption,
    Meta,
    Small,
    Body,
    BodyStrong,
    Button,
    Title,
    GlanceValue,
    Heading,
    Display,
    Numeral,
    Code
};

/// How a state is painted. Mirrors model's Tone; kit knows no domain, so ui/cards converts.
enum class ToneRole { Neutral, Info, Good, Warning, Attention, Critical };

struct ToneColours
{
    QColor bg;
    QColor border;
    QColor text;
    QColor solid;
    QColor onSolid;
};

struct AvatarColours
{
    QColor bg;
    QColor text;
};

/// Colours by the names of tokens.json ("themes/*/colour").
struct ThemeColours
{
    QColor window, canvas, surface, surfaceAlt, raised, hover, selected, pressed;
    QColor line, lineStrong, text, text2, text3, disabled, accent, accentBg, onAccent, ink, onInk;
    QColor focus, textSelection, shadow, scrim;
};

/// A colour by its name: &ThemeColours::text2.
using ColourRole = QColor ThemeColours::*;

struct CodeColours
{
    QColor plain, keyword, string, number, comment, function, type;
};

/// Everything a painter needs to know about the look, resolved: a value that is handed in, never
/// looked up while painting. Lengths are in device-independent px at the current text scale.
class Theme
{
public:
    enum class Name { Light, Dark, HighContrast };
    enum class Density { Comfortable, Compact };

    struct Choice
    {
        Name name = Name::Light;
        Density density = Density::Comfortable;
        double textScale = 1.0; ///< 0.8 to 2.0
        bool reducedMotion = false;
        bool operator==(const Choice &) const = default;
    };

    /// Builds the theme from the built-in tokens. Never fails: the tokens are checked by a test.
    static std::shared_ptr<const Theme> make(const Choice &choice);

    Choice choice;
    ThemeColours colour;
    std::array<ToneColours, 6> tones;
    std::array<AvatarColours, 6> avatars;
    CodeColours code;
    std::array<QColor, 6> chart;
    QColor presenceAvailable, presenceAway, presenceBusy, presenceOffline;
    int focusWidth = 2;
    int focusOffset = 2;

    const ToneColours &tone(ToneRole role) const { return tones[size_t(role)]; }
    /// The avatar tint that belongs to a name; the same name always gets the same one.
    const AvatarColours &avatar(const QString &name) const;

    /// The font of a role, scaled. Roles for values, times and counters have tabular figures.
    QFont font(TextRole role) const;
    /// The line height of a role, scaled, whole px.
    int line(TextRole role) const;
    /// A length that grows with the text (row heights, controls, icons beside text).
    int scaled(int px) const;

    /// For the few stock widgets (line edits, menus, scroll bars).
    QPalette palette() const;
    bool isDark() const { return choice.name != Name::Light; }
};

using ThemePtr = std::shared_ptr<const Theme>;

} // namespace watchroom
