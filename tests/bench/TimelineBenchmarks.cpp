// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Benchmarks.h"
#include "tests/support/SampleRows.h"
#include "ui/kit/ThemeHost.h"
#include "ui/timeline/TimelineView.h"

#include <QImage>
#include <QScrollBar>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRows = 10'000;
constexpr int kPages = 300;
constexpr double kPageReach = 8;

/// A room in which nothing but cards was said.
std::vector<TimelineItem> roomOfCards()
{
    const std::vector<CardRow> kinds{samples::incidentCard(), samples::deployCard(),
                                     samples::mergedCard(), samples::logCard()};
    std::vector<TimelineItem> rows;
    for (int row = 1; row <= kRows; ++row) {
        CardRow content = kinds[size_t(row) % kinds.size()];
        content.card.id = CardId(u"card-%1"_s.arg(row));
        rows.push_back(samples::card(row, samples::at(14, row % 60), std::move(content)));
    }
    return rows;
}

/// A page up and what it takes to paint it, from the end of the room towards its start.
void benchPages(Bench &bench, const QString &name,
                const std::function<std::vector<TimelineItem>()> &make)
{
    if (!bench.wants(name))
        return;
    ThemeHost themes(Theme::Choice{.reducedMotion = true});
    TimelineView view(&themes);
    view.resize(860, 700);
    view.setNow(samples::at(14, 40));
    view.show();
    view.reset(RoomId(u"room"_s), make(), true, true, 0);
    QImage frame(view.size(), QImage::Format_ARGB32_Premultiplied);
    bench.time(name, kPageReach, kPages, [&] {
        QScrollBar *bar = view.verticalScrollBar();
        bar->setValue(bar->value() - bar->pageStep());
        view.render(&frame);
    });
}

} // namespace

void benchTimeline(Bench &bench)
{
    benchPages(bench, u"timeline: page up through 10,000 messages"_s,
               [] { return samples::longRoom(kRows); });
    benchPages(bench, u"timeline: page up through 10,000 cards"_s, roomOfCards);
}

} // namespace watchroom
