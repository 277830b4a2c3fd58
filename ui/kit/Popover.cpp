// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Popover.h"

#include "ui/kit/Box.h"

#include <QVBoxLayout>

namespace watchroom {

namespace {
constexpr int kPopoverWidth = 340;
constexpr int kPopoverPadding = 16;
constexpr int kPopoverGap = 6;
constexpr int kPopoverWindowMargin = 8;
} // namespace

Popover::Popover(ThemeHost *themes, QWidget *over, const QRect &anchor)
    : Overlay(themes, over)
    , m_over(over)
    , m_anchor(anchor)
    , m_content(new QVBoxLayout(panel()))
    , m_width(kPopoverWidth)
{
    m_content->setContentsMargins(kPopoverPadding, kPopoverPadding, kPopoverPadding,
                                  kPopoverPadding);
    m_content->setSpacing(8);
}

void Popover::setWidth(int width)
{
    m_width = width;
    arrange();
}

QRect Popover::place(const QSize &window) const
{
    const int width =
        qMin(themes()->theme()->scaled(m_width), window.width() - 2 * kPopoverWindowMargin);
    const int wanted = m_content->hasHeightForWidth() ? m_content->totalHeightForWidth(width)
                                                      : m_content->totalSizeHint().height();
    const int height = qMin(wanted, window.height() - 2 * kPopoverWindowMargin);
    const QPoint origin = m_over ? m_over->mapTo(parentWidget(), QPoint()) : QPoint();
    const QRect anchor = m_anchor.translated(origin);

    int y = anchor.bottom() + 1 + kPopoverGap;
    if (y + height > window.height() - kPopoverWindowMargin &&
        anchor.top() - kPopoverGap - height >= kPopoverWindowMargin)
        y = anchor.top() - kPopoverGap - height;
    const int x = layoutDirection() == Qt::RightToLeft ? anchor.right() + 1 - width : anchor.left();
    return {qBound(kPopoverWindowMargin, x,
                   qMax(kPopoverWindowMargin, window.width() - width - kPopoverWindowMargin)),
            qBound(kPopoverWindowMargin, y,
                   qMax(kPopoverWindowMargin, window.height() - height - kPopoverWindowMargin)),
            width, height};
}

int Popover::cornerRadius() const
{
    return radius::kPopover;
}

} // namespace watchroom
