// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardTexts.h"
#include "ui/cards/CardParts.h"
#include "ui/cards/HostConfig.h"
#include "ui/cards/PicturePiece.h"

#include "app/base/PlainText.h"
#include "app/model/LinkPolicy.h"

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kOwnFile("sha256:");
constexpr int kHighest = 400;
constexpr int kUnknownWidth = 240; ///< Of a picture that says nothing about its size.
constexpr int kWorthOpening = 96;  ///< Smaller ones are signs, not pictures to look at.
constexpr int kInSet = 80;
constexpr int kPictureGap = 8;
constexpr int kFilmWidth = 320;

PictureState stateOf(const QString &address, const NodeScope &scope, const QSize &largest)
{
    PictureSource *source = scope.context.pictures;
    return source ? source->picture(address, largest) : PictureState();
}

/// Height over width, as the picture says or as pictures usually are.
double shapeOf(const CardImage &image, const QSize &actual)
{
    if (image.person)
        return 1;
    if (image.width > 0 && image.height > 0)
        return double(image.height) / image.width;
    if (!actual.isEmpty())
        return double(actual.height()) / actual.width();
    return pictureWidthOf(image.size) > 0 ? 1 : 9.0 / 16;
}

QSize sizeWith(const CardImage &image, const QSize &actual, int width)
{
    const double shape = shapeOf(image, actual);
    int wanted = kUnknownWidth;
    if (image.width > 0)
        wanted = image.width;
    else if (image.height > 0)
        wanted = static_cast<int>(image.height / shape);
    else if (const int named = pictureWidthOf(image.size); named > 0)
        wanted = named;
    else if (image.size == ImageSize::Stretch)
        wanted = width;
    else if (!actual.isEmpty())
        wanted = actual.width();
    QSize size(std::clamp(wanted, 1, std::max(1, width)), 1);
    size.setHeight(std::max(1, static_cast<int>(size.width() * shape)));
    if (size.height() > kHighest)
        size.scale(size.width(), kHighest, Qt::KeepAspectRatio);
    return size.expandedTo({1, 1});
}

QString pictureWordsOf(const CardImage &image)
{
    return image.description.isEmpty() ? CardTexts::tr("Picture")
                                       : plainText(image.description, 200);
}

CardTarget loadTarget(const QString &address, const QString &words, const QRect &rect)
{
    return {.kind = CardTarget::Kind::LoadPicture,
            .value = address,
            .rect = rect,
            .name = CardTexts::tr("Show picture: %1").arg(words),
            .hint = plainText(address, 120)};
}

CardTarget openTarget(const QString &address, const QString &words, const QRect &rect)
{
    const bool own = address.startsWith(kOwnFile);
    return {.kind = own ? CardTarget::Kind::Picture : CardTarget::Kind::Link,
            .value = own ? address.mid(kOwnFile.size()) : address,
            .rect = rect,
            .name = CardTexts::tr("Open picture: %1").arg(words),
            .hint = own ? words : plainText(address, 120)};
}

/// What stands in the place of a picture that is not there.
QString captionFor(const PictureState &state)
{
    if (state.kind == PictureState::Kind::NotAsked)
        return CardTexts::tr("Show picture");
    return state.kind == PictureState::Kind::Failed ? plainText(state.reason, 120) : QString();
}

void addPicturePiece(Sheet &sheet, const CardImage &image, const QRect &rect,
                     const PictureState &state, const NodeScope &scope)
{
    sheet.add<PicturePiece>(rect,
                            PictureLook{.address = image.address,
                                        .words = pictureWordsOf(image),
                                        .caption = captionFor(state),
                                        .person = image.person,
                                        .playMark = image.playMark,
                                        .background = QColor::fromString(image.background)},
                            scope.context);
}

/// A picture at its place, with what a press on it does.
void addPicture(Sheet &sheet, const CardImage &image, const QRect &rect, const NodeScope &scope)
{
    const PictureState state = stateOf(image.address, scope, rect.size());
    const bool asks = state.kind == PictureState::Kind::NotAsked;
    const QString words = pictureWordsOf(image);
    addPicturePiece(sheet, image, rect, state, scope);
    const bool large = rect.width() >= kWorthOpening && rect.height() >= kWorthOpening;
    const bool opens = image.address.startsWith(kOwnFile) || !allowedLink(image.address).isEmpty();
    if (const ActionSpec *select = scope.action(image.select)) {
        CardTarget target = actionTarget(*select, scope);
        target.rect = rect;
        sheet.addTarget(std::move(target));
    } else if (asks) {
        sheet.addTarget(loadTarget(image.address, words, rect));
    } else if (large && opens && !scope.inSelect) {
        sheet.addTarget(openTarget(image.address, words, rect));
    }
}

CardImage inSet(const CardImage &image, const ImageSet &set)
{
    CardImage sized = image;
    sized.size = set.size;
    if (set.size == ImageSize::Auto || set.size == ImageSize::Stretch)
        sized.size = ImageSize::Medium;
    return sized;
}

/// Overlapping circles and squares, each seen at its leading part.
Sheet stackedPictures(const ImageSet &set, const NodeScope &scope, int width)
{
    Sheet sheet;
    int x = 0;
    for (const CardImage &image : set.images) {
        const QSize size = pictureSizeOf(inSet(image, set), scope, std::min(width, kInSet));
        if (x + size.width() > width)
            break;
        const PictureState state = stateOf(image.address, scope, size);
        const int step = std::max(1, size.width() * 3 / 4);
        addPicturePiece(sheet, image, QRect(QPoint(x, 0), size), state, scope);
        if (state.kind == PictureState::Kind::NotAsked)
            sheet.addTarget(
                loadTarget(image.address, pictureWordsOf(image), QRect(x, 0, step, size.height())));
        sheet.size = {width, std::max(sheet.size.height(), size.height())};
        x += step;
    }
    return sheet;
}

} // namespace

QSize pictureSizeOf(const CardImage &image, const NodeScope &scope, int width)
{
    QSize actual;
    const bool saysAll = (image.width > 0 && image.height > 0) || image.person;
    if (!saysAll)
        actual =
            stateOf(image.address, scope, {width, kHighest}).image.deviceIndependentSize().toSize();
    return sizeWith(image, actual, width);
}

Sheet picturePart(const CardImage &image, const NodeScope &scope, int width)
{
    Sheet sheet;
    const QSize size = pictureSizeOf(image, scope, width);
    const int x = static_cast<int>(
        alignedX(width, size.width(), image.alignment.value_or(scope.alignment), Qt::LeftToRight));
    addPicture(sheet, image, QRect(QPoint(x, 0), size), scope);
    sheet.size = {width, size.height()};
    return sheet;
}

Sheet picturesPart(const ImageSet &set, const NodeScope &scope, int width)
{
    if (set.style == ImageSet::Style::Stacked)
        return stackedPictures(set, scope, width);
    Sheet sheet;
    int x = 0;
    int y = 0;
    int rowHeight = 0;
    for (const CardImage &image : set.images) {
        const QSize size = pictureSizeOf(inSet(image, set), scope, width);
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += rowHeight + kPictureGap;
            rowHeight = 0;
        }
        addPicture(sheet, image, QRect(QPoint(x, y), size), scope);
        x += size.width() + kPictureGap;
        rowHeight = std::max(rowHeight, size.height());
    }
    sheet.size = {width, y + rowHeight};
    return sheet;
}

Sheet mediaPart(const Media &media, const NodeScope &scope, int width)
{
    Sheet sheet;
    const Theme &theme = scope.theme();
    const QString words =
        media.description.isEmpty() ? CardTexts::tr("Film") : plainText(media.description, 200);
    const int used = std::min(width, kFilmWidth);
    const QRect poster(0, 0, used, used * 9 / 16);
    sheet.add<PicturePiece>(
        poster, PictureLook{.address = media.poster, .words = {}, .playMark = true}, scope.context);
    const auto source = std::ranges::find_if(media.sources, [](const MediaSource &candidate) {
        return !allowedLink(candidate.address).isEmpty();
    });
    if (source != media.sources.end())
        sheet.addTarget({.kind = CardTarget::Kind::Link,
                         .value = source->address,
                         .rect = poster,
                         .name = CardTexts::tr("Play in the browser: %1").arg(words),
                         .hint = plainText(source->address, 120)});
    const TextStyle style = TextStyle::of(theme, TextRole::Meta, theme.colour.text3);
    const int below = poster.height() + kPictureGap / 2;
    const int height = addText(sheet, {0, below}, used, StyledText(words), style, scope.context, 2);
    sheet.size = {width, below + height};
    return sheet;
}

} // namespace watchroom
