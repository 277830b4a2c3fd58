// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/ThemeHost.h"

#include <QStyledItemDelegate>

namespace watchroom {

/// Paints a line of the palette: icon, title with the matched letters underlined, note.
class PaletteDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PaletteDelegate(ThemeHost *themes, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    ThemeHost *m_themes;
};

} // namespace watchroom
