// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/ThemeHost.h"

#include <QStyledItemDelegate>

namespace watchroom {

/// What an entry of a card's history holds beside its spoken text.
namespace HistoryRole {
enum : int {
    When = Qt::UserRole, ///< "14:03"
    What,                ///< The state it took, or who did what.
    Details,             ///< What changed; may be empty.
    ToneOf,
    IsPress,
    State,  ///< Which state stood then.
    Moment, ///< Milliseconds since 1970.
};
}

/// Paints an entry of a card's history: when and what, and below it what changed.
class CardHistoryDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    CardHistoryDelegate(ThemeHost *themes, QObject *parent);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    ThemeHost *m_themes;
};

} // namespace watchroom
