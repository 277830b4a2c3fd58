// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Popover.h"

#include "ui/kit/Box.h"

#include <QVBoxLayout>

namespace watchroom {

namespace {
constexpr int kWidth = 340;
constexpr int kPadding = 16;
constexpr int kGap = 6;
constexpr int kWindowMargin = 8;
} // namespace

Popover::Popover(ThemeHost *themes, QWidget *over, const QRect &anchor)
    : Overlay(themes, over)
    , m_over(over)
    , m_anchor(anchor)
    , m_content(new QVBoxLayout(panel()))
    , m_width(kWidth)
{
    m_content->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    m_content->setSpacing(8);
}

void Popover::setWidth(int width)
{
    m_width = width;
    arrange();
}

QRect Popover::place(const QSize &window) const
{
    const int width = qMin(themes()->theme()->scaled(m_width), window.width() - 2 * kWindowMargin);
    const int wanted = m_content->hasHeightForWidth() ? m_content->totalHeightForWidth(width)
                                                      : m_content->totalSizeHint().height();
    const int height = qMin(wanted, window.height() - 2 * kWindowMargin);
    const QPoint origin = m_over ? m_over->mapTo(parentWidget(), QPoint()) : QPoint();
    const QRect anchor = m_anchor.translated(origin);

    int y = anchor.bottom() + 1 + kGap;
    if (y + height > window.height() - kWindowMargin &&
        anchor.top() - kGap - height >= kWindowMargin)
        y = anchor.top() - kGap - height;
    const int x = layoutDirection() == Qt::RightToLeft ? anchor.right() + 1 - width : anchor.left();
    return {qBound(kWindowMargin, x, qMax(kWindowMargin, window.width() - width - kWindowMargin)),
            qBound(kWindowMargin, y, qMax(kWindowMargin, window.height() - height - kWindowMargin)),
            width, height};
}

int Popover::cornerRadius() const
{
    return radius::kPopover;
}

} // namespace watchroom
