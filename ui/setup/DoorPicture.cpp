// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/DoorPicture.h"

#include "ui/kit/Avatar.h"
#include "ui/kit/Box.h"
#include "ui/kit/ElidedText.h"
#include "ui/kit/Icons.h"
#include "ui/kit/Sparkline.h"

#include <QPainter>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {
constexpr int kHeight = 168;
constexpr int kDoorPicturePadding = 24;
} // namespace

DoorPicture::DoorPicture(ThemeHost *themes, Subject subject, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_subject(subject)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize DoorPicture::sizeHint() const
{
    return {220, kHeight};
}

void DoorPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect area = rect().adjusted(kDoorPicturePadding, kDoorPicturePadding,
                                       -kDoorPicturePadding, -kDoorPicturePadding);
    switch (m_subject) {
    case Subject::Talk:
        paintTalk(painter, area);
        break;
    case Subject::Watch:
        paintWatch(painter, area);
        break;
    case Subject::Practice:
        paintPractice(painter, area);
        break;
    }
}

void DoorPicture::paintTalk(QPainter &painter, const QRect &area) const
{
    constexpr int kRow = 42;
    const QStringList names{u"Lena Brandt"_s, u"Tomasz Wrona"_s, u"Mei Sato"_s};
    const double lengths[] = {0.72, 0.54, 0.82};
    for (int i = 0; i < names.size(); ++i) {
        const int top = area.top() + i * kRow;
        paintPerson(painter, {area.left(), top, 28, 28}, names.at(i), theme());
        paintBars(painter, {area.left() + 40, top + 3, area.width() - 40, 24}, 0.24, lengths[i]);
    }
}

void DoorPicture::paintWatch(QPainter &painter, const QRect &area) const
{
    struct Line
    {
        QString name;
        QString value;
        ToneRole tone;
        std::vector<std::optional<double>> trend;
    };
    const std::vector<Line> lines{
        {tr("Web shop"), tr("Up"), ToneRole::Good, {1, 3, 2, 4, 3, 5, 4}},
        {tr("Answer time"), tr("0.3 s"), ToneRole::Good, {2, 5, 3, 2, 4, 2, 3}},
        {tr("Certificate"), tr("9 days left"), ToneRole::Warning, {}},
    };
    paintBox(painter, area, radius::kCard, theme().colour.surface, theme().colour.line);
    const QRect inner = area.adjusted(14, 6, -14, -6);
    const int row = inner.height() / int(lines.size());
    for (size_t i = 0; i < lines.size(); ++i) {
        const QRect place(inner.left(), inner.top() + int(i) * row, inner.width(), row);
        const bool calm = lines[i].tone == ToneRole::Good;
        paintIcon(painter, {place.left(), place.center().y() - 8, 16, 16}, toneIcon(lines[i].tone),
                  theme().tone(lines[i].tone).text);
        paintLine(painter, place.adjusted(26, 0, -90, 0), lines[i].name,
                  theme().font(TextRole::Button), theme().colour.text);
        const QFont font = theme().font(calm ? TextRole::BodyStrong : TextRole::Small);
        const int wide = textWidth(font, lines[i].value);
        paintLine(painter, {place.right() + 1 - wide, place.top(), wide, row}, lines[i].value, font,
                  calm ? theme().colour.text : theme().tone(lines[i].tone).text);
        paintSparkline(painter, {place.right() - wide - 64, place.center().y() - 9, 52, 18},
                       {.values = lines[i].trend,
                        .limit = {},
                        .line = theme().colour.text2,
                        .beyond = {},
                        .limitLine = {}});
    }
}

void DoorPicture::paintPractice(QPainter &painter, const QRect &area) const
{
    const ToneColours &critical = theme().tone(ToneRole::Critical);
    paintBox(painter, area, radius::kCard, theme().colour.surface, theme().colour.line);
    const QRect banner(area.left(), area.top(), area.width(), 36);
    paintBox(painter, banner, radius::kControl, critical.bg, critical.border);
    paintIcon(painter, {banner.left() + 12, banner.center().y() - 8, 16, 16},
              toneIcon(ToneRole::Critical), critical.text);
    QFont strong = theme().font(TextRole::Button);
    strong.setWeight(QFont::DemiBold);
    const QString age = tr("2 min");
    const int ageWidth = textWidth(theme().font(TextRole::Small), age);
    paintLine(painter, banner.adjusted(36, 0, -ageWidth - 20, 0), tr("Practice: payments are slow"),
              strong, theme().colour.text);
    paintLine(painter,
              {banner.right() - 12 - ageWidth, banner.top(), ageWidth + 2, banner.height()}, age,
              theme().font(TextRole::Small), theme().colour.text);
    paintBars(painter, area.adjusted(12, 44, -12, -50), 0.66, 0.84);

    const QString done = tr("Acknowledged");
    const QRect button(area.left() + 12, area.bottom() - 38, textWidth(strong, done) + 46, 30);
    paintBox(painter, button, radius::kControl, theme().colour.surfaceAlt, theme().colour.line);
    paintIcon(painter, {button.left() + 10, button.center().y() - 8, 16, 16}, u"check"_s,
              theme().tone(ToneRole::Good).text);
    paintLine(painter, button.adjusted(32, 0, -8, 0), done, strong, theme().colour.text);
}

void DoorPicture::paintBars(QPainter &painter, const QRect &area, double upper, double lower) const
{
    paintBox(painter, {area.left(), area.top(), int(area.width() * upper), 8}, radius::kChip,
             theme().colour.lineStrong);
    paintBox(painter, {area.left(), area.top() + 14, int(area.width() * lower), 8}, radius::kChip,
             theme().colour.line);
}

} // namespace watchroom
