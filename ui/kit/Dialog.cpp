// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Dialog.h"

#include "ui/kit/Box.h"
#include "ui/kit/PlainLabel.h"

#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace watchroom {

namespace {
constexpr int kDialogWidth = 480;
constexpr int kDialogPadding = 20;
constexpr int kDialogWindowMargin = 24;
} // namespace

Dialog::Dialog(ThemeHost *themes, QWidget *over, const QString &title)
    : Overlay(themes, over)
    , m_title(new PlainLabel(themes, TextRole::Heading, &ThemeColours::text,
                             PlainLabel::Lines::Wrapped))
    , m_body(new QWidget)
    , m_foot(new QWidget(panel()))
    , m_content(new QVBoxLayout(m_body))
    , m_footer(new QHBoxLayout(m_foot))
    , m_width(kDialogWidth)
{
    auto *scroll = new QScrollArea(panel());
    scroll->setWidget(m_body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    m_body->setAutoFillBackground(false);
    m_body->installEventFilter(this);

    auto *column = new QVBoxLayout(panel());
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addWidget(m_foot);

    m_content->setContentsMargins(kDialogPadding, kDialogPadding, kDialogPadding, kDialogPadding);
    m_content->setSpacing(8);
    m_content->addWidget(m_title);
    setTitle(title);

    m_footer->setContentsMargins(kDialogPadding - 4, 8, kDialogPadding - 4, 8);
    m_footer->setSpacing(0);
    m_footer->addStretch(1);
}

void Dialog::setTitle(const QString &title)
{
    m_title->setPlainText(title);
    setAccessibleName(m_title->plain());
}

void Dialog::setWidth(int width)
{
    m_width = width;
    arrange();
}

QRect Dialog::place(const QSize &window) const
{
    const int width =
        qMin(themes()->theme()->scaled(m_width), window.width() - 2 * kDialogWindowMargin);
    const int body = m_content->hasHeightForWidth() ? m_content->totalHeightForWidth(width - 2)
                                                    : m_content->totalSizeHint().height();
    const int foot = m_footer->count() > 1 ? m_footer->totalSizeHint().height() : 0;
    m_foot->setVisible(foot > 0);
    const int height = qMin(body + foot + 2, window.height() - 2 * kDialogWindowMargin);
    return {(window.width() - width) / 2, (window.height() - height) / 2, width, height};
}

int Dialog::cornerRadius() const
{
    return radius::kDialog;
}

void Dialog::paintEvent(QPaintEvent *event)
{
    Overlay::paintEvent(event);
    if (!m_foot->isVisibleTo(this))
        return;
    QPainter painter(this);
    const QRect box = panel()->geometry();
    const int y = box.top() + m_foot->geometry().top();
    painter.fillRect(box.left(), y, box.width(), 1, themes()->theme()->colour.line);
}

} // namespace watchroom
