// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/BackgroundPiece.h"

#include <QPainterPath>

namespace watchroom {

namespace {

constexpr int kVeil = 218; ///< Of 255.

/// Where a length begins that stands at the start, in the middle or at the end of another.
template <typename Place>
int offsetIn(int room, int length, Place place)
{
    switch (static_cast<int>(place)) {
    case 1:
        return (room - length) / 2;
    case 2:
        return room - length;
    default:
        return 0;
    }
}

} // namespace

BackgroundPiece::BackgroundPiece(const BackgroundImage &image, int corner,
                                 const CardContext &context)
    : Piece(QRect())
    , m_address(image.address)
    , m_fill(image.fill)
    , m_horizontal(image.horizontal)
    , m_vertical(image.vertical)
    , m_corner(corner)
    , m_source(context.pictures)
{
}

void BackgroundPiece::mirror()
{
    if (m_horizontal != Alignment::Center)
        m_horizontal = m_horizontal == Alignment::Start ? Alignment::End : Alignment::Start;
}

void BackgroundPiece::paint(QPainter &painter, const Theme &theme, const SheetState &) const
{
    if (!m_source || theme.choice.name == Theme::Name::HighContrast)
        return;
    const QImage image = m_source->picture(m_address, rect.size()).image;
    if (image.isNull())
        return;
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath shape;
    shape.addRoundedRect(rect, m_corner, m_corner);
    painter.setClipPath(shape, Qt::IntersectClip);
    if (m_fill == BackgroundImage::Fill::Cover)
        paintOnce(painter, image);
    else
        paintTiled(painter, image);
    QColor veil = theme.colour.surface;
    veil.setAlpha(kVeil);
    painter.fillRect(rect, veil);
    painter.restore();
}

void BackgroundPiece::paintOnce(QPainter &painter, const QImage &image) const
{
    const QSize size =
        image.deviceIndependentSize().toSize().scaled(rect.size(), Qt::KeepAspectRatioByExpanding);
    const QPoint at(rect.x() + offsetIn(rect.width(), size.width(), m_horizontal),
                    rect.y() + offsetIn(rect.height(), size.height(), m_vertical));
    painter.drawImage(QRect(at, size), image);
}

void BackgroundPiece::paintTiled(QPainter &painter, const QImage &image) const
{
    const QSize size = image.deviceIndependentSize().toSize().expandedTo({1, 1});
    QRect area = rect;
    if (m_fill == BackgroundImage::Fill::RepeatHorizontally) {
        area.setTop(rect.y() + offsetIn(rect.height(), size.height(), m_vertical));
        area.setHeight(size.height());
    } else if (m_fill == BackgroundImage::Fill::RepeatVertically) {
        area.setLeft(rect.x() + offsetIn(rect.width(), size.width(), m_horizontal));
        area.setWidth(size.width());
    }
    painter.setBrushOrigin(area.topLeft());
    painter.fillRect(area, QBrush(image));
}

} // namespace watchroom
