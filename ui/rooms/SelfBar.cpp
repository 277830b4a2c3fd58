// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/SelfBar.h"

#include "app/base/PlainText.h"
#include "ui/kit/Avatar.h"
#include "ui/kit/ElidedText.h"
#include "ui/kit/IconButton.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {
constexpr int kSelfBarHeight = 52;
constexpr int kSelfBarPadding = 16;
constexpr int kAvatar = 28;
constexpr int kButtonRoom = 44;
} // namespace

SelfBar::SelfBar(ThemeHost *themes, QWidget *parent)
    : Panel(themes, &ThemeColours::window, Qt::TopEdge | Qt::RightEdge, parent)
{
    setMinimumHeight(themes->theme()->scaled(kSelfBarHeight));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 8, 0);
    row->addStretch(1);
    auto *settings = new IconButton(themes, u"gear"_s, tr("Settings"));
    connect(settings, &IconButton::clicked, this, &SelfBar::settingsRequested);
    row->addWidget(settings);
}

void SelfBar::setName(const QString &name)
{
    m_name = plainText(name, 120);
    setAccessibleName(tr("You are %1").arg(m_name));
    update();
}

void SelfBar::setNote(const QString &note)
{
    m_note = note;
    setAccessibleDescription(note);
    update();
}

void SelfBar::paintEvent(QPaintEvent *event)
{
    Panel::paintEvent(event);
    QPainter painter(this);
    const int side = theme().scaled(kAvatar);
    const auto placed = [this](const QRect &r) {
        return QStyle::visualRect(layoutDirection(), rect(), r);
    };
    paintPerson(painter, placed({kSelfBarPadding, (height() - side) / 2, side, side}), m_name,
                theme());

    const int x = kSelfBarPadding + side + 10;
    const int width = this->width() - x - kButtonRoom;
    const int nameLine = theme().line(TextRole::Button);
    const int noteLine = theme().line(TextRole::Meta);
    const int top = (height() - nameLine - noteLine) / 2;
    paintLine(painter, placed({x, top, width, nameLine}), m_name, theme().font(TextRole::Button),
              theme().colour.text);
    paintLine(painter, placed({x, top + nameLine, width, noteLine}), m_note,
              theme().font(TextRole::Meta), theme().colour.text3);
}

} // namespace watchroom
