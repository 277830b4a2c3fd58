// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/PlainLabel.h"

#include "app/base/PlainText.h"
#include "ui/kit/ElidedText.h"

#include <QFontMetrics>

namespace watchroom {

PlainLabel::PlainLabel(ThemeHost *themes, TextRole role, ColourRole colour, Lines lines,
                       QWidget *parent)
    : QLabel(parent)
    , m_themes(themes)
    , m_role(role)
    , m_colour(colour)
    , m_lines(lines)
{
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::NoTextInteraction);
    setWordWrap(lines == Lines::Wrapped); // QLabel decides on height-for-width by it
    if (lines == Lines::Wrapped)
        setAlignment(Qt::AlignLeading | Qt::AlignTop);
    QSizePolicy policy(QSizePolicy::Preferred,
                       lines == Lines::One ? QSizePolicy::Fixed : QSizePolicy::Preferred);
    policy.setHeightForWidth(lines == Lines::Wrapped);
    setSizePolicy(policy);
    connect(themes, &ThemeHost::changed, this, &PlainLabel::applyTheme);
    applyTheme();
}

void PlainLabel::setPlainText(const QString &text)
{
    const QString clean = m_lines == Lines::One ? plainText(text) : plainMultilineText(text, 4000);
    if (clean == m_text)
        return;
    m_text = clean;
    setText(clean); // what a screen reader gets
    updateGeometry();
    update();
}

void PlainLabel::setColourRole(ColourRole colour)
{
    m_colour = colour;
    m_tone.reset();
    update();
}

void PlainLabel::setTone(ToneRole tone)
{
    m_tone = tone;
    update();
}

QSize PlainLabel::sizeHint() const
{
    const QMargins margins = contentsMargins();
    const int width = textWidth(font(), m_text) + margins.left() + margins.right();
    return {m_lines == Lines::One ? width : qMin(width, 480),
            m_themes->theme()->line(m_role) + margins.top() + margins.bottom()};
}

QSize PlainLabel::minimumSizeHint() const
{
    return {m_lines == Lines::One ? 0 : 80, sizeHint().height()};
}

int PlainLabel::heightForWidth(int width) const
{
    if (m_lines == Lines::One)
        return -1;
    const QMargins margins = contentsMargins();
    const QFontMetrics metrics(font());
    const QRect space(0, 0, qMax(1, width - margins.left() - margins.right()), 1 << 20);
    const int textHeight = metrics.boundingRect(space, Qt::TextWordWrap, m_text).height();
    const int lines = qMax(1, (textHeight + metrics.lineSpacing() / 2) / metrics.lineSpacing());
    return lines * m_themes->theme()->line(m_role) + margins.top() + margins.bottom();
}

void PlainLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_lines == Lines::One) {
        paintLine(painter, contentsRect(), m_text, font(), colour(),
                  alignment() | Qt::AlignVCenter);
        return;
    }
    painter.setFont(font());
    painter.setPen(colour());
    painter.drawText(contentsRect(), int(alignment()) | Qt::TextWordWrap, m_text);
}

void PlainLabel::applyTheme()
{
    setFont(m_themes->theme()->font(m_role));
    updateGeometry();
    update();
}

QColor PlainLabel::colour() const
{
    const Theme &theme = *m_themes->theme();
    return m_tone ? theme.tone(*m_tone).text : theme.colour.*m_colour;
}

} // namespace watchroom
