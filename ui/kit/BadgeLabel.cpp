// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/BadgeLabel.h"

#include "app/base/PlainText.h"

namespace watchroom {

BadgeLabel::BadgeLabel(ThemeHost *themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(themes, &ThemeHost::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void BadgeLabel::setBadge(const BadgeLook &badge)
{
    m_badge = badge;
    m_badge.text = plainText(badge.text, 120);
    setAccessibleName(m_badge.text);
    updateGeometry();
    update();
}

QSize BadgeLabel::sizeHint() const
{
    return badgeSize(m_badge, *m_themes->theme());
}

void BadgeLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBadge(painter, rect(), m_badge, *m_themes->theme(), this);
}

} // namespace watchroom
