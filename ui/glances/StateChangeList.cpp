// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/glances/StateChangeList.h"

#include "app/base/Duration.h"
#include "app/base/PlainText.h"
#include "ui/cards/Tones.h"
#include "ui/glances/GlanceText.h"
#include "ui/kit/ElidedText.h"
#include "ui/kit/Icons.h"

#include <QPainter>
#include <QStyle>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {
constexpr int kRow = 36;
constexpr int kStateChangeListIcon = 16;
constexpr int kTimeWidth = 92;
constexpr size_t kMaximumRows = 20;
} // namespace

StateChangeList::StateChangeList(ThemeHost *themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(themes, &ThemeHost::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StateChangeList::setChanges(const std::vector<GlanceSample> &changes, const QString &unit,
                                 Timestamp now)
{
    m_changes = changes;
    if (m_changes.size() > kMaximumRows)
        m_changes.resize(kMaximumRows);
    m_unit = plainText(unit, 8);
    m_now = now;
    QStringList spoken;
    for (size_t i = 0; i < m_changes.size(); ++i)
        spoken += u"%1: %2, %3"_s.arg(momentText(m_changes[i].at, now),
                                      plainText(m_changes[i].stateText, 80), lengthOf(i));
    setAccessibleName(spoken.isEmpty() ? tr("No state changes") : spoken.join(u"; "_s));
    updateGeometry();
    update();
}

QSize StateChangeList::sizeHint() const
{
    return {300, int(m_changes.size()) * m_themes->theme()->scaled(kRow)};
}

void StateChangeList::paintEvent(QPaintEvent *)
{
    const Theme &theme = *m_themes->theme();
    const ThemeColours &c = theme.colour;
    QFont plain = theme.font(TextRole::Small);
    plain.setFeature("tnum", 1);
    QFont strong = plain;
    strong.setWeight(QFont::DemiBold);
    const int row = theme.scaled(kRow);
    const int side = theme.scaled(kStateChangeListIcon);
    QPainter painter(this);
    const auto placed = [this](const QRect &r) {
        return QStyle::visualRect(layoutDirection(), rect(), r);
    };

    for (size_t i = 0; i < m_changes.size(); ++i) {
        const GlanceSample &change = m_changes[i];
        const int top = int(i) * row;
        if (i > 0)
            painter.fillRect(0, top, width(), 1, c.line);
        paintIcon(painter, placed({0, top + (row - side) / 2, side, side}),
                  toneIcon(toneRole(change.tone)), theme.tone(toneRole(change.tone)).text);
        int x = side + 10;
        paintLine(painter, placed({x, top, theme.scaled(kTimeWidth), row}),
                  momentText(change.at, m_now), plain, c.text2);
        x += theme.scaled(kTimeWidth);

        const QString length = lengthOf(i);
        const int lengthWidth = textWidth(plain, length);
        paintLine(painter, placed({width() - lengthWidth, top, lengthWidth, row}), length, plain,
                  c.text2);
        const int end = width() - lengthWidth - 12;

        const auto write = [&](const QString &words, const QFont &font, const QColor &colour) {
            const int wide = std::min(textWidth(font, words), end - x);
            paintLine(painter, placed({x, top, wide, row}), words, font, colour);
            x += wide;
        };
        if (i + 1 < m_changes.size())
            write(plainText(m_changes[i + 1].stateText, 80) +
                      (layoutDirection() == Qt::RightToLeft ? u" ← "_s : u" → "_s),
                  plain, c.text2);
        write(plainText(change.stateText, 80), strong, c.text);
        write(valueOf(change), plain, c.text2);
    }
}

QString StateChangeList::lengthOf(size_t index) const
{
    if (index == 0)
        return tr("%1 so far").arg(durationText(m_now - m_changes[0].at));
    return durationText(m_changes[index - 1].at - m_changes[index].at);
}

QString StateChangeList::valueOf(const GlanceSample &sample) const
{
    return sample.value
               ? (u" · "_s + numberText(*sample.value) + u' ' + m_unit).trimmed().prepend(u' ')
               : QString();
}

} // namespace watchroom
