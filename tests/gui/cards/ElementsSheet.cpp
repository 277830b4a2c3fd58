// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/cards/ElementsSheet.h"

#include "tests/support/SampleCards.h"
#include "tests/support/SampleRows.h"
#include "ui/cards/CardLayout.h"

#include <QImage>
#include <QLinearGradient>
#include <QPainter>

#include <algorithm>
#include <array>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kGap = 24;
constexpr int kColumns = 2;

/// A sky for every picture that has come; every third one waits to be asked for.
class Skies final : public PictureSource
{
public:
    PictureState picture(const QString &address, const QSize &) override
    {
        if (address.contains(u"3"))
            return {PictureState::Kind::NotAsked, {}, {}};
        QImage sky(320, 200, QImage::Format_RGB32);
        QPainter painter(&sky);
        QLinearGradient gradient(0, 0, 0, 200);
        gradient.setColorAt(0, QColor(0x7fa6c9));
        gradient.setColorAt(1, QColor(0xd9c7a8));
        painter.fillRect(sky.rect(), gradient);
        return {PictureState::Kind::Ready, sky, {}};
    }
};

Sheet openSheet(const CardRow &row, CardContext context, int width)
{
    for (const CardTarget &target : layOutCard(row, context, width).targets) {
        if (target.kind == CardTarget::Kind::Unfold && target.name.startsWith(u"Show What"))
            context.view.unfolded.insert(target.value);
    }
    return layOutCard(row, context, width);
}

} // namespace

void shootElements(const QString &file, const Theme::Choice &choice, int width,
                   Qt::LayoutDirection direction)
{
    Skies skies;
    CardContext context{.theme = Theme::make(choice),
                        .now = samples::at(14, 22),
                        .direction = direction,
                        .pictures = &skies};
    context.view.openCards = {ActionId(u"comment"_s), ActionId(u"reject"_s)};
    context.view.problems = {{u"title"_s, u"Say in a sentence what is wrong."_s}};

    std::vector<CardRow> rows = samples::everyElement();
    rows.push_back(samples::columnsCard());
    rows.back().verified = false;
    std::vector<Sheet> sheets;
    for (const CardRow &row : rows)
        sheets.push_back(openSheet(row, context, width));
    std::array<int, kColumns> heights{kGap, kGap};
    std::vector<QPoint> places;
    for (const Sheet &sheet : sheets) {
        auto shortest = std::ranges::min_element(heights);
        const int column = static_cast<int>(shortest - heights.begin());
        places.emplace_back(kGap + column * (width + kGap), *shortest);
        *shortest += sheet.size.height() + kGap;
    }
    QImage image(kGap + kColumns * (width + kGap), std::ranges::max(heights), QImage::Format_RGB32);
    image.fill(context.theme->colour.canvas);
    QPainter painter(&image);
    for (size_t i = 0; i < sheets.size(); ++i) {
        painter.save();
        painter.translate(places[i]);
        sheets[i].paint(painter, *context.theme, {.fields = true});
        painter.restore();
    }
    painter.end();
    image.save(file);
}

} // namespace watchroom
