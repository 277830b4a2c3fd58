// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/TimelineView.h"
#include "tests/gui/timeline/Pointer.h"
#include "tests/support/SampleRows.h"
#include "ui/cards/RichTextPiece.h"
#include "ui/kit/EmojiPicker.h"
#include "ui/kit/WatchroomStyle.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

/// The conversation under a person's hands: pointer, keys, screen reader.
class TimelineViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aButtonIsPressedOnce();
    void aPressShowsSendingBeforeAnybodyAnswers();
    void anUpdateUnderThePointerWaits();
    void anOutcomeUnderThePointerDoesNotWait();
    void theCountdownUnderThePointerIsHeld();
    void newMessagesMoveNoButtonUnderThePointer();
    void textIsSelectedAcrossMessages();
    void aWordAndAParagraphAreSelectedByClicks();
    void copyingAPartGivesItsTextAlone();
    void keysWalkRowsAndTargets();
    void theEndAndTheStartAreReachedByKeys();
    void olderRowsAreAskedForOnce();
    void deletingAsksInPlace();
    void linksAreHandedOn();
    void aReplyLeadsToWhatItAnswers();
    void aFailedMessageIsSentAgain();
    void aMessageSentAgainIsNeverInTwoPlaces();
    void aReactionIsPressedAndPickedByKey();
    void aPictureOfOthersIsFetchedOnlyWhenAskedFor();
    void filesOnTheirWayCanBeStopped();
    void beingNamedIsSaidInWords();
    void screenReadersHearRowsAndButtons();
    void anEmptyRoomSaysSo();

private:
    void show(std::vector<TimelineItem> rows, bool reachesStart = true)
    {
        m_view->reset(RoomId(u"room"_s), std::move(rows), reachesStart, true, 0);
    }
    /// Where a target stands in the viewport.
    QPoint centreOf(qint64 row, const QString &name) const
    {
        const int index = m_view->rowsLayout().rows().indexOf(row);
        const Sheet &sheet = m_view->rowsLayout().sheet(index);
        const auto target = std::ranges::find(sheet.targets, name, &CardTarget::name);
        if (target == sheet.targets.end())
            return {-1, -1};
        return target->rect.center() + QPoint(0, m_view->rowsLayout().yOf(index));
    }
    /// Where a position of a message's text stands.
    QPoint textPoint(qint64 row, int x) const
    {
        const int index = m_view->rowsLayout().rows().indexOf(row);
        const Sheet &sheet = m_view->rowsLayout().sheet(index);
        return sheet.body->rect.topLeft() + QPoint(x, 10) +
               QPoint(0, m_view->rowsLayout().yOf(index));
    }
    void click(const QPoint &point)
    {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, point);
    }
    void moveTo(const QPoint &point) { movePointer(m_view->viewport(), point); }
    void leave() { removePointer(m_view->viewport()); }
    template <typename T>
    std::vector<T> intents() const
    {
        std::vector<T> found;
        for (const Intent &intent : m_intents) {
            if (const auto *one = std::get_if<T>(&intent))
                found.push_back(*one);
        }
        return found;
    }

    std::unique_ptr<ThemeHost> m_themes;
    std::unique_ptr<TimelineView> m_view;
    std::vector<Intent> m_intents;
};

void TimelineViewTest::init()
{
    m_themes = std::make_unique<ThemeHost>(Theme::Choice{.reducedMotion = true});
    m_view = std::make_unique<TimelineView>(m_themes.get());
    m_view->resize(860, 700);
    m_view->setNow(samples::at(14, 20));
    connect(m_view.get(), &TimelineView::intent, this,
            [this](const Intent &intent) { m_intents.push_back(intent); });
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setFocus();
}

void TimelineViewTest::cleanup()
{
    m_intents.clear();
    m_view.reset();
    m_themes.reset();
}

void TimelineViewTest::aButtonIsPressedOnce()
{
    show({samples::card(1, samples::at(14, 18), samples::deployCard())});
    const QPoint pause = centreOf(1, u"Pause"_s);
    click(pause);
    click(pause);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, pause);
    QCOMPARE(intents<Invoke>().size(), 1u);
    QCOMPARE(intents<Invoke>().front().action.action, ActionId(u"pause"_s));
    QCOMPARE(intents<Invoke>().front().action.room, RoomId(u"room"_s));
}

void TimelineViewTest::aPressShowsSendingBeforeAnybodyAnswers()
{
    show({samples::card(1, samples::at(14, 18), samples::deployCard())});
    click(centreOf(1, u"Pause"_s));
    QVERIFY(centreOf(1, u"Sending…"_s).x() > 0);
}

void TimelineViewTest::anUpdateUnderThePointerWaits()
{
    show({samples::card(1, samples::at(14, 18), samples::deployCard())});
    moveTo(centreOf(1, u"Pause"_s));
    CardRow taller = samples::deployCard();
    taller.card.body.push_back({TextBlock{.text = MarkupText(u"And one line more."_s)}});
    m_view->upsert({samples::card(1, samples::at(14, 18), taller)});
    QCOMPARE(m_view->heldUpdates(), 1);
    leave();
    QCOMPARE(m_view->heldUpdates(), 0);
    QVERIFY(m_view->rowsLayout().sheet(0).spokenText().contains(u"And one line more."_s));
}

void TimelineViewTest::anOutcomeUnderThePointerDoesNotWait()
{
    show({samples::card(1, samples::at(14, 18), samples::deployCard())});
    moveTo(centreOf(1, u"Pause"_s));
    CardRow failed = samples::deployCard();
    failed.actions[ActionId(u"pause"_s)] = samples::status(
        Failed{u"The server is full."_s, {}}, u"Ana"_s, samples::at(14, 19), samples::at(14, 19));
    m_view->upsert({samples::card(1, samples::at(14, 18), failed)});
    QCOMPARE(m_view->heldUpdates(), 0);
}

void TimelineViewTest::theCountdownUnderThePointerIsHeld()
{
    CardRow done = samples::deployCard();
    const ActionId pause(u"pause"_s);
    done.actions[pause] = samples::status(Succeeded{.undoUntil = samples::at(14, 21)}, u"Ana"_s,
                                          samples::at(14, 19), samples::at(14, 19));
    done.actions[pause].key = InvocationKey(u"key"_s);
    show({samples::card(1, samples::at(14, 18), done)});
    const auto undo = centreOf(1, u"Undo, 1 min left: Pause"_s);
    QVERIFY(undo.x() > 0);
    moveTo(undo);
    done.actions[pause].undoHeld = samples::at(14, 20);
    m_view->upsert({samples::card(1, samples::at(14, 18), done)});
    m_view->setNow(samples::at(14, 22));
    QCOMPARE(centreOf(1, u"Undo, 1 min left: Pause"_s), undo);
    QCOMPARE(intents<HoldUndo>().size(), 1u);
    QVERIFY(intents<HoldUndo>().front().held);
    QCOMPARE(intents<HoldUndo>().front().undoes, InvocationKey(u"key"_s));
    m_view->setFocusedPlace({1, -1});
    leave();
    QCOMPARE(intents<HoldUndo>().size(), 2u);
    QVERIFY(!intents<HoldUndo>().back().held);
}

void TimelineViewTest::newMessagesMoveNoButtonUnderThePointer()
{
    auto rows = samples::longRoom(50);
    rows.push_back(samples::card(51, samples::at(14, 18), samples::deployCard()));
    show(rows);
    const QPoint pause = centreOf(51, u"Pause"_s);
    moveTo(pause);
    m_view->upsert({samples::message(52, u"Ana"_s, samples::at(14, 19), u"New."_s)});
    QCOMPARE(centreOf(51, u"Pause"_s), pause);
    leave();
    QVERIFY(m_view->isAtEnd());
    QVERIFY(centreOf(51, u"Pause"_s).y() < pause.y());
}

void TimelineViewTest::textIsSelectedAcrossMessages()
{
    show({samples::message(1, u"Ana"_s, samples::at(14, 0), u"First words."_s),
          samples::message(2, u"Lena"_s, samples::at(14, 1), u"Second words."_s)});
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, textPoint(1, 0));
    QMouseEvent drag(QEvent::MouseMove, QPointF(textPoint(2, 600)),
                     m_view->viewport()->mapToGlobal(QPointF(textPoint(2, 600))), Qt::NoButton,
                     Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_view->viewport(), &drag);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, textPoint(2, 600));
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"Ana 14:00\nFirst words.\n\nLena 14:01\nSecond words."_s);
}

void TimelineViewTest::aWordAndAParagraphAreSelectedByClicks()
{
    show({samples::message(1, u"Ana"_s, samples::at(14, 0), u"First words here."_s)});
    const QPoint inside = textPoint(1, 4);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, inside);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, inside);
    QCOMPARE(m_view->selectedText(), u"First"_s);
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, inside);
    QCOMPARE(m_view->selectedText(), u"First words here."_s);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, inside);
    QCOMPARE(m_view->selectedText(), u"First words here."_s);
}

void TimelineViewTest::copyingAPartGivesItsTextAlone()
{
    show({samples::message(1, u"Ana"_s, samples::at(14, 0), u"First words here."_s)});
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, textPoint(1, 4));
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"First"_s);
}

void TimelineViewTest::keysWalkRowsAndTargets()
{
    show({samples::message(1, u"Ana"_s, samples::at(14, 0), u"Words."_s),
          samples::card(2, samples::at(14, 18), samples::deployCard())});
    using Place = TimelineView::Place;
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QCOMPARE(m_view->focusedPlace(), (Place{2, -1}));
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QCOMPARE(m_view->focusedPlace(), (Place{1, -1}));
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QTest::keyClick(m_view.get(), Qt::Key_Tab);
    QCOMPARE(m_view->focusedPlace(), (Place{2, 0}));
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(intents<Invoke>().size(), 1u);
    QTest::keyClick(m_view.get(), Qt::Key_Tab);
    QCOMPARE(m_view->focusedPlace(), (Place{2, 1}));
    QTest::keyClick(m_view.get(), Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(m_view->focusedPlace(), (Place{2, 0}));
}

void TimelineViewTest::theEndAndTheStartAreReachedByKeys()
{
    show(samples::longRoom(500));
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QCOMPARE(m_view->rowsLayout().visible().front().index, 0);
    QTest::keyClick(m_view.get(), Qt::Key_PageDown);
    QVERIFY(m_view->rowsLayout().visible().front().index > 0);
    QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ControlModifier);
    QVERIFY(m_view->isAtEnd());
    QCOMPARE(m_view->verticalScrollBar()->value(), m_view->verticalScrollBar()->maximum());
}

void TimelineViewTest::olderRowsAreAskedForOnce()
{
    auto rows = samples::longRoom(300);
    std::vector<TimelineItem> older(rows.begin(), rows.begin() + 100);
    rows.erase(rows.begin(), rows.begin() + 100);
    show(rows, false);
    QVERIFY(intents<LoadOlder>().empty());
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QCOMPARE(intents<LoadOlder>().size(), 1u);
    QCOMPARE(intents<LoadOlder>().front().beforeRow, 101);
    m_view->prepend(older, true);
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QCOMPARE(intents<LoadOlder>().size(), 1u);
}

void TimelineViewTest::deletingAsksInPlace()
{
    TimelineItem mine = samples::message(1, u"Ana"_s, samples::at(14, 0), u"Words."_s);
    std::get<MessageRow>(mine.content).own = true;
    show({mine});
    m_view->rowsLayout().setAskingToDelete(1);
    m_view->rowsLayout().settle();
    click(centreOf(1, u"Keep it"_s));
    QVERIFY(intents<DeleteMessage>().empty());
    m_view->rowsLayout().setAskingToDelete(1);
    m_view->rowsLayout().settle();
    click(centreOf(1, u"Delete"_s));
    QCOMPARE(intents<DeleteMessage>().size(), 1u);
    QCOMPARE(intents<DeleteMessage>().front().message, MessageId(u"m1"_s));
}

void TimelineViewTest::linksAreHandedOn()
{
    show({samples::message(1, u"Ana"_s, samples::at(14, 0),
                           u"See [the page](https://example.org/a)."_s)});
    QSignalSpy links(m_view.get(), &TimelineView::linkActivated);
    click(centreOf(1, u"the page"_s));
    QCOMPARE(links.size(), 1);
    QCOMPARE(links.front().front().toString(), u"https://example.org/a"_s);
}

void TimelineViewTest::aReplyLeadsToWhatItAnswers()
{
    auto rows = samples::longRoom(200);
    auto &answer = std::get<MessageRow>(rows.back().content);
    answer.message.replyTo = MessageId(u"m3"_s);
    answer.replyName = u"Lena"_s;
    answer.replyText = u"Message number 3."_s;
    show(rows);
    click(centreOf(200, u"Answers Lena: Message number 3."_s));
    QCOMPARE(m_view->focusedPlace().row, 3);
    QVERIFY(m_view->viewport()->rect().contains(m_view->rowRect(3)));
}

void TimelineViewTest::aFailedMessageIsSentAgain()
{
    TimelineItem unsent = samples::message(1, u"Ana"_s, samples::at(14, 0), u"Words."_s);
    auto &row = std::get<MessageRow>(unsent.content);
    row.message.delivery = Delivery::Failed;
    row.message.failure = u"The disk is full."_s;
    show({unsent});
    click(centreOf(1, u"Try again"_s));
    QCOMPARE(intents<RetryMessage>().size(), 1u);
}

/// The pointer still rests where "Try again" was.
void TimelineViewTest::aMessageSentAgainIsNeverInTwoPlaces()
{
    TimelineItem unsent = samples::message(1, u"Ana"_s, samples::at(14, 0), u"Words."_s);
    std::get<MessageRow>(unsent.content).message.delivery = Delivery::Failed;
    show({unsent, samples::message(2, u"Ben"_s, samples::at(14, 1), u"Others."_s)});
    click(centreOf(1, u"Try again"_s));
    std::get<MessageRow>(unsent.content).message.delivery = Delivery::Sending;
    m_view->upsert({unsent});
    QCOMPARE(m_view->heldUpdates(), 0);
    m_view->remove({1});
    m_view->upsert({samples::message(3, u"Ana"_s, samples::at(14, 0), u"Words."_s)});
    QCOMPARE(m_view->rowsLayout().rows().count(), 2);
}

void TimelineViewTest::aReactionIsPressedAndPickedByKey()
{
    TimelineItem liked = samples::message(1, u"Ben"_s, samples::at(14, 0), u"It is out."_s);
    std::get<MessageRow>(liked.content).reactions = {
        {.emoji = u"🎉"_s, .names = {u"Cleo"_s, u"Dan"_s}, .own = true},
        {.emoji = u"👀"_s, .names = {u"Cleo"_s}}};
    show({liked});
    QCOMPARE(m_view->rowName(1), u"Ben, 14:00: It is out. Party: Cleo, Dan, you. Looking: Cleo."_s);
    const QString press = u"Looking: Cleo. Press to add yours."_s;
    click(centreOf(1, press));
    QCOMPARE(intents<React>().size(), 1u);
    QCOMPARE(intents<React>().front().message, MessageId(u"m1"_s));
    QCOMPARE(intents<React>().front().emoji, u"👀"_s);

    m_view->setFocusedPlace({1, -1});
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    auto *picker = m_view->window()->findChild<EmojiPicker *>();
    QVERIFY(picker);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(intents<React>().size(), 2u);
    QCOMPARE(intents<React>().back().emoji, u"👍"_s);
}

void TimelineViewTest::aPictureOfOthersIsFetchedOnlyWhenAskedFor()
{
    TimelineItem sent = samples::message(1, u"Ben"_s, samples::at(14, 0), {});
    auto &row = std::get<MessageRow>(sent.content);
    row.source = InstanceId(u"xmpp:ana@home.example"_s);
    row.message.attachments = {{.name = u"curve.png"_s,
                                .mediaType = u"image/png"_s,
                                .size = 2048,
                                .address = u"https://files.home.example/1/curve.png"_s},
                               {.name = u"plan.pdf"_s,
                                .mediaType = u"application/pdf"_s,
                                .address = u"https://files.home.example/1/plan.pdf"_s}};
    show({sent});
    QVERIFY(intents<FetchPicture>().empty());
    click(centreOf(1, u"Show picture curve.png"_s));
    QCOMPARE(intents<FetchPicture>().size(), 1u);
    QCOMPARE(intents<FetchPicture>().front().instance, row.source);
    QCOMPARE(intents<FetchPicture>().front().address, row.message.attachments[0].address);
    QSignalSpy links(m_view.get(), &TimelineView::linkActivated);
    click(centreOf(1, u"Get file plan.pdf from files.home.example"_s));
    QCOMPARE(links.size(), 1);
}

void TimelineViewTest::filesOnTheirWayCanBeStopped()
{
    TimelineItem unsent = samples::message(1, u"Ana"_s, samples::at(14, 0), u"The plan"_s);
    auto &row = std::get<MessageRow>(unsent.content);
    row.own = true;
    row.message.delivery = Delivery::Sending;
    row.message.attachments = {{.name = u"plan.pdf"_s, .sha256 = u"ab"_s}};
    row.filesSent = 40;
    show({unsent});
    QVERIFY(m_view->rowName(1).contains(u"Sending…"_s));
    click(centreOf(1, u"Stop"_s));
    QCOMPARE(intents<StopSending>().size(), 1u);
}

void TimelineViewTest::beingNamedIsSaidInWords()
{
    TimelineItem named = samples::message(1, u"Ben"_s, samples::at(14, 0), u"Ana, look."_s);
    std::get<MessageRow>(named.content).message.mentionsSelf = true;
    show({named});
    QVERIFY(m_view->rowName(1).contains(u"It names you."_s));
}

void TimelineViewTest::screenReadersHearRowsAndButtons()
{
    show({samples::message(1, u"Ana"_s, samples::at(14, 0), u"Words."_s),
          samples::card(2, samples::at(14, 18), samples::deployCard())});
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), 2);
    QCOMPARE(list->child(0)->text(QAccessible::Name), u"Ana, 14:00: Words."_s);
    QAccessibleInterface *card = list->child(1);
    QVERIFY(card->text(QAccessible::Name).startsWith(u"Deploy, Roll back checkout-api"_s));
    QStringList names;
    QAccessibleInterface *pause = nullptr;
    for (int i = 0; i < card->childCount(); ++i) {
        QAccessibleInterface *part = card->child(i);
        QVERIFY(card->rect().contains(part->rect()));
        QCOMPARE(card->indexOfChild(part), i);
        QCOMPARE(part->parent(), card);
        if (part->role() != QAccessible::Button)
            continue;
        pause = pause ? pause : part;
        names += part->text(QAccessible::Name);
    }
    QCOMPARE(names, (QStringList{u"Pause"_s, u"Cancel roll-back…"_s, u"What will this do?"_s}));
    pause->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(intents<Invoke>().size(), 1u);
    QVERIFY(pause->state().disabled);
}

void TimelineViewTest::anEmptyRoomSaysSo()
{
    show({});
    QVERIFY(!m_view->grab().isNull());
    QCOMPARE(m_view->verticalScrollBar()->maximum(), 0);
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QTest::keyClick(m_view.get(), Qt::Key_End);
}

QTEST_MAIN(TimelineViewTest)
#include "TimelineViewTest.moc"
