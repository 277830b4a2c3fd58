// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/WelcomeDoor.h"

#include "ui/kit/Avatar.h"
#include "ui/kit/Box.h"
#include "ui/kit/Button.h"
#include "ui/kit/ElidedText.h"
#include "ui/kit/Icons.h"
#include "ui/kit/PlainLabel.h"
#include "ui/kit/Sparkline.h"

#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace watchroom {

namespace {

constexpr int kPictureHeight = 160;
constexpr int kPadding = 24;
constexpr int kMinimumWidth = 180;
constexpr int kMaximumWidth = 336;

} // namespace

WelcomeDoor::WelcomeDoor(ThemeHost *themes, Picture picture, const QString &title,
                         const QString &text, const QString &verb, bool primary, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_picture(picture)
{
    setMinimumWidth(kMinimumWidth);
    setMaximumWidth(kMaximumWidth);
    auto *heading = new PlainLabel(themes, TextRole::Heading);
    heading->setPlainText(title);
    auto *words =
        new PlainLabel(themes, TextRole::Body, &ThemeColours::text2, PlainLabel::Lines::Wrapped);
    words->setPlainText(text);
    auto *button =
        new Button(themes, primary ? Button::Kind::Primary : Button::Kind::Secondary, verb);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(button, &Button::clicked, this, &WelcomeDoor::entered);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPadding, kPictureHeight + kPadding, kPadding, kPadding);
    column->setSpacing(8);
    column->addWidget(heading);
    column->addWidget(words);
    column->addStretch();
    column->addSpacing(20);
    column->addWidget(button);
}

void WelcomeDoor::paintEvent(QPaintEvent *)
{
    const Theme &theme = *m_themes->theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter, rect(), radius::kDialog, theme.colour.surface, theme.colour.line);
    const QRect picture(1, 1, width() - 2, kPictureHeight);
    painter.save();
    QPainterPath top;
    top.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius::kDialog, radius::kDialog);
    painter.setClipPath(top);
    painter.fillRect(picture, theme.colour.surfaceAlt);
    painter.restore();
    painter.fillRect(QRect(1, kPictureHeight, width() - 2, 1), theme.colour.line);
    const QRect inside = picture.adjusted(kPadding, kPadding, -kPadding, -kPadding);
    switch (m_picture) {
    case Picture::Talk:
        paintTalk(painter, inside);
        break;
    case Picture::Watch:
        paintWatch(painter, inside);
        break;
    case Picture::Practice:
        paintPractice(painter, inside);
        break;
    }
}

void WelcomeDoor::paintTalk(QPainter &painter, const QRect &rect) const
{
    const Theme &theme = *m_themes->theme();
    const QStringList names{QStringLiteral("Lena Brandt"), QStringLiteral("Tomasz Wrona"),
                            QStringLiteral("Mei Sato")};
    constexpr std::array kLengths{0.72, 0.55, 0.82};
    int y = rect.top() + 4;
    for (int i = 0; i < names.size(); ++i, y += 38) {
        paintPerson(painter, QRect(rect.left(), y, 26, 26), names.at(i), theme);
        const int left = rect.left() + 40;
        const int room = rect.right() - left;
        paintBox(painter, QRect(left, y + 3, room / 4, 8), 4, theme.colour.lineStrong);
        paintBox(painter, QRect(left, y + 17, int(room * kLengths.at(size_t(i))), 8), 4,
                 theme.colour.line);
    }
}

void WelcomeDoor::paintWatch(QPainter &painter, const QRect &rect) const
{
    const Theme &theme = *m_themes->theme();
    paintBox(painter, rect, radius::kCard, theme.colour.surface, theme.colour.line);
    struct Line
    {
        QString name;
        QString value;
        ToneRole tone;
        std::vector<std::optional<double>> trend;
    };
    const std::vector<Line> lines{
        {tr("Web shop"), tr("Up"), ToneRole::Good, {3, 5, 4, 6, 5, 7, 9, 8}},
        {tr("Answer time"), tr("0.3 s"), ToneRole::Good, {8, 10, 6, 5, 6, 4, 7, 6}},
        {tr("Certificate"), tr("9 days left"), ToneRole::Warning, {}},
    };
    const QFont name = theme.font(TextRole::Small);
    const QFont value = theme.font(TextRole::Button);
    const int step = rect.height() / int(lines.size());
    int y = rect.top();
    for (const Line &line : lines) {
        const QRect row(rect.left() + 14, y, rect.width() - 28, step);
        paintIcon(painter, QRect(row.left(), row.center().y() - 8, 16, 16), toneIcon(line.tone),
                  theme.tone(line.tone).text);
        paintLine(painter, row.adjusted(28, 0, 0, 0), line.name, name, theme.colour.text);
        const int width = textWidth(value, line.value);
        paintLine(painter, row, line.value, value,
                  line.trend.empty() ? theme.tone(line.tone).text : theme.colour.text,
                  Qt::AlignRight | Qt::AlignVCenter);
        if (!line.trend.empty() && row.width() > 200) {
            paintSparkline(painter, QRect(row.right() - width - 66, row.center().y() - 8, 52, 16),
                           SparklineLook{.values = line.trend,
                                         .limit = {},
                                         .line = theme.chart[0],
                                         .beyond = theme.chart[0],
                                         .limitLine = theme.colour.line});
        }
        y += step;
    }
}

void WelcomeDoor::paintPractice(QPainter &painter, const QRect &rect) const
{
    const Theme &theme = *m_themes->theme();
    const ToneColours &critical = theme.tone(ToneRole::Critical);
    const QRect card = rect.adjusted(0, 0, 0, -4);
    paintBox(painter, card, radius::kCard, theme.colour.surface, theme.colour.line);
    const QRect banner(card.left(), card.top(), card.width(), 34);
    paintBox(painter, banner, radius::kCard, critical.bg, critical.border);
    paintIcon(painter, QRect(banner.left() + 10, banner.center().y() - 7, 15, 15),
              toneIcon(ToneRole::Critical), critical.text);
    paintLine(painter, banner.adjusted(34, 0, -10, 0), tr("Practice: payments are slow"),
              theme.font(TextRole::Button), theme.colour.text);
    paintBox(painter, QRect(card.left() + 12, banner.bottom() + 12, card.width() * 6 / 10, 8), 4,
             theme.colour.lineStrong);
    paintBox(painter, QRect(card.left() + 12, banner.bottom() + 28, card.width() * 8 / 10, 8), 4,
             theme.colour.line);
    const QRect button(card.left() + 12, banner.bottom() + 44, std::min(210, card.width() - 24),
                       26);
    paintBox(painter, button, radius::kControl, theme.colour.surfaceAlt, theme.colour.line);
    paintIcon(painter, QRect(button.left() + 8, button.center().y() - 6, 14, 14),
              QStringLiteral("check"), theme.tone(ToneRole::Good).text);
    paintLine(painter, button.adjusted(28, 0, -8, 0), tr("Acknowledged by you"),
              theme.font(TextRole::Meta), theme.colour.text);
}

} // namespace watchroom
