// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/ActionReader.h"
#include "app/model/CardFields.h"
#include "app/model/CardReading.h"
#include "app/model/CardTexts.h"
#include "app/model/LinkPolicy.h"

namespace watchroom {

namespace {

CardImage readPictureFields(const JsonReader &fields, CardReading &reading)
{
    CardImage image;
    image.address = readPicture(fields, "url");
    image.description = fields.line("altText");
    image.width = readPixels(fields, "width");
    image.height = readPixels(fields, "height");
    image.size = readWord<ImageSize>(fields, "size");
    image.person = hasWord(fields, "style", "person", "default");
    image.playMark = fields.flag("x-watchroom.playMark");
    image.background = readColor(fields, "backgroundColor");
    image.alignment = readMaybeWord<Alignment>(fields, "horizontalAlignment");
    image.select = readSelect(fields, "selectAction", reading);
    return image;
}

MediaSource readMediaSource(const JsonReader &fields)
{
    fields.find("type");
    MediaSource source;
    const nlohmann::json *address = fields.peek("url");
    if (address && address->is_string())
        source.address = allowedLink(textOf(*address));
    if (!source.address.isEmpty())
        fields.find("url"); // else it is kept as what we do not know
    source.mimeType = fields.line("mimeType");
    source.extra = fields.unread();
    return source;
}

} // namespace

std::optional<NodeContent> readImage(const JsonReader &element, CardReading &reading)
{
    if (!reading.limits.takeImage())
        return std::nullopt;
    const size_t known = reading.actions.size();
    CardImage image = readPictureFields(element, reading);
    if (!image.address.isEmpty())
        return image;
    reading.actions.shrinkTo(known);
    return notShown(element,
                    image.description.isEmpty()
                        ? CardTexts::tr("A picture is not shown: its address may not be opened.")
                        : CardTexts::tr("A picture is not shown, its address may not be opened: %1")
                              .arg(image.description),
                    reading);
}

std::optional<NodeContent> readImageSet(const JsonReader &element, CardReading &reading)
{
    ImageSet set;
    element.forEach("images", [&](const JsonReader &fields) {
        if (!reading.limits.takeImage())
            return;
        fields.find("type");
        CardImage image = readPictureFields(fields, reading);
        image.extra = fields.unread();
        set.images.push_back(std::move(image));
    });
    set.size = readWord<ImageSize>(element, "imageSize");
    set.style = readWord<ImageSet::Style>(element, "style");
    return set;
}

std::optional<NodeContent> readMedia(const JsonReader &element, CardReading &reading)
{
    Media media;
    element.forEach("sources", [&](const JsonReader &fields) {
        if (reading.limits.takeLine())
            media.sources.push_back(readMediaSource(fields));
    });
    media.poster = readPicture(element, "poster");
    if (!media.poster.isEmpty() && !reading.limits.takeImage())
        media.poster.clear();
    media.description = element.line("altText");
    return media;
}

} // namespace watchroom
