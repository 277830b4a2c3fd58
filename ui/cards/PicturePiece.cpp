// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/PicturePiece.h"

#include "ui/kit/Box.h"
#include "ui/kit/Icons.h"

#include <QPainterPath>

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kLargest(320, 240);
constexpr QSize kPictureUsual(320, 168);
constexpr int kSmallestSide = 48;
constexpr int kPicturePadding = 12;
constexpr int kPictureIcon = 20;
constexpr int kRoomForCaption = 80;
constexpr int kPlayMark = 48;
constexpr int kMostCaptionLines = 3;

} // namespace

PicturePiece::PicturePiece(const QRect &place, PictureLook look, const CardContext &context)
    : Piece(place)
    , m_look(std::move(look))
    , m_caption(StyledText(m_look.caption.isEmpty() ? m_look.words : m_look.caption),
                TextStyle::of(*context.theme, TextRole::Meta, context.theme->colour.text2),
                std::max(1, place.width() - 2 * kPicturePadding),
                {.maximumLines = kMostCaptionLines,
                 .direction = context.direction,
                 .alignment = Alignment::Center})
    , m_source(context.pictures)
{
}

QSize PicturePiece::sizeFor(const QSize &pixels, int width)
{
    const QSize limit(std::min(kLargest.width(), width), kLargest.height());
    QSize size = pixels.isEmpty() ? kPictureUsual : pixels;
    if (size.width() > limit.width() || size.height() > limit.height())
        size.scale(limit, Qt::KeepAspectRatio);
    return size.expandedTo({std::min(kSmallestSide, width), kSmallestSide});
}

int PicturePiece::corner() const
{
    const int side = std::min(rect.width(), rect.height());
    if (m_look.person)
        return side / 2;
    return side < kSmallestSide ? radius::kChip : radius::kCard;
}

void PicturePiece::paint(QPainter &painter, const Theme &theme, const SheetState &) const
{
    const QImage image = m_source ? m_source->picture(m_look.address, rect.size()).image : QImage();
    if (image.isNull())
        return paintPlace(painter, theme);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath shape;
    shape.addRoundedRect(rect, corner(), corner());
    painter.setClipPath(shape, Qt::IntersectClip);
    painter.fillRect(rect,
                     m_look.background.isValid() ? m_look.background : theme.colour.surfaceAlt);
    const auto fit = m_look.person ? Qt::KeepAspectRatioByExpanding : Qt::KeepAspectRatio;
    QRect place(QPoint(0, 0), image.deviceIndependentSize().toSize().scaled(rect.size(), fit));
    place.moveCenter(rect.center());
    painter.drawImage(place, image);
    painter.restore();
    if (m_look.playMark)
        paintPlayMark(painter, theme);
}

void PicturePiece::paintPlace(QPainter &painter, const Theme &theme) const
{
    paintBox(painter, rect, corner(), theme.colour.surfaceAlt, theme.colour.line);
    if (m_look.playMark)
        return paintPlayMark(painter, theme);
    const bool captioned =
        rect.height() > kRoomForCaption && rect.width() > kRoomForCaption && !m_look.person;
    const int side = std::min({kPictureIcon, rect.width() - 4, rect.height() - 4});
    const int below = captioned ? m_caption.height() + 4 : 0;
    const QRect mark(rect.x() + (rect.width() - side) / 2,
                     rect.y() + (rect.height() - side - below) / 2, side, side);
    paintIcon(painter, mark, m_look.person ? u"user"_s : u"image"_s, theme.colour.text3);
    if (captioned)
        m_caption.paint(painter, QPointF(rect.x() + kPicturePadding, mark.y() + side + 4));
}

void PicturePiece::paintPlayMark(QPainter &painter, const Theme &theme) const
{
    const int side = std::min({kPlayMark, rect.width() - 4, rect.height() - 4});
    QRect mark(0, 0, side, side);
    mark.moveCenter(rect.center());
    paintBox(painter, mark, side / 2, theme.colour.ink);
    paintIcon(painter, mark.adjusted(side / 4, side / 4, -side / 4, -side / 4), u"play"_s,
              theme.colour.onInk);
}

} // namespace watchroom
