// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/ActionPress.h"
#include "tests/support/ManualClock.h"
#include "tests/support/SampleRows.h"
#include "ui/cards/ActionBar.h"
#include "ui/cards/FormView.h"
#include "ui/cards/TargetButton.h"
#include "ui/kit/Button.h"
#include "ui/kit/Overlay.h"
#include "ui/kit/PlainLabel.h"
#include "ui/kit/WatchroomStyle.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace watchroom;
using namespace Qt::StringLiterals;

/// What is asked between a press and the one intent it sends.
class ActionPressTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aHarmlessActionIsSentAtOnce();
    void threeQuickPressesSendOne();
    void aDangerIsAskedEvenWithoutAQuestionOfItsOwn();
    void theVerbSleepsAtFirstAndCancelHasTheFocus();
    void theVerbSleepsForHalfASecond();
    void theVerbSleepsAnewWhenItHasMoved();
    void lookingAtAnUndoHoldsItsCountdown();
    void pointerAndFocusOnTheBarHoldTheCountdown();
    void cancelSendsNothing();
    void theNameHasToBeTyped();
    void aFormIsAskedThenConfirmedWithItsValues();
    void aRequiredAnswerHoldsTheForm();
    void aStopButtonCancelsTheRun();
    void anAddressIsOpenedNotInvoked();
    void aDoubleClickOnTheBarSendsOne();
    void aSecondPersonIsAskedForNoForm();
    void undoingIsOneIntent();
    void tryingAnUndoAgainUndoesTheSame();
    void whatIsUnknownIsAskedAbout();
    void whoMayNotIsSentToWhoMay();
    void aPreviewAsksItsExecutorAndShowsTheAnswer();
    void aPreviewOfWhatAnswersNothingAsksNobody();
    void anAnswerToAnEarlierQuestionIsDropped();
    void theConfirmationTellsWhatTheFormWouldDo();
    void theQuestionMarkAsksWhatAButtonDoes();

private:
    ActionRef ref(const ActionSpec &action) const
    {
        return {InstanceId(u"i"_s), RoomId(u"r"_s), CardId(u"c"_s), action.id};
    }
    void press(const ActionSpec &action)
    {
        m_press->press(action, ref(action), QRect(40, 40, 100, 32));
    }
    void activate(CardTarget::Kind kind, const ActionSpec &action, const ActionStatus &status)
    {
        m_press->activate({.kind = kind, .action = action.id}, action, status, ref(action),
                          QRect(40, 40, 100, 32));
    }
    QStringList wordsOfQuestion() const
    {
        QStringList words;
        for (const PlainLabel *label : m_press->question()->findChildren<PlainLabel *>()) {
            if (!label->isHidden())
                words += label->plain();
        }
        return words;
    }
    Button *button(const char *name) const
    {
        return m_press->question()
                   ? m_press->question()->findChild<Button *>(QLatin1StringView(name))
                   : nullptr;
    }
    Invoke sent() const { return std::get<Invoke>(m_intents.back()); }

    std::unique_ptr<ThemeHost> m_themes;
    std::unique_ptr<QWidget> m_window;
    ActionPress *m_press = nullptr;
    ManualClock m_clock;
    std::vector<Intent> m_intents;
};

void ActionPressTest::init()
{
    m_themes = std::make_unique<ThemeHost>(Theme::Choice{.reducedMotion = true});
    m_window = std::make_unique<QWidget>();
    m_window->resize(800, 600);
    m_press = new ActionPress(m_themes.get(), m_window.get());
    connect(m_press, &ActionPress::intent, this,
            [this](const Intent &intent) { m_intents.push_back(intent); });
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void ActionPressTest::cleanup()
{
    m_intents.clear();
    m_window.reset();
    m_themes.reset();
}

void ActionPressTest::aHarmlessActionIsSentAtOnce()
{
    const ActionSpec action = samples::action(u"check"_s, u"Check now"_s);
    press(action);
    QCOMPARE(m_intents.size(), 1u);
    QCOMPARE(sent().action, ref(action));
    QVERIFY(!sent().key.isEmpty());
    QVERIFY(!sent().confirmed);
}

void ActionPressTest::threeQuickPressesSendOne()
{
    const ActionSpec action = samples::action(u"check"_s, u"Check now"_s);
    for (int i = 0; i < 3; ++i)
        press(action);
    QCOMPARE(m_intents.size(), 1u);
}

void ActionPressTest::aDangerIsAskedEvenWithoutAQuestionOfItsOwn()
{
    ActionSpec action = samples::action(u"wipe"_s, u"Wipe the cache"_s);
    action.effect = Effect::Danger;
    press(action);
    QVERIFY(m_intents.empty());
    QVERIFY(button("verb"));
    QCOMPARE(button("verb")->text(), u"Wipe the cache"_s);
    QTRY_VERIFY(button("verb")->isAvailable());
    button("verb")->click();
    QCOMPARE(m_intents.size(), 1u);
    QVERIFY(sent().confirmed);
}

void ActionPressTest::theVerbSleepsAtFirstAndCancelHasTheFocus()
{
    ActionSpec action = samples::action(u"wipe"_s, u"Wipe the cache"_s);
    action.effect = Effect::Danger;
    press(action);
    QTRY_VERIFY(button("cancel")->hasFocus());
    QVERIFY(!button("verb")->isAvailable());
    button("verb")->click();
    QVERIFY(m_intents.empty());
    QVERIFY(m_press->question());
}

void ActionPressTest::theVerbSleepsForHalfASecond()
{
    m_press->useClock(m_clock);
    ActionSpec action = samples::action(u"wipe"_s, u"Wipe the cache"_s);
    action.effect = Effect::Danger;
    press(action);
    m_clock.advance(Milliseconds(499));
    button("verb")->click(); // the second half of a double click
    QVERIFY(m_intents.empty());
    m_clock.advance(Milliseconds(1));
    button("verb")->click();
    QCOMPARE(m_intents.size(), 1u);
}

void ActionPressTest::theVerbSleepsAnewWhenItHasMoved()
{
    m_press->useClock(m_clock);
    ActionSpec action = samples::action(u"wipe"_s, u"Wipe the cache"_s);
    action.effect = Effect::Danger;
    action.previews = true;
    press(action);
    m_clock.advance(Milliseconds(400));
    const int number = std::get<PreviewAction>(m_intents.back()).number;
    m_press->showPreview(number, {{{{}, u"Forgets 4 GB"_s}}}, {});
    m_clock.advance(Milliseconds(499)); // past the end of its first sleep
    QVERIFY(!button("verb")->isAvailable());
    m_clock.advance(Milliseconds(1));
    QVERIFY(button("verb")->isAvailable());
}

void ActionPressTest::lookingAtAnUndoHoldsItsCountdown()
{
    const CardTarget one{.kind = CardTarget::Kind::Undo, .key = InvocationKey(u"1"_s)};
    const CardTarget other{.kind = CardTarget::Kind::Undo, .key = InvocationKey(u"2"_s)};
    const CardTarget plain{.kind = CardTarget::Kind::Action, .key = InvocationKey(u"3"_s)};
    const std::vector<const CardTarget *> looks{&plain, &one, &one, &other, &plain, nullptr};
    for (const CardTarget *look : looks)
        m_press->lookAt(look);
    QStringList said;
    for (const Intent &intent : m_intents) {
        const auto &hold = std::get<HoldUndo>(intent);
        said += (hold.held ? u"hold "_s : u"let go "_s) + hold.undoes.value;
    }
    QCOMPARE(said, (QStringList{u"hold 1"_s, u"let go 1"_s, u"hold 2"_s, u"let go 2"_s}));
}

void ActionPressTest::pointerAndFocusOnTheBarHoldTheCountdown()
{
    ActionSpec action = samples::action(u"mute"_s, u"Mute"_s);
    action.undo = UndoOffer{};
    ActionStatus done = samples::status(Succeeded{.undoUntil = samples::at(14, 21)}, u"Ana"_s,
                                        samples::at(14, 20), samples::at(14, 20));
    done.key = InvocationKey(u"done"_s);
    ActionBar bar(m_themes.get(), m_window.get());
    bar.resize(500, 60);
    bar.move(20, 20);
    bar.setNow(samples::at(14, 20, 30));
    bar.setActions({}, {action}, {{action.id, done}});
    bar.show();
    connect(&bar, &ActionBar::intent, this,
            [this](const Intent &intent) { m_intents.push_back(intent); });
    const auto buttons = bar.findChildren<TargetButton *>();
    const auto undo = std::ranges::find_if(buttons, [](const TargetButton *each) {
        return each->target().kind == CardTarget::Kind::Undo;
    });
    QVERIFY(undo != buttons.end());
    const auto isHeld = [this] {
        return !m_intents.empty() && std::get<HoldUndo>(m_intents.back()).held;
    };

    QTest::mouseMove(*undo);
    QTRY_VERIFY(isHeld());
    (*undo)->setFocus(Qt::TabFocusReason);
    QTest::mouseMove(m_window.get(), QPoint(400, 500));
    QTRY_VERIFY(!(*undo)->underMouse());
    QVERIFY(isHeld()); // the focus is still there
    (*undo)->clearFocus();
    QTRY_VERIFY(!isHeld());
    QCOMPARE(m_intents.size(), 2u);
}

void ActionPressTest::cancelSendsNothing()
{
    ActionSpec action = samples::action(u"wipe"_s, u"Wipe the cache"_s);
    action.confirm = Confirmation{u"Wipe it?"_s, u"All of it."_s, u"Wipe"_s, {}};
    press(action);
    button("cancel")->click();
    QVERIFY(!m_press->question());
    QVERIFY(m_intents.empty());
}

void ActionPressTest::theNameHasToBeTyped()
{
    ActionSpec action = samples::action(u"close"_s, u"Close the EU shop"_s);
    action.confirm = Confirmation{u"Close the EU shop?"_s, {}, {}, u"shop-eu"_s};
    press(action);
    auto *field = m_press->question()->findChild<QLineEdit *>(u"name"_s);
    QVERIFY(field);
    QTest::keyClicks(field, u"shop-"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(m_intents.empty());
    QVERIFY(!button("verb")->isAvailable());
    QTest::keyClicks(field, u"eu"_s);
    QVERIFY(button("verb")->isAvailable());
    button("verb")->click();
    QCOMPARE(m_intents.size(), 1u);
    QVERIFY(sent().confirmed);
}

void ActionPressTest::aFormIsAskedThenConfirmedWithItsValues()
{
    ActionSpec action = samples::action(u"restart"_s, u"Restart a server"_s);
    Input input;
    input.id = u"server"_s;
    input.label = u"Server"_s;
    input.initial = u"web-3"_s;
    action.inputs = {input};
    action.confirm = Confirmation{
        u"Restart {server}?"_s, u"{server} is away for a minute."_s, u"Restart {server}"_s, {}};
    press(action);
    QVERIFY(m_press->question()->findChild<FormView *>(u"form"_s));
    button("verb")->click();
    QTRY_VERIFY(button("verb") && button("verb")->text() == u"Restart web-3"_s);
    QVERIFY(m_intents.empty());
    QTRY_VERIFY(button("verb")->isAvailable());
    button("verb")->click();
    QCOMPARE(m_intents.size(), 1u);
    QCOMPARE(sent().arguments.value(u"server"_s), u"web-3"_s);
    QVERIFY(sent().confirmed);
}

void ActionPressTest::aRequiredAnswerHoldsTheForm()
{
    ActionSpec action = samples::action(u"restart"_s, u"Restart a server"_s);
    Input input;
    input.id = u"server"_s;
    input.label = u"Server"_s;
    input.required = true;
    action.inputs = {input};
    press(action);
    button("verb")->click();
    QVERIFY(m_press->question());
    QVERIFY(m_intents.empty());
}

void ActionPressTest::aStopButtonCancelsTheRun()
{
    ActionSpec action = samples::action(u"stop"_s, u"Stop"_s);
    action.stopsAction = u"run-7"_s;
    press(action);
    QCOMPARE(m_intents.size(), 1u);
    QCOMPARE(std::get<CancelInvocation>(m_intents.front()).key, InvocationKey(u"run-7"_s));
}

void ActionPressTest::anAddressIsOpenedNotInvoked()
{
    ActionSpec action = samples::action(u"open"_s, u"Open"_s);
    action.openAddress = u"https://example.org"_s;
    QSignalSpy links(m_press, &ActionPress::linkActivated);
    press(action);
    QCOMPARE(links.size(), 1);
    QVERIFY(m_intents.empty());
}

void ActionPressTest::aDoubleClickOnTheBarSendsOne()
{
    ActionBar bar(m_themes.get());
    bar.setNow(samples::at(14, 20));
    bar.resize(400, 60);
    bar.setActions({InstanceId(u"i"_s), {}, {}, {}}, {samples::action(u"check"_s, u"Check now"_s)},
                   {});
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    QSignalSpy intents(&bar, &ActionBar::intent);
    auto *button = bar.findChild<TargetButton *>();
    QCOMPARE(button->accessibleName(), u"Check now"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QTest::mouseDClick(button, Qt::LeftButton);
    QTest::mouseRelease(button, Qt::LeftButton);
    QCOMPARE(intents.size(), 1);
    QCOMPARE(bar.sheet().targets.front().name, u"Sending…"_s);
}

void ActionPressTest::aSecondPersonIsAskedForNoForm()
{
    ActionSpec action = samples::action(u"close"_s, u"Close the shop"_s);
    action.quorum = 2;
    action.inputs = {Input{.id = u"shop"_s, .label = u"Shop"_s, .required = true}};
    ActionStatus status;
    status.state = AwaitingOthers{.pressedBy = {u"Tomasz"_s}, .needed = 2};
    status.arguments = {{u"shop"_s, u"eu"_s}};
    activate(CardTarget::Kind::Action, action, status);
    QVERIFY(!m_press->question());
    QCOMPARE(sent().arguments, status.arguments);
    QCOMPARE(sent().seenTitle, u"Close the shop"_s);
}

void ActionPressTest::undoingIsOneIntent()
{
    const ActionSpec action = samples::action(u"mute"_s, u"Mute"_s);
    ActionStatus status;
    status.key = InvocationKey(u"done"_s);
    status.state = Succeeded{};
    for (int i = 0; i < 3; ++i)
        activate(CardTarget::Kind::Undo, action, status);
    QCOMPARE(m_intents.size(), 1u);
    QCOMPARE(std::get<UndoInvocation>(m_intents.front()).undoes, status.key);
}

void ActionPressTest::tryingAnUndoAgainUndoesTheSame()
{
    const ActionSpec action = samples::action(u"mute"_s, u"Mute"_s);
    ActionStatus status;
    status.key = InvocationKey(u"undoing"_s);
    status.undoes = InvocationKey(u"done"_s);
    status.state = Failed{};
    activate(CardTarget::Kind::Retry, action, status);
    QCOMPARE(std::get<UndoInvocation>(m_intents.front()).undoes, status.undoes);
}

void ActionPressTest::whatIsUnknownIsAskedAbout()
{
    ActionStatus status;
    status.key = InvocationKey(u"lost"_s);
    activate(CardTarget::Kind::Check, samples::action(u"mute"_s, u"Mute"_s), status);
    QCOMPARE(std::get<CheckOutcome>(m_intents.front()).key, status.key);
}

void ActionPressTest::whoMayNotIsSentToWhoMay()
{
    QSignalSpy asked(m_press, &ActionPress::askRequested);
    ActionStatus status;
    status.denied = Denied{.reason = u"Only Mara may."_s, .ask = u"Mara"_s};
    activate(CardTarget::Kind::Ask, samples::action(u"mute"_s, u"Mute"_s), status);
    QCOMPARE(asked.front().front().toString(), u"Mara"_s);
}

void ActionPressTest::aPreviewAsksItsExecutorAndShowsTheAnswer()
{
    ActionSpec action = samples::action(u"roll"_s, u"Roll back"_s);
    action.target = u"checkout-api, production"_s;
    action.previews = true;
    ActionStatus status =
        samples::status(Available{}, u"Lena"_s, samples::at(14, 0), samples::at(14, 2, 50));
    status.lastEnd = Succeeded{};
    activate(CardTarget::Kind::Preview, action, status);
    QVERIFY(wordsOfQuestion().contains(u"checkout-api, production"_s));
    QVERIFY(wordsOfQuestion().contains(u"Lena, 14:02, worked, 2 min 50 s"_s));
    QVERIFY(wordsOfQuestion().contains(u"Asking what exactly it would do…"_s));
    const auto question = std::get<PreviewAction>(m_intents.front());
    QCOMPARE(question.action, ref(action));

    m_press->showPreview(question.number, {{{u"From, to"_s, u"4.19.0 → 4.18.2"_s}}}, {});
    QTRY_VERIFY(wordsOfQuestion().contains(u"4.19.0 → 4.18.2"_s));
    QVERIFY(!wordsOfQuestion().contains(u"Asking what exactly it would do…"_s));
}

void ActionPressTest::aPreviewOfWhatAnswersNothingAsksNobody()
{
    activate(CardTarget::Kind::Preview, samples::action(u"roll"_s, u"Roll back"_s), {});
    QVERIFY(m_intents.empty());
    QVERIFY(wordsOfQuestion().contains(u"Never here"_s));
}

void ActionPressTest::anAnswerToAnEarlierQuestionIsDropped()
{
    ActionSpec action = samples::action(u"roll"_s, u"Roll back"_s);
    action.previews = true;
    activate(CardTarget::Kind::Preview, action, {});
    m_press->question()->close();
    QTRY_VERIFY(!m_press->question());
    activate(CardTarget::Kind::Preview, action, {});
    QCOMPARE(m_intents.size(), 2u);
    const int first = std::get<PreviewAction>(m_intents.front()).number;
    m_press->showPreview(first, {{{u"From, to"_s, u"old"_s}}}, {});
    QVERIFY(!wordsOfQuestion().contains(u"old"_s));
    m_press->showPreview(first + 1, {}, u"The server does not answer."_s);
    QVERIFY(wordsOfQuestion().contains(u"Nothing more is known: The server does not answer."_s));
}

void ActionPressTest::theConfirmationTellsWhatTheFormWouldDo()
{
    ActionSpec action = samples::action(u"scale"_s, u"Scale the shop"_s);
    action.previews = true;
    action.effect = Effect::Danger;
    action.inputs = {Input{.id = u"size"_s, .label = u"Size"_s, .initial = u"12"_s}};
    press(action);
    button("preview")->click();
    const auto inForm = std::get<PreviewAction>(m_intents.back());
    QCOMPARE(inForm.arguments.value(u"size"_s), u"12"_s);
    m_press->showPreview(inForm.number, {{{{}, u"Adds 4 servers"_s}}}, {});
    QTRY_VERIFY(wordsOfQuestion().contains(u"Adds 4 servers"_s));

    button("verb")->click();
    const auto inQuestion = std::get<PreviewAction>(m_intents.back());
    QCOMPARE(inQuestion.arguments.value(u"size"_s), u"12"_s);
    QTRY_VERIFY(button("verb")->isAvailable());
    m_press->showPreview(inQuestion.number, {{{{}, u"Adds 4 servers"_s}}}, {});
    QVERIFY(!button("verb")->isAvailable()); // it has moved
    QTRY_VERIFY(wordsOfQuestion().contains(u"Adds 4 servers"_s));
    QTRY_VERIFY(button("verb")->isAvailable());
}

void ActionPressTest::theQuestionMarkAsksWhatAButtonDoes()
{
    ActionBar bar(m_themes.get());
    bar.resize(400, 60);
    ActionStatus locked;
    locked.denied = Denied{.reason = u"Only Mara may do this."_s};
    const ActionSpec check = samples::action(u"check"_s, u"Check now"_s);
    bar.setActions({}, {check}, {{check.id, locked}});
    bar.show();
    QTest::keyClick(bar.findChild<TargetButton *>(), Qt::Key_Question);
    QVERIFY(bar.presses()->question());
    QVERIFY(bar.presses()->question()->accessibleName().startsWith(u"What will this do"));
}

QTEST_MAIN(ActionPressTest)
#include "ActionPressTest.moc"
