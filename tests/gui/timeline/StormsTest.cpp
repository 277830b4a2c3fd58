// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/timeline/Pointer.h"
#include "tests/support/SampleRows.h"
#include "ui/timeline/RevisionFades.h"
#include "ui/timeline/TimelineView.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace watchroom;
using namespace Qt::StringLiterals;

/// A storm under a person's hands: it folds, unfolds, and moves nothing that is read.
class StormsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aStormIsOneLineThatUnfoldsWhereItStands();
    void aCardOfAStormOpensBeneathItsLine();
    void keysFoldAndUnfold();
    void screenReadersHearTheStorm();
    void everythingStandsInsideItsRow_data();
    void everythingStandsInsideItsRow();
    void whatIsReadStaysWhenAStormFoldsAboveIt();
    void aFoldUnderTheFocusWaits();
    void aFoldUnderThePointerWaits();
    void theFocusGoesToTheLineThatHidesItsCard();
    void aSearchHitInAStormIsShown();
    void olderRowsAreAskedForBeforeTheFirstLoadedOne();
    void theFocusStaysOnItsButtonOverARevision();
    void theUnreadLineStandsAboveAFoldedStorm();
    void aNewRevisionFadesInAndMovesNothing();
    void theHistoryIsAskedFor();

private:
    void show(std::vector<TimelineItem> rows, bool reachesStart = true)
    {
        m_view->reset(RoomId(u"room"_s), std::move(rows), reachesStart, true, 0);
    }
    const TimelineRows &rows() const { return m_view->rowsLayout().rows(); }
    const Sheet &sheetOf(qint64 row) const
    {
        return m_view->rowsLayout().sheet(rows().indexOf(row));
    }
    int yOf(qint64 row) const { return m_view->rowsLayout().yOf(rows().indexOf(row)); }
    /// Where the first target of a row stands in the viewport.
    QRect firstTarget(qint64 row) const
    {
        return sheetOf(row).targets.front().rect.translated(0, yOf(row));
    }
    void click(qint64 row)
    {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, firstTarget(row).center());
    }
    /// A storm, then 60 messages; the storm is in sight.
    static std::vector<TimelineItem> stormAndTalk(int alerts)
    {
        std::vector<TimelineItem> items = samples::alertStorm(alerts);
        for (qint64 row = alerts + 1; row <= alerts + 60; ++row)
            items.push_back(samples::message(row, u"Ana"_s, samples::at(14, 30), u"Talk."_s));
        return items;
    }
    void scrollToTop()
    {
        m_view->rowsLayout().reveal(0);
        m_view->upsert({});
    }
    /// Two alerts, then messages, the last of them in row `last`.
    static std::vector<TimelineItem> alertsAndTalk(qint64 last)
    {
        std::vector<TimelineItem> items = samples::alertStorm(2);
        for (qint64 row = 3; row <= last; ++row)
            items.push_back(
                samples::message(row, u"Ana"_s, samples::at(14, 5), u"Message %1."_s.arg(row)));
        return items;
    }
    /// The third alert of that storm, in a row of its own.
    static TimelineItem thirdAlert(qint64 row)
    {
        TimelineItem third = samples::alertStorm(3).back();
        third.row = row;
        std::get<CardRow>(third.content).storm->lastRow = row;
        return third;
    }

    std::unique_ptr<ThemeHost> m_themes;
    std::unique_ptr<TimelineView> m_view;
    std::vector<Intent> m_intents;
};

void StormsTest::init()
{
    m_themes = std::make_unique<ThemeHost>(Theme::Choice{.reducedMotion = true});
    m_view = std::make_unique<TimelineView>(m_themes.get());
    m_view->resize(860, 700);
    m_view->setNow(samples::at(14, 40));
    connect(m_view.get(), &TimelineView::intent, this,
            [this](const Intent &intent) { m_intents.push_back(intent); });
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setFocus();
}

void StormsTest::cleanup()
{
    m_intents.clear();
    m_view.reset();
    m_themes.reset();
}

void StormsTest::aStormIsOneLineThatUnfoldsWhereItStands()
{
    show(stormAndTalk(12));
    scrollToTop();
    QCOMPARE(rows().count(), 61);
    QCOMPARE(firstTarget(12).height(), 44);
    const QRect line = firstTarget(12);

    click(12);
    QCOMPARE(rows().count(), 72);
    QCOMPARE(firstTarget(1), line);
    QVERIFY(yOf(2) > line.bottom());

    click(1);
    QCOMPARE(rows().count(), 61);
    QCOMPARE(firstTarget(12), line);
    QVERIFY(m_intents.empty());
}

void StormsTest::aCardOfAStormOpensBeneathItsLine()
{
    show(stormAndTalk(6));
    scrollToTop();
    click(6);
    const int folded = sheetOf(3).size.height();
    const QRect line = firstTarget(3);
    click(3);
    QVERIFY(sheetOf(3).size.height() > 2 * folded);
    QCOMPARE(firstTarget(3), line);
    click(3);
    QCOMPARE(sheetOf(3).size.height(), folded);
}

void StormsTest::keysFoldAndUnfold()
{
    show(samples::alertStorm(6));
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(rows().count(), 6);
    QCOMPARE(m_view->focusedPlace().row, 1);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(rows().views().seen(rows().at(rows().indexOf(2))).unfolded.size(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(rows().count(), 1);
    QCOMPARE(m_view->focusedPlace().row, 6);
}

void StormsTest::screenReadersHearTheStorm()
{
    show(samples::alertStorm(12,
                             [](int row, CardRow &card) { card.storm->open = row > 0 ? 5 : 0; }));
    auto *list = QAccessible::queryAccessibleInterface(m_view.get());
    QCOMPARE(list->childCount(), 1);
    const QString name = list->child(0)->text(QAccessible::Name);
    for (const QString &words : {u"12 "_s, u"5 "_s, u"Error"_s, u"Alertmanager"_s,
                                 u"db-replica-lag"_s, u"14:01"_s, u"14:12"_s})
        QVERIFY2(name.contains(words), qPrintable(name));
    QAccessibleInterface *button = nullptr;
    for (int i = 0; i < list->child(0)->childCount(); ++i) {
        if (list->child(0)->child(i)->role() == QAccessible::Button)
            button = list->child(0)->child(i);
    }
    QVERIFY(button);
    QVERIFY(button->text(QAccessible::Name).startsWith(u"Show all"_s));
    button->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(list->childCount(), 12);
    QVERIFY(list->child(3)->text(QAccessible::Name).contains(u"Replica db-4 is behind"_s));
}

void StormsTest::everythingStandsInsideItsRow_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<double>("scale");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    for (const int width : {320, 480, 860}) {
        for (const double scale : {0.8, 1.0, 2.0}) {
            QTest::addRow("%d at %.1f", width, scale) << width << scale << Qt::LeftToRight;
            QTest::addRow("%d at %.1f, from the right", width, scale)
                << width << scale << Qt::RightToLeft;
        }
    }
}

void StormsTest::everythingStandsInsideItsRow()
{
    QFETCH(int, width);
    QFETCH(double, scale);
    QFETCH(Qt::LayoutDirection, direction);
    m_themes->setChoice({.textScale = scale, .reducedMotion = true});
    m_view->setLayoutDirection(direction);
    m_view->resize(width, 700);
    show(samples::alertStorm(5));
    m_view->activate({5, 0});
    for (int i = 0; i < rows().count(); ++i) {
        const Sheet &sheet = m_view->rowsLayout().sheet(i);
        const QRect row(QPoint(0, 0), sheet.size);
        for (const auto &piece : sheet.pieces)
            QVERIFY(row.contains(piece->rect));
        for (size_t a = 0; a < sheet.targets.size(); ++a) {
            QCOMPARE(sheet.targetAt(sheet.targets[a].rect.center()), int(a));
            for (size_t b = 0; b < a; ++b)
                QVERIFY(!sheet.targets[a].rect.intersects(sheet.targets[b].rect));
        }
    }
}

void StormsTest::whatIsReadStaysWhenAStormFoldsAboveIt()
{
    // Thirty messages, two alerts, thirty messages.
    std::vector<TimelineItem> items;
    for (qint64 row = 1; row <= 62; ++row)
        items.push_back(samples::message(row, u"Ana"_s, samples::at(14, 0), u"Talk."_s));
    for (TimelineItem &alert : samples::alertStorm(2)) {
        alert.row += 30;
        items[size_t(alert.row - 1)] = alert;
    }
    show(items);
    m_view->rowsLayout().reveal(rows().indexOf(31));
    m_view->upsert({}); // the alerts are at the top of the window
    const int before = yOf(35);
    QVERIFY(before > 0 && before < 700);
    m_view->upsert({thirdAlert(63)});
    QCOMPARE(rows().indexOf(31), -1);
    QCOMPARE(yOf(35), before);

    // Far above, too.
    m_view->rowsLayout().reveal(rows().indexOf(1));
    m_view->upsert({});
    const int middle = yOf(8);
    TimelineItem fourth = thirdAlert(64);
    std::get<CardRow>(fourth.content).storm->count = 4;
    m_view->upsert({fourth});
    QCOMPARE(rows().indexOf(63), -1);
    QCOMPARE(yOf(8), middle);
}

void StormsTest::aFoldUnderTheFocusWaits()
{
    auto items = alertsAndTalk(5);
    auto &card = std::get<CardRow>(items[1].content);
    card.card.actions = {samples::action(u"ack"_s, u"Acknowledge"_s)};
    show(items);
    m_view->setFocusedPlace({2, 0});
    m_view->upsert({thirdAlert(6)});
    QVERIFY(rows().indexOf(2) >= 0);
    QCOMPARE(rows().count(), 6);
    m_view->clearFocus();
    QCOMPARE(rows().indexOf(2), -1);
}

void StormsTest::aFoldUnderThePointerWaits()
{
    auto items = alertsAndTalk(5);
    auto &card = std::get<CardRow>(items[1].content);
    card.card.actions = {samples::action(u"ack"_s, u"Acknowledge"_s)};
    show(items);
    QCOMPARE(sheetOf(2).targets.front().name, u"Acknowledge"_s);
    movePointer(m_view->viewport(), firstTarget(2).center());
    m_view->upsert({thirdAlert(6)});
    QVERIFY(rows().indexOf(2) >= 0);
    QCOMPARE(rows().count(), 6);
    removePointer(m_view->viewport());
    QCOMPARE(rows().indexOf(2), -1);
}

void StormsTest::theFocusGoesToTheLineThatHidesItsCard()
{
    show(alertsAndTalk(5));
    m_view->setFocusedPlace({2, -1});
    m_view->upsert({thirdAlert(6)});
    QCOMPARE(m_view->focusedPlace(), (TimelineView::Place{6, -1}));
}

void StormsTest::aSearchHitInAStormIsShown()
{
    show(samples::alertStorm(12));
    QVERIFY(m_view->showRow(4));
    QVERIFY(rows().indexOf(4) >= 0);
    QCOMPARE(m_view->focusedPlace().row, 4);
}

void StormsTest::olderRowsAreAskedForBeforeTheFirstLoadedOne()
{
    show(samples::alertStorm(60), false);
    QCOMPARE(m_intents.size(), 1u);
    QCOMPARE(std::get<LoadOlder>(m_intents.front()).beforeRow, 1);
}

void StormsTest::theFocusStaysOnItsButtonOverARevision()
{
    show({samples::card(1, samples::at(14, 18), samples::deployCard())});
    const auto nameOfFocused = [this] {
        return sheetOf(1).targets.at(size_t(m_view->focusedPlace().target)).name;
    };
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QTest::keyClick(m_view.get(), Qt::Key_Tab);
    QCOMPARE(nameOfFocused(), u"Pause"_s);
    CardRow next = samples::deployCard();
    next.card.revision = 2;
    next.card.actions.insert(next.card.actions.begin(), samples::action(u"log"_s, u"Show log"_s));
    m_view->upsert({samples::card(1, samples::at(14, 18), next)});
    m_view->clearFocus(); // what waited for the focus to leave is shown now
    m_view->setFocus();
    QCOMPARE(sheetOf(1).targets.front().name, u"Show log"_s);
    QCOMPARE(nameOfFocused(), u"Pause"_s);
}

void StormsTest::theUnreadLineStandsAboveAFoldedStorm()
{
    m_view->reset(RoomId(u"room"_s), samples::alertStorm(12), true, true, 4);
    QVERIFY2(sheetOf(12).spokenText().contains(u"New since 14:04"_s),
             qPrintable(sheetOf(12).spokenText()));
}

void StormsTest::aNewRevisionFadesInAndMovesNothing()
{
    show({samples::card(1, samples::at(14, 18), samples::deployCard())});
    CardRow next = samples::deployCard();
    next.card.revision = 2;
    m_view->upsert({samples::card(1, samples::at(14, 18), next)});
    QVERIFY(!m_view->fades()->isFading(1)); // less motion was asked for

    m_themes->setChoice({});
    const int y = yOf(1);
    next.card.revision = 3;
    m_view->upsert({samples::card(1, samples::at(14, 18), next)});
    QVERIFY(m_view->fades()->isFading(1));
    QCOMPARE(yOf(1), y);
    QTRY_VERIFY(!m_view->fades()->isFading(1));
}

void StormsTest::theHistoryIsAskedFor()
{
    show({samples::card(3, samples::at(10, 32), samples::mergedCard())});
    const auto &targets = sheetOf(3).targets;
    const auto history = std::ranges::find(targets, CardTarget::Kind::History, &CardTarget::kind);
    QVERIFY(history != targets.end());
    m_view->activate({3, int(history - targets.begin())});
    QCOMPARE(m_intents.size(), 1u);
    QCOMPARE(std::get<OpenCardHistory>(m_intents.front()).card, CardId(u"pr-812"_s));
}

QTEST_MAIN(StormsTest)
#include "StormsTest.moc"
