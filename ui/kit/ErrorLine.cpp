// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/ErrorLine.h"

#include "ui/kit/Icons.h"
#include "ui/kit/PlainLabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QStyle>

namespace watchroom {

namespace {
constexpr int kErrorLineIcon = 14;
}

ErrorLine::ErrorLine(ThemeHost *themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_label(
          new PlainLabel(themes, TextRole::Meta, &ThemeColours::text, PlainLabel::Lines::Wrapped))
{
    m_label->setTone(ToneRole::Critical);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(themes->theme()->scaled(kErrorLineIcon) + 5, 2, 0, 2);
    row->addWidget(m_label);
    setVisible(false);
}

void ErrorLine::setText(const QString &sentence)
{
    m_label->setPlainText(sentence);
    setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        return;
    QAccessibleEvent alert(m_label, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString ErrorLine::text() const
{
    return m_label->plain();
}

void ErrorLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = *m_themes->theme();
    const int side = theme.scaled(kErrorLineIcon);
    const int y = 2 + (theme.line(TextRole::Meta) - side) / 2;
    QPainter painter(this);
    paintIcon(painter, QStyle::visualRect(layoutDirection(), rect(), {0, y, side, side}),
              toneIcon(ToneRole::Critical), theme.tone(ToneRole::Critical).text);
}

} // namespace watchroom
