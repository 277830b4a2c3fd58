// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Badge.h"

#include "ui/kit/Box.h"
#include "ui/kit/ElidedText.h"
#include "ui/kit/Icons.h"
#include "ui/kit/Ring.h"

#include <QStyle>
#include <QWidget>

namespace watchroom {

namespace {
constexpr int kBadgeHeight = 22;
constexpr int kBadgePadding = 6;
constexpr int kBadgeIcon = 14;
constexpr int kBadgeGap = 4;
} // namespace

QSize badgeSize(const BadgeLook &badge, const Theme &theme)
{
    const int text = textWidth(theme.font(TextRole::Caption), badge.text);
    return {2 * kBadgePadding + theme.scaled(kBadgeIcon) + kBadgeGap + text + 1,
            theme.scaled(kBadgeHeight)};
}

void paintBadge(QPainter &painter, const QRect &rect, const BadgeLook &badge, const Theme &theme,
                QWidget *widget)
{
    const ToneColours &tone = theme.tone(badge.tone);
    const QColor ink = badge.solid ? tone.onSolid : tone.text;
    const bool outlined = theme.choice.name == Theme::Name::HighContrast && !badge.solid;
    paintBox(painter, rect, radius::kChip, badge.solid ? tone.solid : tone.bg,
             outlined ? tone.border : QColor(Qt::transparent));

    const int side = theme.scaled(kBadgeIcon);
    const auto direction = widget ? widget->layoutDirection() : Qt::LeftToRight;
    const QRect iconRect = QStyle::visualRect(
        direction, rect,
        QRect(rect.x() + kBadgePadding, rect.y() + (rect.height() - side) / 2, side, side));
    if (badge.ring)
        paintRing(painter, iconRect, ink, theme, widget);
    else
        paintIcon(painter, iconRect, badge.icon.isEmpty() ? toneIcon(badge.tone) : badge.icon, ink);

    const int start = kBadgePadding + side + kBadgeGap;
    const QRect textRect =
        QStyle::visualRect(direction, rect, rect.adjusted(start, 0, -kBadgePadding, 0));
    paintLine(painter, textRect, badge.text, theme.font(TextRole::Caption), ink);
}

} // namespace watchroom
