// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SampleRows.h"
#include "ui/cards/ActionPress.h"
#include "ui/cards/CardInputs.h"
#include "ui/cards/InputEditor.h"
#include "ui/timeline/TimelineView.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

/// Fields of cards in the conversation: they live while they are seen, and lose nothing.
class TimelineFieldsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aPressSendsWhatWasTyped();
    void aWrongFieldHoldsThePress();
    void fieldsLiveWhileTheyAreSeen();
    void whatWasTypedSurvivesScrollingAndOtherRooms();
    void typingGoesOnThroughARevision();
    void newMessagesDoNotMoveTheFieldOneTypesIn();
    void tabGoesThroughFieldsAndButtons();
    void aShownCardOpensAndItsFieldIsThere();
    void lettersPressTheButtonsOfTheFocusedCard();
    void theTreeOfACardIsReadInOrder();

private:
    void show(std::vector<TimelineItem> rows)
    {
        m_view->reset(RoomId(u"room"_s), std::move(rows), true, true, 0);
    }
    QLineEdit *field(const QString &id, const QString &card = u"card"_s) const
    {
        const InputEditor *editor = m_view->inputs()->editor(u"deploy\n"_s + card, id);
        return editor ? editor->findChild<QLineEdit *>() : nullptr;
    }
    const Sheet &sheetOf(qint64 row) const
    {
        return m_view->rowsLayout().sheet(m_view->rowsLayout().rows().indexOf(row));
    }
    void press(qint64 row, const QString &name)
    {
        const auto &targets = sheetOf(row).targets;
        const auto target = std::ranges::find(targets, name, &CardTarget::name);
        QVERIFY2(target != targets.end(), qPrintable(name));
        const int y = m_view->rowRect(row).y();
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {},
                          target->rect.center() + QPoint(0, y));
    }
    std::vector<Invoke> invoked() const
    {
        std::vector<Invoke> found;
        for (const Intent &intent : m_intents) {
            if (const auto *one = std::get_if<Invoke>(&intent))
                found.push_back(*one);
        }
        return found;
    }

    std::unique_ptr<ThemeHost> m_themes;
    std::unique_ptr<TimelineView> m_view;
    std::vector<Intent> m_intents;
};

namespace {

CardNode node(Input input)
{
    return {.content = std::move(input)};
}

/// A field that is needed, and a button.
CardRow question(const QString &id = u"card"_s)
{
    CardRow row;
    row.instance = InstanceId(u"deploy"_s);
    row.card.id = CardId(id);
    row.card.source = {.app = u"deploy"_s, .name = u"Deploy"_s, .icon = {}};
    row.card.title = u"Roll out"_s;
    row.card.fallback = u"Roll out"_s;
    row.card.body = {node({.id = u"server"_s, .label = u"Server"_s, .required = true})};
    row.card.actions = {samples::action(u"send"_s, u"Start"_s)};
    row.firstSeen = row.updated = samples::at(14, 0);
    return row;
}

TimelineItem item(qint64 row, const CardRow &card)
{
    return samples::card(row, samples::at(14, 18), card);
}

} // namespace

void TimelineFieldsTest::init()
{
    m_themes = std::make_unique<ThemeHost>(Theme::Choice{.reducedMotion = true});
    m_view = std::make_unique<TimelineView>(m_themes.get());
    m_view->resize(860, 600);
    m_view->setNow(samples::at(14, 20));
    connect(m_view.get(), &TimelineView::intent, this,
            [this](const Intent &intent) { m_intents.push_back(intent); });
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setFocus();
}

void TimelineFieldsTest::cleanup()
{
    m_intents.clear();
    m_view.reset();
    m_themes.reset();
}

void TimelineFieldsTest::aPressSendsWhatWasTyped()
{
    show({item(1, question())});
    QVERIFY(field(u"server"_s));
    QTest::keyClicks(field(u"server"_s), u"web-3"_s);
    press(1, u"Start"_s);
    QCOMPARE(invoked().size(), 1u);
    QCOMPARE(invoked().front().arguments, (FormValues{{u"server"_s, u"web-3"_s}}));
}

void TimelineFieldsTest::aWrongFieldHoldsThePress()
{
    show({item(1, question())});
    press(1, u"Start"_s);
    QVERIFY(invoked().empty());
    QVERIFY(sheetOf(1).spokenText().contains(u"This is needed."_s));
    QTRY_VERIFY(field(u"server"_s)->hasFocus());
    QTest::keyClicks(field(u"server"_s), u"w"_s);
    QVERIFY(!sheetOf(1).spokenText().contains(u"This is needed."_s));
}

void TimelineFieldsTest::fieldsLiveWhileTheyAreSeen()
{
    std::vector<TimelineItem> rows;
    for (int i = 1; i <= 100; ++i)
        rows.push_back(item(i, question(QString::number(i))));
    show(std::move(rows));
    const auto count = [this] { return m_view->findChildren<InputEditor *>().size(); };
    QVERIFY(field(u"server"_s, u"100"_s));
    QVERIFY(!field(u"server"_s, u"1"_s));
    QTRY_VERIFY(count() > 0 && count() < 10);
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QVERIFY(field(u"server"_s, u"1"_s));
    QVERIFY(!field(u"server"_s, u"100"_s));
    QTRY_VERIFY(count() < 10);
}

void TimelineFieldsTest::whatWasTypedSurvivesScrollingAndOtherRooms()
{
    auto rows = samples::longRoom(60);
    rows.push_back(item(61, question()));
    show(rows);
    QTest::keyClicks(field(u"server"_s), u"web-3"_s);
    m_view->setFocus();
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QVERIFY(!field(u"server"_s));
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QCOMPARE(field(u"server"_s)->text(), u"web-3"_s);
    m_view->reset(RoomId(u"other"_s), samples::longRoom(3), true, true, 0);
    QVERIFY(!field(u"server"_s));
    show(rows);
    QCOMPARE(field(u"server"_s)->text(), u"web-3"_s);
}

void TimelineFieldsTest::typingGoesOnThroughARevision()
{
    auto rows = samples::longRoom(60);
    rows.push_back(item(61, question()));
    show(rows);
    QLineEdit *server = field(u"server"_s);
    server->setFocus();
    QTest::keyClicks(server, u"web-3"_s);
    server->setCursorPosition(2);
    CardRow next = question();
    next.card.revision = 2;
    next.card.body.insert(next.card.body.begin(),
                          {.content = TextBlock{.text = MarkupText(u"One line more."_s)}});
    m_view->upsert({item(61, next)});
    QVERIFY(sheetOf(61).spokenText().contains(u"One line more."_s));
    QCOMPARE(field(u"server"_s), server);
    QVERIFY(server->hasFocus());
    QCOMPARE(server->cursorPosition(), 2);
    QTest::keyClicks(server, u"X"_s);
    QCOMPARE(server->text(), u"weXb-3"_s);
    QVERIFY(m_view->viewport()->rect().contains(server->parentWidget()->geometry()));
}

void TimelineFieldsTest::newMessagesDoNotMoveTheFieldOneTypesIn()
{
    auto rows = samples::longRoom(60);
    rows.push_back(item(61, question()));
    show(rows);
    QLineEdit *server = field(u"server"_s);
    server->setFocus();
    const QPoint before = server->mapTo(m_view.get(), QPoint(0, 0));
    m_view->upsert({samples::message(62, u"Ana"_s, samples::at(14, 19), u"New."_s)});
    QCOMPARE(server->mapTo(m_view.get(), QPoint(0, 0)), before);
    m_view->setFocus();
    QTRY_VERIFY(m_view->isAtEnd());
}

void TimelineFieldsTest::tabGoesThroughFieldsAndButtons()
{
    CardRow row = question();
    row.card.body.push_back({.content = ActionSet{.actions = {ActionId(u"check"_s)}}});
    row.card.body.push_back(node({.id = u"reason"_s, .label = u"Reason"_s}));
    row.card.actions.push_back(samples::action(u"check"_s, u"Check"_s));
    show({item(1, row)});
    using Place = TimelineView::Place;
    m_view->setFocusedPlace({1, -1});
    const auto tab = [] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); };
    const auto back = [] {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    };
    tab();
    QVERIFY(field(u"server"_s)->hasFocus());
    tab();
    QVERIFY(m_view->hasFocus());
    QCOMPARE(m_view->focusedPlace(), (Place{1, 0}));
    QCOMPARE(sheetOf(1).targets[0].name, u"Check"_s);
    tab();
    QVERIFY(field(u"reason"_s)->hasFocus());
    tab();
    QCOMPARE(m_view->focusedPlace(), (Place{1, 1}));
    back();
    QVERIFY(field(u"reason"_s)->hasFocus());
    back();
    back();
    QVERIFY(field(u"server"_s)->hasFocus());
    back();
    QVERIFY(m_view->hasFocus());
    QCOMPARE(m_view->focusedPlace(), (Place{1, -1}));
}

void TimelineFieldsTest::aShownCardOpensAndItsFieldIsThere()
{
    CardRow row = question();
    ActionSpec opens = samples::action(u"open"_s, u"More to say"_s);
    opens.opensCard = true;
    row.card.actions.push_back(opens);
    row.card.shownCards = {{.action = opens.id,
                            .box = {.items = {node({.id = u"note"_s, .label = u"Note"_s})}},
                            .foot = {}}};
    show({item(1, row)});
    QVERIFY(!field(u"note"_s));
    press(1, u"More to say"_s);
    QVERIFY(field(u"note"_s));
    QVERIFY(m_intents.empty());
    CardRow next = row;
    next.card.revision = 2;
    m_view->upsert({item(1, next)});
    QVERIFY(field(u"note"_s)); // what was opened stays open
    press(1, u"More to say"_s);
    QVERIFY(!field(u"note"_s));
}

void TimelineFieldsTest::lettersPressTheButtonsOfTheFocusedCard()
{
    show({item(1, question()), samples::card(2, samples::at(14, 18), samples::deployCard())});
    m_view->setFocusedPlace({2, -1});
    QTest::keyClick(m_view.get(), Qt::Key_Period);
    QVERIFY(sheetOf(1).targets.front().letter.isNull());
    const QChar letter = sheetOf(2).targets.front().letter;
    QVERIFY(letter.isLetter());
    QTest::keyClicks(m_view.get(), QString(letter));
    QCOMPARE(invoked().size(), 1u);
    QCOMPARE(invoked().front().action.action, ActionId(u"pause"_s));
    QVERIFY(sheetOf(2).targets.front().letter.isNull());
    QTest::keyClick(m_view.get(), Qt::Key_Period);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QVERIFY(sheetOf(2).targets.front().letter.isNull());
}

void TimelineFieldsTest::theTreeOfACardIsReadInOrder()
{
    show({item(1, question())});
    QAccessibleInterface *card = QAccessible::queryAccessibleInterface(m_view.get())->child(0);
    QStringList read;
    for (int i = 0; i < card->childCount(); ++i) {
        QAccessibleInterface *part = card->child(i);
        if (part->role() == QAccessible::EditableText || part->role() == QAccessible::Button)
            read += part->text(QAccessible::Name);
    }
    QCOMPARE(read, (QStringList{u"Server"_s, u"Start"_s}));
}

QTEST_MAIN(TimelineFieldsTest)
#include "TimelineFieldsTest.moc"
