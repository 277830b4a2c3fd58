// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Theme.h"

#include <QFile>
#include <QFontDatabase>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double kSmallestScale = 0.8;
constexpr double kLargestScale = 2.0;

/// resources/themes/tokens.json, read once. It is our own file, and a test reads it too.
const QJsonObject &tokens()
{
    static const QJsonObject object = [] {
        QFile file(u":/watchroom/themes/tokens.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The built-in look is missing.");
        return QJsonDocument::fromJson(file.readAll()).object();
    }();
    return object;
}

/// "#1A202A" or "rgba(20,26,36,0.16)".
QColor colourFrom(const QJsonValue &value)
{
    const QString text = value.toString();
    if (!text.startsWith("rgba("_L1))
        return QColor::fromString(text);
    const QStringList parts = text.sliced(5).chopped(1).split(u',');
    return QColor(parts.value(0).toInt(), parts.value(1).toInt(), parts.value(2).toInt(),
                  int(std::lround(parts.value(3).toDouble() * 255)));
}

ThemeColours coloursFrom(const QJsonObject &o)
{
    const auto at = [&](QLatin1StringView name) { return colourFrom(o[name]); };
    return {.window = at("window"_L1),
            .canvas = at("canvas"_L1),
            .surface = at("surface"_L1),
            .surfaceAlt = at("surfaceAlt"_L1),
            .raised = at("raised"_L1),
            .hover = at("hover"_L1),
            .selected = at("selected"_L1),
            .pressed = at("pressed"_L1),
            .line = at("line"_L1),
            .lineStrong = at("lineStrong"_L1),
            .text = at("text"_L1),
            .text2 = at("text2"_L1),
            .text3 = at("text3"_L1),
            .disabled = at("disabled"_L1),
            .accent = at("accent"_L1),
            .accentBg = at("accentBg"_L1),
            .onAccent = at("onAccent"_L1),
            .ink = at("ink"_L1),
            .onInk = at("onInk"_L1),
            .focus = at("focus"_L1),
            .textSelection = at("textSelection"_L1),
            .shadow = at("shadow"_L1),
            .scrim = at("scrim"_L1)};
}

ToneColours toneFrom(const QJsonObject &o)
{
    return {.bg = colourFrom(o["bg"_L1]),
            .border = colourFrom(o["border"_L1]),
            .text = colourFrom(o["text"_L1]),
            .solid = colourFrom(o["solid"_L1]),
            .onSolid = colourFrom(o["onSolid"_L1])};
}

CodeColours codeFrom(const QJsonObject &o)
{
    return {.plain = colourFrom(o["plain"_L1]),
            .keyword = colourFrom(o["keyword"_L1]),
            .string = colourFrom(o["string"_L1]),
            .number = colourFrom(o["number"_L1]),
            .comment = colourFrom(o["comment"_L1]),
            .function = colourFrom(o["function"_L1]),
            .type = colourFrom(o["type"_L1])};
}

QLatin1StringView themeKey(Theme::Name name)
{
    switch (name) {
    case Theme::Name::Dark:
        return "dark"_L1;
    case Theme::Name::HighContrast:
        return "highContrast"_L1;
    case Theme::Name::Light:
        break;
    }
    return "light"_L1;
}

QLatin1StringView roleKey(TextRole role)
{
    constexpr std::array keys = {"caption"_L1,    "meta"_L1,    "small"_L1,   "body"_L1,
                                 "bodyStrong"_L1, "button"_L1,  "title"_L1,   "glanceValue"_L1,
                                 "heading"_L1,    "display"_L1, "numeral"_L1, "code"_L1};
    return keys.at(size_t(role));
}

/// Where numbers change under the eye. Elsewhere they would stand too far apart, and so would
/// hyphens.
bool isTabular(TextRole role)
{
    switch (role) {
    case TextRole::Caption:
    case TextRole::Meta:
    case TextRole::Button:
    case TextRole::GlanceValue:
    case TextRole::Numeral:
        return true;
    default:
        return false;
    }
}

struct TextMetrics
{
    int size;
    int line;
    int weight;
};

TextMetrics metricsOf(TextRole role, Theme::Density density)
{
    static const QJsonObject scale = tokens()["font"_L1]["scale"_L1].toObject();
    const QJsonObject o = scale[roleKey(role)].toObject();
    TextMetrics metrics{o["size"_L1].toInt(), o["line"_L1].toInt(), o["weight"_L1].toInt()};
    const bool isBody = role == TextRole::Body || role == TextRole::BodyStrong;
    if (isBody && density == Theme::Density::Compact) {
        metrics.size = tokens()["density"_L1]["compact"_L1]["body"_L1].toInt();
        metrics.line = scale["small"_L1]["line"_L1].toInt();
    }
    return metrics;
}

QStringList listedFamilies(QLatin1StringView kind)
{
    QStringList names;
    const QJsonArray listed = tokens()["font"_L1]["family"_L1][kind].toArray();
    for (const QJsonValue &name : listed)
        names += name.toString();
    return names;
}

/// With the coloured emoji behind the letters, and in front of whatever else has them in black.
/// Not in front of the letters: such a font has digits of its own.
QStringList families(QLatin1StringView kind)
{
    QStringList names = listedFamilies(kind);
    const auto letters = std::ranges::find_if(
        names, [](const QString &name) { return QFontDatabase::hasFamily(name); });
    if (letters == names.end())
        return names;
    const qsizetype behind = letters - names.begin() + 1;
    return names.first(behind) + listedFamilies("emoji"_L1) + names.sliced(behind);
}

} // namespace

std::shared_ptr<const Theme> Theme::make(const Choice &choice)
{
    auto theme = std::make_shared<Theme>();
    theme->choice = choice;
    theme->choice.textScale = std::clamp(choice.textScale, kSmallestScale, kLargestScale);

    const QJsonObject source = tokens()["themes"_L1][themeKey(choice.name)].toObject();
    theme->colour = coloursFrom(source["colour"_L1].toObject());
    theme->code = codeFrom(source["code"_L1].toObject());

    constexpr std::array tones = {"neutral"_L1, "info"_L1,      "good"_L1,
                                  "warning"_L1, "attention"_L1, "critical"_L1};
    for (size_t i = 0; i < tones.size(); ++i)
        theme->tones[i] = toneFrom(source["tone"_L1][tones[i]].toObject());
    for (size_t i = 0; i < theme->avatars.size(); ++i) {
        const QJsonValue avatar = source["avatar"_L1][qsizetype(i)];
        theme->avatars[i] = {colourFrom(avatar["bg"_L1]), colourFrom(avatar["text"_L1])};
        theme->chart[i] = colourFrom(source["chart"_L1][qsizetype(i)]);
    }
    const QJsonValue presence = source["presence"_L1];
    theme->presenceAvailable = colourFrom(presence["available"_L1]);
    theme->presenceAway = colourFrom(presence["away"_L1]);
    theme->presenceBusy = colourFrom(presence["busy"_L1]);
    theme->presenceOffline = colourFrom(presence["offline"_L1]);
    theme->focusWidth = source["focus"_L1]["width"_L1].toInt(theme->focusWidth);
    theme->focusOffset = source["focus"_L1]["offset"_L1].toInt(theme->focusOffset);
    return theme;
}

const AvatarColours &Theme::avatar(const QString &name) const
{
    // A sum of our own, not qHash: the tint of a name must be the same in every run.
    quint32 sum = 0;
    for (const QChar c : name)
        sum = sum * 31 + c.unicode();
    return avatars[sum % avatars.size()];
}

QFont Theme::font(TextRole role) const
{
    const TextMetrics metrics = metricsOf(role, choice.density);
    static const QStringList letters = families("ui"_L1);
    static const QStringList code = families("mono"_L1);
    QFont font(role == TextRole::Code ? code : letters);
    font.setPixelSize(scaled(metrics.size));
    font.setWeight(QFont::Weight(metrics.weight));
    font.setHintingPreference(QFont::PreferNoHinting); // the same widths at every scale
    if (role == TextRole::Code)
        font.setFixedPitch(true);
    else if (isTabular(role))
        font.setFeature("tnum", 1);
    return font;
}

int Theme::line(TextRole role) const
{
    return scaled(metricsOf(role, choice.density).line);
}

int Theme::scaled(int px) const
{
    return int(std::lround(px * choice.textScale));
}

QPalette Theme::palette() const
{
    QPalette p;
    p.setColor(QPalette::Window, colour.window);
    p.setColor(QPalette::WindowText, colour.text);
    p.setColor(QPalette::Base, colour.canvas);
    p.setColor(QPalette::AlternateBase, colour.surfaceAlt);
    p.setColor(QPalette::Text, colour.text);
    p.setColor(QPalette::PlaceholderText, colour.text3);
    p.setColor(QPalette::Button, colour.surface);
    p.setColor(QPalette::ButtonText, colour.text);
    p.setColor(QPalette::BrightText, tone(ToneRole::Critical).text);
    p.setColor(QPalette::Highlight, colour.textSelection);
    p.setColor(QPalette::HighlightedText, colour.text);
    p.setColor(QPalette::Accent, colour.accent);
    p.setColor(QPalette::Link, colour.accent);
    p.setColor(QPalette::LinkVisited, colour.accent);
    p.setColor(QPalette::ToolTipBase, colour.raised);
    p.setColor(QPalette::ToolTipText, colour.text);
    p.setColor(QPalette::Light, colour.surface);
    p.setColor(QPalette::Midlight, colour.hover);
    p.setColor(QPalette::Mid, colour.line);
    p.setColor(QPalette::Dark, colour.lineStrong);
    p.setColor(QPalette::Shadow, colour.shadow);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, colour.disabled);
    return p;
}

} // namespace watchroom
