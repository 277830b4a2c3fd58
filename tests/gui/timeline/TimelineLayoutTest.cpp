// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/TimelineLayout.h"
#include "app/model/Markdown.h"
#include "tests/support/SampleRows.h"
#include "ui/cards/RichTextLayout.h"
#include "ui/timeline/HeightIndex.h"

#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

/// What is laid out, and what stays where it is.
class TimelineLayoutTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void heightsAreSummedAndFound();
    void oneMessageMoreIsOneLayout();
    void aNewWidthLaysOutWhatIsSeen();
    void atTheEndNewMessagesComeIntoView();
    void whatIsReadStaysWhenMessagesCome();
    void whatIsReadStaysWhenOlderOnesCome();
    void whatWasMissedComesInBetween();
    void aMessageThatFindsItsPlaceLeavesItsFormerOne();
    void aCardThatGrowsAboveMovesNothing();
    void smallStepsUpAndDownComeBack();
    void aShortRoomStandsAtItsEnd();
    void anyPlaceCanBeScrolledTo();
    void grouping();
    void selectableTextIsWhatIsLaidOut();

private:
    static void show(TimelineLayout &layout, std::vector<TimelineItem> rows, int width = 800)
    {
        layout.setContext({.theme = Theme::make({}), .now = samples::at(14, 20)});
        layout.setViewport({width, 600});
        layout.reset(std::move(rows), 0);
        layout.settle();
    }
    /// A row that is wholly seen, and where.
    static std::pair<qint64, int> landmark(const TimelineLayout &layout)
    {
        const auto &row = layout.visible().at(layout.visible().size() / 2);
        return {layout.rows().at(row.index).row, row.y};
    }
    static int yOfRow(const TimelineLayout &layout, qint64 row)
    {
        return layout.yOf(layout.rows().indexOf(row));
    }
};

void TimelineLayoutTest::heightsAreSummedAndFound()
{
    HeightIndex heights;
    heights.reset({10, 20, 30});
    heights.append(40);
    QCOMPARE(heights.total(), 100);
    QCOMPARE(heights.top(2), 30);
    heights.set(1, 25);
    QCOMPARE(heights.top(2), 35);
    QCOMPARE(heights.total(), 105);
    QCOMPARE(heights.indexAt(0), 0);
    QCOMPARE(heights.indexAt(9), 0);
    QCOMPARE(heights.indexAt(10), 1);
    QCOMPARE(heights.indexAt(64), 2);
    QCOMPARE(heights.indexAt(65), 3);
    QCOMPARE(heights.indexAt(1000), 3);
}

void TimelineLayoutTest::oneMessageMoreIsOneLayout()
{
    TimelineLayout layout;
    show(layout, samples::longRoom(20'000));
    QVERIFY(layout.layoutCount() < 60);
    const int before = layout.layoutCount();
    layout.upsert(samples::message(20'001, u"Ana"_s, samples::at(14, 0), u"One more."_s));
    layout.settle();
    QCOMPARE(layout.layoutCount(), before + 1);
    QCOMPARE(layout.visible().back().index, 20'000);
}

void TimelineLayoutTest::aNewWidthLaysOutWhatIsSeen()
{
    TimelineLayout layout;
    show(layout, samples::longRoom(20'000));
    const int before = layout.layoutCount();
    layout.setViewport({500, 600});
    layout.settle();
    QVERIFY(layout.layoutCount() - before <= int(layout.visible().size()) + 1);
}

void TimelineLayoutTest::atTheEndNewMessagesComeIntoView()
{
    TimelineLayout layout;
    show(layout, samples::longRoom(100));
    layout.upsert(samples::message(101, u"Ana"_s, samples::at(14, 0), u"New."_s));
    layout.settle();
    QVERIFY(layout.isAtEnd());
    QCOMPARE(layout.visible().back().index, 100);
    QCOMPARE(layout.scrollValue(), layout.contentHeight() - 600);
}

void TimelineLayoutTest::whatIsReadStaysWhenMessagesCome()
{
    TimelineLayout layout;
    show(layout, samples::longRoom(1000));
    layout.scrollBy(-900);
    layout.settle();
    QVERIFY(!layout.isAtEnd());
    const auto [row, y] = landmark(layout);
    for (int i = 0; i < 20; ++i)
        layout.upsert(samples::message(1001 + i, u"Ana"_s, samples::at(14, 0), u"New."_s));
    layout.settle();
    QCOMPARE(yOfRow(layout, row), y);
}

void TimelineLayoutTest::whatIsReadStaysWhenOlderOnesCome()
{
    auto rows = samples::longRoom(200);
    std::vector<TimelineItem> older(rows.begin(), rows.begin() + 100);
    rows.erase(rows.begin(), rows.begin() + 100);
    TimelineLayout layout;
    show(layout, rows);
    layout.scrollTo(0);
    layout.settle();
    const auto [row, y] = landmark(layout);
    layout.prepend(older);
    layout.settle();
    QCOMPARE(layout.rows().count(), 200);
    QCOMPARE(yOfRow(layout, row), y);
}

void TimelineLayoutTest::whatWasMissedComesInBetween()
{
    auto rows = samples::longRoom(200);
    std::vector<TimelineItem> missed(rows.begin() + 100, rows.begin() + 150);
    rows.erase(rows.begin() + 100, rows.begin() + 150);
    TimelineLayout layout;
    show(layout, std::move(rows));
    layout.scrollBy(-300);
    layout.settle();
    const auto [row, y] = landmark(layout);
    for (auto item = missed.rbegin(); item != missed.rend(); ++item)
        layout.upsert(*item);
    layout.settle();
    QCOMPARE(layout.rows().count(), 200);
    for (int i = 1; i < 200; ++i)
        QVERIFY(layout.rows().at(i - 1).row < layout.rows().at(i).row);
    QCOMPARE(yOfRow(layout, row), y);
}

void TimelineLayoutTest::aMessageThatFindsItsPlaceLeavesItsFormerOne()
{
    TimelineLayout layout;
    show(layout, samples::longRoom(100));
    const TimelineItem own = layout.rows().at(98);
    layout.remove(own.row);
    layout.upsert(samples::message(101, u"Ana"_s, samples::at(14, 0), u"It is heard now."_s));
    layout.settle();
    QCOMPARE(layout.rows().count(), 100);
    QCOMPARE(layout.rows().indexOf(own.row), -1);
    QCOMPARE(layout.rows().at(99).row, 101);
    QCOMPARE(layout.scrollValue(), layout.contentHeight() - 600);
}

void TimelineLayoutTest::aCardThatGrowsAboveMovesNothing()
{
    auto rows = samples::longRoom(200);
    rows[20] = samples::card(21, rows[20].time, samples::expiredCard());
    TimelineLayout layout;
    show(layout, rows);
    layout.scrollBy(-1500);
    layout.settle();
    const auto [row, y] = landmark(layout);
    auto larger = samples::card(21, rows[20].time, samples::logCard());
    layout.upsert(larger);
    layout.settle();
    QCOMPARE(yOfRow(layout, row), y);
}

void TimelineLayoutTest::smallStepsUpAndDownComeBack()
{
    auto rows = samples::longRoom(300);
    for (size_t i = 0; i < rows.size(); i += 10)
        rows[i] = samples::card(rows[i].row, rows[i].time, samples::incidentCard());
    TimelineLayout layout;
    show(layout, rows);
    layout.scrollBy(-300);
    layout.settle();
    const auto [row, y] = landmark(layout);
    for (int i = 0; i < 40; ++i) {
        layout.scrollBy(-77);
        layout.settle();
    }
    for (int i = 0; i < 40; ++i) {
        layout.scrollBy(77);
        layout.settle();
    }
    QCOMPARE(yOfRow(layout, row), y);
}

void TimelineLayoutTest::aShortRoomStandsAtItsEnd()
{
    TimelineLayout layout;
    show(layout, samples::longRoom(2));
    QVERIFY(layout.isAtEnd());
    QCOMPARE(int(layout.visible().size()), 2);
    layout.scrollBy(-200);
    layout.settle();
    QVERIFY(layout.isAtEnd());
}

void TimelineLayoutTest::anyPlaceCanBeScrolledTo()
{
    TimelineLayout layout;
    show(layout, samples::longRoom(5000));
    layout.scrollTo(0);
    layout.settle();
    QCOMPARE(layout.visible().front().index, 0);
    layout.scrollTo(layout.contentHeight() / 2);
    layout.settle();
    QVERIFY(layout.visible().front().index > 2000 && layout.visible().front().index < 3000);
    layout.scrollTo(layout.contentHeight() - 600);
    layout.settle();
    QVERIFY(layout.isAtEnd());
}

void TimelineLayoutTest::grouping()
{
    const auto say = [](qint64 row, const QString &who, int minute) {
        return samples::message(row, who, samples::at(14, minute), u"Words."_s);
    };
    TimelineRows rows;
    rows.reset(
        {say(1, u"Ana"_s, 0), say(2, u"Ana"_s, 4), say(3, u"Ana"_s, 9), say(4, u"Lena"_s, 9)});
    QVERIFY(!rows.isContinuation(0));
    QVERIFY(rows.isContinuation(1));
    QVERIFY(!rows.isContinuation(2)); // five minutes are over
    QVERIFY(!rows.isContinuation(3)); // somebody else
}

void TimelineLayoutTest::selectableTextIsWhatIsLaidOut()
{
    const RichText text = parseMarkdown(u"# Head\nwords **bold**\nmore\n\n> quote\n\n- one\n- "
                                        u"two\n  - three\n\n```cpp\nint a;\nint b;\n```\n\n"
                                        "| a | b |\n|---|---|\n| c | d |\n\n---\nend"_s);
    const RichTextLayout layout(text, Theme::make({}), 400, {.colour = Qt::black});
    QCOMPARE(selectableText(text), layout.plainText());
}

QTEST_MAIN(TimelineLayoutTest)
#include "TimelineLayoutTest.moc"
