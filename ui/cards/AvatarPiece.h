// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/Piece.h"
#include "ui/kit/Avatar.h"
#include "ui/kit/FaceGallery.h"

namespace watchroom {

/// A person's circle.
class PersonPiece final : public Piece
{
public:
    /// With their face, where `faces` has one of `person`.
    PersonPiece(const QRect &place, QString name, FaceGallery *faces = nullptr, QString person = {})
        : Piece(place)
        , m_name(std::move(name))
        , m_faces(faces)
        , m_person(std::move(person))
    {
    }
    void paint(QPainter &painter, const Theme &theme, const SheetState &) const override
    {
        paintPerson(painter, rect, m_name, theme, PresenceRole::None, {},
                    m_faces ? m_faces->face(m_person) : QImage());
    }

private:
    QString m_name;
    FaceGallery *m_faces;
    QString m_person;
};

/// An integration's square.
class TilePiece final : public Piece
{
public:
    TilePiece(const QRect &place, QString icon, ToneRole tone)
        : Piece(place)
        , m_icon(std::move(icon))
        , m_tone(tone)
    {
    }
    void paint(QPainter &painter, const Theme &theme, const SheetState &) const override
    {
        paintIntegration(painter, rect, m_icon, theme, m_tone);
    }

private:
    QString m_icon;
    ToneRole m_tone;
};

} // namespace watchroom
