// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardFields.h"

#include "app/base/PlainText.h"
#include "app/model/CardLimits.h"
#include "app/model/CardTexts.h"
#include "app/model/JsonWriter.h"
#include "app/model/LinkPolicy.h"

#include <algorithm>

namespace watchroom {

namespace {

using nlohmann::json;

constexpr int kMaximumPixels = 100'000;
/// A picture of 4 MiB in base64.
constexpr qsizetype kMaximumDataAddress = 4 * 1024 * 1024 / 3 * 4 + 100;

// In the order of kColorTones.
constexpr std::array kColors{"default", "dark", "light", "accent", "good", "warning", "attention"};
constexpr std::array<std::optional<Tone>, 7> kColorTones{
    std::nullopt, std::nullopt,  std::nullopt,   Tone::Info,
    Tone::Good,   Tone::Warning, Tone::Attention};

bool isHex(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    });
}

bool isStoredPicture(const QString &address)
{
    constexpr qsizetype kPrefix = 7, kDigest = 64;
    return address.size() == kPrefix + kDigest && isHex(QStringView(address).sliced(kPrefix)) &&
           address == address.toLower();
}

/// Only what our decoder reads; a drawing (SVG) is a program.
bool isPictureInAddress(const QString &address)
{
    static constexpr std::array kPrefixes{"data:image/png;base64,", "data:image/jpeg;base64,",
                                          "data:image/jpg;base64,", "data:image/gif;base64,",
                                          "data:image/webp;base64,"};
    return address.size() <= kMaximumDataAddress &&
           std::ranges::any_of(kPrefixes, [&](const char *prefix) {
               return address.startsWith(QLatin1StringView(prefix), Qt::CaseInsensitive);
           });
}

const char *colorOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return "default";
    case Tone::Info:
        return "accent";
    case Tone::Good:
        return "good";
    case Tone::Warning:
        return "warning";
    case Tone::Attention:
    case Tone::Critical:
        break;
    }
    return "attention";
}

/// "120px" or 120 as 120.
int pixelsOf(const json &value)
{
    if (value.is_number())
        return int(std::clamp(value.get<double>(), 0.0, double(kMaximumPixels)));
    const QString text = value.is_string() ? textOf(value).trimmed().toLower() : QString();
    bool isNumber = false;
    const double pixels =
        (text.endsWith(u"px") ? text.chopped(2).trimmed() : text).toDouble(&isNumber);
    return isNumber && pixels > 0 ? int(std::min(pixels, double(kMaximumPixels))) : 0;
}

/// The height of a picture may be pixels as well, which its own reader reads.
bool readStretch(const JsonReader &element)
{
    const json *height = element.peek("height");
    if (!height || pixelsOf(*height) > 0)
        return false;
    return hasWord(element, "height", "stretch", "auto");
}

} // namespace

ElementFrame readFrame(const JsonReader &element, bool withId)
{
    ElementFrame frame;
    if (withId)
        frame.id = element.text("id");
    frame.visible = element.flag("isVisible", true);
    frame.separator = element.flag("separator");
    frame.spacing = readWord<Spacing>(element, "spacing");
    frame.stretch = readStretch(element);
    return frame;
}

void putFrame(json &element, const ElementFrame &frame)
{
    putText(element, "id", frame.id);
    if (!frame.visible)
        element["isVisible"] = false;
    putFlag(element, "separator", frame.separator);
    putWord(element, "spacing", frame.spacing);
    if (frame.stretch)
        element["height"] = "stretch";
}

std::optional<Tone> readTone(const JsonReader &element, const char *key)
{
    return toneFromName(element.text(key));
}

void putTone(json &element, const char *key, Tone tone)
{
    element[key] = jsonText(toneName(tone));
}

std::optional<Tone> readTextTone(const JsonReader &element)
{
    const std::optional<size_t> color = indexOfWord(element, "color", kColors);
    if (const auto tone = readTone(element, "x-watchroom.tone"))
        return tone;
    return color ? kColorTones.at(*color) : std::nullopt;
}

void putTextTone(json &element, const std::optional<Tone> &tone, bool strict)
{
    if (!tone)
        return;
    element["color"] = colorOf(*tone);
    if (!strict)
        putTone(element, "x-watchroom.tone", *tone);
}

int readPixels(const JsonReader &element, const char *key)
{
    const json *value = element.peek(key);
    const int pixels = value ? pixelsOf(*value) : 0;
    if (pixels > 0)
        element.find(key);
    return pixels;
}

void putPixels(json &element, const char *key, int pixels)
{
    if (pixels > 0)
        element[key] = std::to_string(std::min(pixels, kMaximumPixels)) + "px";
}

bool hasFormatting(const MarkupText &text)
{
    const std::vector<RichBlock> &blocks = text.rich.blocks;
    if (blocks.empty())
        return !text.source.isEmpty();
    const auto *paragraph = std::get_if<Paragraph>(&blocks.front().content);
    return blocks.size() != 1 || !paragraph || paragraph->runs.size() != 1 ||
           paragraph->runs.front() != TextRun{.text = text.source};
}

std::optional<bool> readMaybeFlag(const JsonReader &element, const char *key)
{
    const json *value = element.peek(key);
    if (!value || value->is_null())
        return std::nullopt;
    return element.flag(key);
}

void putMaybeFlag(json &element, const char *key, const std::optional<bool> &flag)
{
    if (flag)
        element[key] = *flag;
}

QString pictureAddress(const QString &address)
{
    if (address.startsWith(u"sha256:"))
        return isStoredPicture(address) ? address : QString();
    if (address.startsWith(u"data:", Qt::CaseInsensitive))
        return isPictureInAddress(address) ? address : QString();
    const QString allowed = allowedLink(address);
    return allowed.startsWith(u"http://") || allowed.startsWith(u"https://") ? allowed : QString();
}

QString readPicture(const JsonReader &element, const char *key)
{
    const json *value = element.peek(key);
    if (!value || !value->is_string()) {
        element.text(key); // reports what is no text
        return {};
    }
    const QString address = pictureAddress(textOf(*value));
    if (address.isEmpty())
        element.problem().report(
            CardTexts::tr("“%1” is not the address of a picture that may be shown.")
                .arg(element.path(key)));
    else
        element.find(key);
    return address;
}

QString readColor(const JsonReader &element, const char *key)
{
    const json *value = element.peek(key);
    const QString color = value && value->is_string() ? textOf(*value) : QString();
    const bool isColor = (color.size() == 7 || color.size() == 9) && color.startsWith(u'#') &&
                         isHex(QStringView(color).sliced(1));
    if (!isColor)
        return {};
    element.find(key);
    return color;
}

std::optional<BackgroundImage> readBackground(const JsonReader &element, CardLimits &limits)
{
    const json *value = element.peek("backgroundImage");
    if (!value || !(value->is_string() || value->is_object()))
        return std::nullopt;
    BackgroundImage background;
    if (value->is_string()) {
        background.address = readPicture(element, "backgroundImage");
    } else {
        const JsonReader fields(*value, element.problem(), element.path("backgroundImage"));
        fields.find("type");
        background.address = readPicture(fields, "url");
        background.fill = readWord<BackgroundImage::Fill>(fields, "fillMode");
        background.horizontal = readWord<Alignment>(fields, "horizontalAlignment");
        background.vertical = readWord<VerticalAlignment>(fields, "verticalAlignment");
        background.extra = fields.unread();
    }
    if (background.address.isEmpty())
        return std::nullopt;
    element.find("backgroundImage");
    return limits.takeImage() ? std::optional(background) : std::nullopt;
}

void putBackground(json &element, const std::optional<BackgroundImage> &background, bool strict)
{
    if (!background)
        return;
    json &object = element["backgroundImage"] = json{{"url", jsonText(background->address)}};
    putWord(object, "fillMode", background->fill);
    putWord(object, "horizontalAlignment", background->horizontal);
    putWord(object, "verticalAlignment", background->vertical);
    if (!strict)
        putExtra(object, background->extra);
}

} // namespace watchroom
