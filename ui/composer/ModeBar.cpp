// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/ModeBar.h"

#include "ui/kit/IconButton.h"
#include "ui/kit/Icons.h"
#include "ui/kit/PlainLabel.h"

#include <QHBoxLayout>
#include <QStyle>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {
constexpr int kModeBarIconRoom = 36;
}

ModeBar::ModeBar(ThemeHost *themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_words(new PlainLabel(themes, TextRole::Meta, &ThemeColours::text2))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kModeBarIconRoom, 2, 0, 0);
    row->addWidget(m_words, 1);
    auto *leave = new IconButton(themes, u"close"_s, tr("Leave this (Esc)"));
    connect(leave, &IconButton::clicked, this, &ModeBar::leaveRequested);
    row->addWidget(leave);
    setVisible(false);
}

void ModeBar::showWords(const QString &icon, const QString &words)
{
    m_icon = icon;
    m_words->setPlainText(words);
    setVisible(true);
    update();
}

void ModeBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = *m_themes->theme();
    const int side = theme.scaled(14);
    QPainter painter(this);
    paintIcon(
        painter,
        QStyle::visualRect(layoutDirection(), rect(), {12, (height() - side) / 2 + 1, side, side}),
        m_icon, theme.colour.text2);
}

} // namespace watchroom
