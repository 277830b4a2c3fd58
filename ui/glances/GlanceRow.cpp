// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/glances/GlanceRow.h"

#include "app/base/PlainText.h"
#include "ui/cards/Tones.h"
#include "ui/glances/GlanceText.h"
#include "ui/kit/Box.h"
#include "ui/kit/ElidedText.h"
#include "ui/kit/Icons.h"
#include "ui/kit/Sparkline.h"
#include "ui/kit/ToolTipText.h"

#include <QKeyEvent>
#include <QStyle>

#include <algorithm>

namespace watchroom {

namespace {
constexpr int kComfortableHeight = 56;
constexpr int kCompactHeight = 40;
constexpr int kNarrowHeight = 40;
constexpr int kOuter = 8;
constexpr int kGlanceRowPadding = 20;
constexpr int kGlanceRowIcon = 18;
constexpr int kGap = 12;
constexpr int kUnitGap = 3;
constexpr QSize kTrend(42, 24);
} // namespace

GlanceRow::GlanceRow(ThemeHost *themes, QWidget *parent)
    : QAbstractButton(parent)
    , m_themes(themes)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(themes, &ThemeHost::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void GlanceRow::setSummary(const GlanceSummary &summary, Timestamp now)
{
    m_summary = summary;
    setText(plainText(summary.glance.name, 120));
    setNow(now);
}

void GlanceRow::setNow(Timestamp now)
{
    m_now = now;
    const QString spoken = glanceSpokenText(m_summary, now);
    setAccessibleName(spoken);
    setToolTip(toolTipText(m_narrow ? spoken : plainText(m_summary.source, 120)));
    update();
}

void GlanceRow::setNarrow(bool narrow)
{
    m_narrow = narrow;
    setNow(m_now);
    updateGeometry();
}

QSize GlanceRow::sizeHint() const
{
    const Theme &theme = *m_themes->theme();
    const bool compact = theme.choice.density == Theme::Density::Compact;
    if (m_narrow)
        return {kNarrowHeight, theme.scaled(kNarrowHeight)};
    return {200, theme.scaled(compact ? kCompactHeight : kComfortableHeight)};
}

bool GlanceRow::isFresh() const
{
    return glanceGroup(m_summary, m_now) != GlanceGroup::NoFreshNews;
}

QRect GlanceRow::placed(const QRect &rect) const
{
    return QStyle::visualRect(layoutDirection(), this->rect(), rect);
}

void GlanceRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = *m_themes->theme();
    const ThemeColours &c = theme.colour;
    QPainter painter(this);
    const QRect box = rect().adjusted(kOuter, 1, -kOuter, -1);
    if (underMouse() || isDown())
        paintBox(painter, box, radius::kControl, isDown() ? c.pressed : c.hover);
    if (hasFocus())
        paintBox(painter, box, radius::kControl, Qt::transparent, c.focus, theme.focusWidth);

    const Tone tone = m_summary.glance.state.tone;
    const QColor mark = !isFresh()              ? c.text3
                        : tone == Tone::Neutral ? c.text2
                                                : theme.tone(toneRole(tone)).text;
    const int side = theme.scaled(kGlanceRowIcon);
    const int x = m_narrow ? (width() - side) / 2 : kGlanceRowPadding;
    paintIcon(painter, placed({x, (height() - side) / 2, side, side}), glanceIcon(m_summary, m_now),
              mark);
    if (m_narrow)
        return;

    QRect area = rect().adjusted(kGlanceRowPadding + side + kGap, 0, -kGlanceRowPadding + 2, 0);
    area.setRight(paintValue(painter, area));
    area.setRight(paintTrend(painter, area));
    paintWords(painter, area);
}

int GlanceRow::paintValue(QPainter &painter, const QRect &area) const
{
    const Theme &theme = *m_themes->theme();
    const QString value = glanceValue(m_summary.glance);
    if (value.isEmpty())
        return area.right();
    const QFont valueFont = theme.font(TextRole::GlanceValue);
    const QFont unitFont = theme.font(TextRole::Meta);
    const QString unit = plainText(m_summary.glance.unit, 8);
    const int unitWidth = unit.isEmpty() ? 0 : textWidth(unitFont, unit) + kUnitGap;
    const int valueWidth = std::min(textWidth(valueFont, value), area.width() / 2);
    const int end = area.right() + 1;
    const ThemeColours &c = theme.colour;
    if (!unit.isEmpty()) // on the value's base line: 2 px lower than its middle
        paintLine(painter,
                  placed({end - unitWidth + kUnitGap, area.y() + 2, unitWidth, area.height()}),
                  unit, unitFont, c.text3);
    paintLine(painter, placed({end - unitWidth - valueWidth, area.y(), valueWidth, area.height()}),
              value, valueFont, isFresh() ? c.text : c.text3);
    return end - unitWidth - valueWidth - kGap;
}

int GlanceRow::paintTrend(QPainter &painter, const QRect &area) const
{
    const Theme &theme = *m_themes->theme();
    const auto known = std::ranges::count_if(
        m_summary.trend, [](const GlanceSample &sample) { return sample.value.has_value(); });
    const QSize size(theme.scaled(kTrend.width()), theme.scaled(kTrend.height()));
    // Words come before pictures: a trend that would shorten them is left out.
    const int words =
        std::max(textWidth(theme.font(TextRole::Button), plainText(m_summary.glance.name, 80)),
                 textWidth(theme.font(TextRole::Meta), glanceStateLine(m_summary, m_now)));
    if (known < 2 || area.width() < words + kGap + size.width() || !isFresh())
        return area.right();

    SparklineLook look;
    for (const GlanceSample &sample : m_summary.trend)
        look.values.push_back(sample.value);
    const auto &limits = m_summary.glance.limits;
    const Tone tone = m_summary.glance.state.tone;
    const auto own = std::ranges::find(limits, tone, &GlanceLimit::tone);
    if (own != limits.end()) {
        look.limit = own->value;
        look.limitLine = theme.colour.line;
        look.beyond = theme.tone(toneRole(tone)).text;
    }
    look.line = theme.colour.text3;
    const QRect place(area.right() + 1 - size.width(),
                      area.y() + (area.height() - size.height()) / 2, size.width(), size.height());
    paintSparkline(painter, placed(place), look);
    return place.left() - kGap;
}

void GlanceRow::paintWords(QPainter &painter, const QRect &area) const
{
    const Theme &theme = *m_themes->theme();
    const ThemeColours &c = theme.colour;
    const bool needsAttention = glanceGroup(m_summary, m_now) == GlanceGroup::NeedsAttention;
    const QColor stateColour =
        needsAttention ? theme.tone(toneRole(m_summary.glance.state.tone)).text : c.text3;
    const QColor nameColour = isFresh() ? c.text : c.text3;
    const QString state = glanceStateLine(m_summary, m_now);
    const int nameLine = theme.line(TextRole::Button);
    const int stateLine = theme.line(TextRole::Meta);

    if (theme.choice.density == Theme::Density::Compact) {
        const int nameWidth =
            std::min(textWidth(theme.font(TextRole::Button), text()), area.width());
        paintLine(painter, placed(area), text(), theme.font(TextRole::Button), nameColour);
        paintLine(painter, placed(area.adjusted(nameWidth + 8, 0, 0, 0)), state,
                  theme.font(TextRole::Meta), stateColour);
        return;
    }
    const int top = (height() - nameLine - stateLine) / 2;
    paintLine(painter, placed({area.x(), top, area.width(), nameLine}), text(),
              theme.font(TextRole::Button), nameColour);
    paintLine(painter, placed({area.x(), top + nameLine, area.width(), stateLine}), state,
              theme.font(TextRole::Meta), stateColour);
}

void GlanceRow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        Q_EMIT moveRequested(-1);
        return;
    case Qt::Key_Down:
        Q_EMIT moveRequested(1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

} // namespace watchroom
