// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/NoticeLine.h"

#include "ui/kit/Box.h"
#include "ui/kit/IconButton.h"
#include "ui/kit/Icons.h"
#include "ui/kit/PlainLabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

namespace watchroom {

namespace {

constexpr int kPassingMs = 12'000;
constexpr int kNoticeLineSide = 24;
constexpr int kNoticeLineIcon = 16;

} // namespace

NoticeLine::NoticeLine(ThemeHost *themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_label(
          new PlainLabel(themes, TextRole::Small, &ThemeColours::text, PlainLabel::Lines::Wrapped))
    , m_close(new IconButton(themes, QStringLiteral("close"), tr("Close this notice")))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(kNoticeLineSide + 12 + kNoticeLineIcon + 8, 4, kNoticeLineSide + 4, 4);
    line->addWidget(m_label, 1);
    line->addWidget(m_close);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (underMouse() || m_close->hasFocus()) {
            m_timer.start(kPassingMs);
            return;
        }
        m_passing.clear();
        refresh();
    });
    connect(m_close, &IconButton::clicked, this, [this] {
        m_passing.clear();
        refresh();
    });
    hide();
}

void NoticeLine::showPassing(const QString &text)
{
    m_passing = text;
    m_timer.start(kPassingMs);
    refresh();
}

void NoticeLine::setStanding(const QString &text)
{
    m_standing = text;
    refresh();
}

void NoticeLine::refresh()
{
    const QString text = m_passing.isEmpty() ? m_standing : m_passing;
    setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    m_label->setPlainText(text);
    m_close->setVisible(!m_passing.isEmpty());
    setAccessibleName(text);
    QAccessibleAnnouncementEvent announcement(this, text);
    QAccessible::updateAccessibility(&announcement);
    update();
}

void NoticeLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = *m_themes->theme();
    const ToneColours &tone = theme.tone(ToneRole::Warning);
    QPainter painter(this);
    const QRect box = rect().adjusted(kNoticeLineSide, 0, -kNoticeLineSide, 0);
    paintBox(painter, box, radius::kCard, tone.bg, tone.border);
    QRect icon(box.left() + 12, (height() - kNoticeLineIcon) / 2, kNoticeLineIcon, kNoticeLineIcon);
    if (layoutDirection() == Qt::RightToLeft)
        icon.moveRight(box.right() - 12);
    paintIcon(painter, icon, toneIcon(ToneRole::Warning), tone.text);
}

} // namespace watchroom
