// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/HostConfig.h"

#include "ui/cards/Tones.h"

namespace watchroom {

namespace {

constexpr int kSmall = 4;
constexpr int kMedium = 12;
constexpr int kLarge = 16;
constexpr int kExtraLarge = 24;
constexpr int kHostConfigUsual = 8;
constexpr int kBetweenColumns = 12;
constexpr int kAboveButtons = 12;

int namedSpacing(Spacing spacing, int usual)
{
    switch (spacing) {
    case Spacing::None:
        return 0;
    case Spacing::Small:
        return kSmall;
    case Spacing::Medium:
        return kMedium;
    case Spacing::Large:
    case Spacing::Padding:
        return kLarge;
    case Spacing::ExtraLarge:
        return kExtraLarge;
    case Spacing::Default:
        break;
    }
    return usual;
}

int usualSpacing(const CardNode &node)
{
    if (std::holds_alternative<TextBlock>(node.content) ||
        std::holds_alternative<RichTextBlock>(node.content))
        return kSmall;
    return std::holds_alternative<ActionSet>(node.content) ? kAboveButtons : kHostConfigUsual;
}

TextRole roleOf(TextSize size)
{
    switch (size) {
    case TextSize::Small:
        return TextRole::Meta;
    case TextSize::Medium:
        return TextRole::Title;
    case TextSize::Large:
        return TextRole::Heading;
    case TextSize::ExtraLarge:
        return TextRole::Display;
    case TextSize::Default:
        break;
    }
    return TextRole::Small;
}

QFont::Weight weightOf(TextWeight weight)
{
    switch (weight) {
    case TextWeight::Lighter:
        return QFont::Light;
    case TextWeight::Bolder:
        return QFont::DemiBold;
    case TextWeight::Default:
        break;
    }
    return QFont::Normal;
}

} // namespace

int spacingOf(Spacing spacing, const CardNode &node, const Theme &theme)
{
    return theme.scaled(namedSpacing(spacing, usualSpacing(node)));
}

int columnSpacingOf(Spacing spacing, const Theme &theme)
{
    return theme.scaled(namedSpacing(spacing, kBetweenColumns));
}

TextStyle textStyleOf(TextSize size, TextWeight weight, bool mono, const QColor &colour,
                      const Theme &theme)
{
    TextStyle style = TextStyle::of(theme, roleOf(size), colour);
    if (mono) {
        const int pixels = style.font.pixelSize();
        style.font = TextStyle::of(theme, TextRole::Code, colour).font;
        style.font.setPixelSize(pixels);
    }
    style.font.setWeight(weightOf(weight));
    return style;
}

int pictureWidthOf(ImageSize size)
{
    switch (size) {
    case ImageSize::Small:
        return 40;
    case ImageSize::Medium:
        return 80;
    case ImageSize::Large:
        return 160;
    case ImageSize::Auto:
    case ImageSize::Stretch:
        break;
    }
    return 0;
}

BoxColours boxColoursOf(ContainerStyle style, const Theme &theme)
{
    const auto ofTone = [&theme](ToneRole role) {
        const ToneColours &tone = theme.tone(role);
        const bool outlined = theme.choice.name == Theme::Name::HighContrast;
        return BoxColours{tone.bg, outlined ? tone.border : QColor()};
    };
    switch (style) {
    case ContainerStyle::Emphasis:
        return {theme.colour.surfaceAlt, theme.colour.line};
    case ContainerStyle::Accent:
        return ofTone(ToneRole::Info);
    case ContainerStyle::Good:
        return ofTone(ToneRole::Good);
    case ContainerStyle::Attention:
        return ofTone(ToneRole::Attention);
    case ContainerStyle::Warning:
        return ofTone(ToneRole::Warning);
    case ContainerStyle::Default:
        break;
    }
    return {};
}

int boxPaddingOf(const Theme &theme)
{
    return theme.choice.density == Theme::Density::Compact ? 8 : 12;
}

QColor toneTextOf(const std::optional<Tone> &tone, const QColor &usual, const CardContext &context)
{
    return tone && !context.isOver ? context.theme->tone(toneRole(*tone)).text : usual;
}

} // namespace watchroom
