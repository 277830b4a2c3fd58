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
constexpr QSize kUsual(320, 168);
constexpr int kSmallestSide = 48;
constexpr int kPadding = 12;

} // namespace

PicturePiece::PicturePiece(const QRect &place, const QString &words, QString sha256,
                           const CardContext &context)
    : Piece(place)
    , m_words(StyledText(words),
              TextStyle::of(*context.theme, TextRole::Meta, context.theme->colour.text2),
              std::max(1, place.width() - 2 * kPadding),
              {.maximumLines = 1, .direction = context.direction})
    , m_sha256(std::move(sha256))
    , m_source(context.pictures)
{
}

QSize PicturePiece::sizeFor(const QSize &pixels, int width)
{
    const QSize limit(std::min(kLargest.width(), width), kLargest.height());
    QSize size = pixels.isEmpty() ? kUsual : pixels;
    if (size.width() > limit.width() || size.height() > limit.height())
        size.scale(limit, Qt::KeepAspectRatio);
    return size.expandedTo({std::min(kSmallestSide, width), kSmallestSide});
}

void PicturePiece::paint(QPainter &painter, const Theme &theme, const SheetState &) const
{
    const QImage image =
        m_source && !m_sha256.isEmpty() ? m_source->picture(m_sha256, rect.size()) : QImage();
    if (image.isNull()) {
        paintBox(painter, rect, radius::kCard, theme.colour.surfaceAlt, theme.colour.line);
        const int side = 20;
        paintIcon(painter,
                  {rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2,
                   side, side},
                  u"image"_s, theme.colour.text3);
        if (rect.height() > 80)
            m_words.paint(painter, QPointF(rect.x() + kPadding,
                                           rect.bottom() - m_words.height() - kPadding / 2));
        return;
    }
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath shape;
    shape.addRoundedRect(rect, radius::kCard, radius::kCard);
    painter.setClipPath(shape, Qt::IntersectClip);
    painter.fillRect(rect, theme.colour.surfaceAlt);
    QRect place(QPoint(0, 0),
                image.deviceIndependentSize().toSize().scaled(rect.size(), Qt::KeepAspectRatio));
    place.moveCenter(rect.center());
    painter.drawImage(place, image);
    painter.restore();
}

} // namespace watchroom
