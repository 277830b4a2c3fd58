// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/SelfBar.h"

#include "ui/kit/IconButton.h"
#include "ui/rooms/SelfButton.h"

#include <QHBoxLayout>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {
constexpr int kSelfBarHeight = 52;
constexpr int kSelfBarSide = 8;
} // namespace

SelfBar::SelfBar(ThemeHost *themes, QWidget *parent)
    : Panel(themes, &ThemeColours::window, Qt::TopEdge | Qt::RightEdge, parent)
    , m_self(new SelfButton(themes))
{
    setMinimumHeight(themes->theme()->scaled(kSelfBarHeight));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kSelfBarSide, 0, kSelfBarSide, 0);
    row->setSpacing(4);
    row->addWidget(m_self, 1);
    auto *settings = new IconButton(themes, u"gear"_s, tr("Settings"));
    connect(settings, &IconButton::clicked, this, &SelfBar::settingsRequested);
    row->addWidget(settings);
}

} // namespace watchroom
