// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/ActionPress.h"
#include "tests/support/SampleRows.h"
#include "ui/cards/ActionBar.h"
#include "ui/cards/FormView.h"
#include "ui/cards/TargetButton.h"
#include "ui/kit/Button.h"
#include "ui/kit/Overlay.h"
#include "ui/kit/WatchroomStyle.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

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
    void cancelSendsNothing();
    void theNameHasToBeTyped();
    void aFormIsAskedThenConfirmedWithItsValues();
    void aRequiredAnswerHoldsTheForm();
    void aStopButtonCancelsTheRun();
    void anAddressIsOpenedNotInvoked();
    void aDoubleClickOnTheBarSendsOne();

private:
    ActionRef ref(const ActionSpec &action) const
    {
        return {InstanceId(u"i"_s), RoomId(u"r"_s), CardId(u"c"_s), action.id};
    }
    void press(const ActionSpec &action)
    {
        m_press->press(action, ref(action), QRect(40, 40, 100, 32));
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

QTEST_MAIN(ActionPressTest)
#include "ActionPressTest.moc"
