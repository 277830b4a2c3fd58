// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/Piece.h"

#include <QColor>

namespace watchroom {

/// A filled and edged box with round corners.
class BoxPiece final : public Piece
{
public:
    struct Look
    {
        QColor fill;
        QColor edge; ///< None when not valid.
        int radius = 8;
        bool dashed = false;
    };

    BoxPiece(const QRect &place, const Look &look)
        : Piece(place)
        , m_look(look)
    {
    }
    void paint(QPainter &painter, const Theme &theme, const SheetState &state) const override;

private:
    Look m_look;
};

/// A plain filled rectangle: hairlines and bars.
class FillPiece final : public Piece
{
public:
    FillPiece(const QRect &place, const QColor &colour)
        : Piece(place)
        , m_colour(colour)
    {
    }
    void paint(QPainter &painter, const Theme &theme, const SheetState &state) const override;

private:
    QColor m_colour;
};

/// An icon of the kit.
class IconPiece final : public Piece
{
public:
    IconPiece(const QRect &place, QString name, const QColor &colour, QString spoken = {})
        : Piece(place)
        , m_name(std::move(name))
        , m_colour(colour)
        , m_spoken(std::move(spoken))
    {
    }
    void paint(QPainter &painter, const Theme &theme, const SheetState &state) const override;
    QString spokenText() const override { return m_spoken; }

private:
    QString m_name;
    QColor m_colour;
    QString m_spoken;
};

/// How far something is: a bar that fills from the leading edge, or a still one that says "busy".
class ProgressPiece final : public Piece
{
public:
    ProgressPiece(const QRect &place, int percent, Qt::LayoutDirection direction)
        : Piece(place)
        , m_percent(percent)
        , m_direction(direction)
    {
    }
    void paint(QPainter &painter, const Theme &theme, const SheetState &state) const override;

private:
    int m_percent;
    Qt::LayoutDirection m_direction;
};

} // namespace watchroom
