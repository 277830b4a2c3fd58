// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/ThemeHost.h"

#include <QPixmap>

#include <map>

class QPainter;
class QVariantAnimation;
class QWidget;

namespace watchroom {

/// How cards that took a new revision looked before, fading away over how they look now. Nothing
/// moves; with less motion nothing fades.
class RevisionFades final : public QObject
{
    Q_OBJECT

public:
    /// `surface` is painted anew while anything fades.
    RevisionFades(ThemeHost *themes, QWidget *surface);

    void begin(qint64 row, const QPixmap &former);
    void clear();
    bool isFading(qint64 row) const { return m_fades.contains(row); }
    /// Paints what is left of the former look, with the row's top left corner at (0, 0) and not
    /// beyond `size`.
    void paint(QPainter &painter, qint64 row, const QSize &size) const;

private:
    struct Fade
    {
        QPixmap former;
        QVariantAnimation *animation = nullptr;
    };

    ThemeHost *m_themes;
    QWidget *m_surface;
    std::map<qint64, Fade> m_fades;
};

} // namespace watchroom
