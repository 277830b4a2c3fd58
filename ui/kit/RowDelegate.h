// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/ThemeHost.h"

#include <QStyledItemDelegate>

namespace watchroom {

struct ListRow;

/// Paints the lines of a RowList.
class RowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    RowDelegate(ThemeHost *themes, QObject *parent);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintMark(QPainter &painter, const QRect &place, const ListRow &row,
                   const QColor &ground) const;

    ThemeHost *m_themes;
};

} // namespace watchroom
