// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/CardView.h"
#include "tests/support/SampleRows.h"
#include "ui/cards/ActionPress.h"
#include "ui/cards/CardInputs.h"
#include "ui/cards/CardPress.h"
#include "ui/cards/InputEditor.h"
#include "ui/cards/TargetButton.h"
#include "ui/kit/Button.h"
#include "ui/kit/Overlay.h"
#include "ui/kit/WatchroomStyle.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

/// A card under a person's hands: fields, buttons, and what a press sends.
class CardViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aPressSendsTheFieldsAndWhatTheActionBrings();
    void aWrongFieldHoldsThePressAndGetsTheFocus();
    void aProblemGoesWhenItsFieldChanges();
    void typedTextFocusAndCursorSurviveARevision();
    void aFieldThatIsGoneForgetsWhatWasTyped();
    void aShownCardOpensAndCloses();
    void oneCardOfASetIsOpenAtATime();
    void anOpenCardSendsItsOwnFields();
    void partsAreShownAndHidden();
    void nothingLocalIsEverInvoked();
    void aButtonThatIsOffSaysWhy();
    void tabGoesThroughFieldsAndButtonsAsTheyAreRead();
    void enterInAFieldPressesTheButtonBesideIt();
    void aLetterPressesItsButtonOnce();
    void lettersAskTheSameQuestions();
    void aFormComesAfterTheFields();
    void aHeldKeyPressesOnce();

private:
    void show(const CardRow &row)
    {
        m_view->setCard(row, RoomId(u"room"_s));
        m_view->resize(520, m_view->heightForWidth(520));
    }
    template <typename Editor = QLineEdit>
    Editor *field(const QString &id) const
    {
        const InputEditor *editor = m_view->inputs()->editor({}, id);
        return editor ? editor->findChild<Editor *>() : nullptr;
    }
    TargetButton *button(const QString &name) const
    {
        for (TargetButton *each : m_view->findChildren<TargetButton *>()) {
            if (each->isVisible() && each->target().name == name)
                return each;
        }
        return nullptr;
    }
    void press(const QString &name) const
    {
        QVERIFY2(button(name), qPrintable(name));
        QTest::mouseClick(button(name), Qt::LeftButton);
    }
    bool says(const QString &words) const { return m_view->sheet().spokenText().contains(words); }
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
    std::unique_ptr<QWidget> m_window;
    CardView *m_view = nullptr;
    std::vector<Intent> m_intents;
};

namespace {

CardNode node(Input input)
{
    return {.content = std::move(input)};
}

CardNode text(const QString &words, const QString &id = {}, bool visible = true)
{
    return {.content = TextBlock{.text = MarkupText(words)},
            .frame = {.id = id, .visible = visible}};
}

CardNode buttons(std::vector<ActionId> actions, std::vector<ShownCard> cards = {})
{
    return {.content = ActionSet{.actions = std::move(actions), .cards = std::move(cards)}};
}

CardRow cardWith(std::vector<CardNode> body, std::vector<ActionSpec> actions)
{
    CardRow row;
    row.instance = InstanceId(u"deploy"_s);
    row.card.id = CardId(u"c1"_s);
    row.card.source = {.app = u"deploy"_s, .name = u"Deploy"_s, .icon = {}};
    row.card.title = u"Roll out"_s;
    row.card.fallback = u"Roll out"_s;
    row.card.body = std::move(body);
    row.card.actions = std::move(actions);
    row.firstSeen = row.updated = samples::at(14, 0);
    return row;
}

/// A name that is needed, a reason that is not, and one button.
CardRow questionCard()
{
    ActionSpec send = samples::action(u"send"_s, u"Roll out"_s);
    send.data = R"({"run": 42})";
    return cardWith({node({.id = u"server"_s, .label = u"Server"_s, .required = true}),
                     node({.id = u"reason"_s, .label = u"Reason"_s})},
                    {send});
}

/// Two buttons of which each opens a card with a field and a button.
CardRow openingCard()
{
    const auto opens = [](const QString &id, const QString &title) {
        ActionSpec spec = samples::action(id, title);
        spec.opensCard = true;
        return spec;
    };
    const auto shown = [](const QString &by, const QString &field, const QString &send) {
        return ShownCard{.action = ActionId(by),
                         .box = {.items = {text(u"About %1."_s.arg(field)),
                                           node({.id = field, .label = field})}},
                         .foot = {.actions = {ActionId(send)}}};
    };
    return cardWith({buttons({ActionId(u"one"_s), ActionId(u"two"_s)},
                             {shown(u"one"_s, u"size"_s, u"send one"_s),
                              shown(u"two"_s, u"colour"_s, u"send two"_s)})},
                    {opens(u"one"_s, u"Change the size"_s), opens(u"two"_s, u"Change the colour"_s),
                     samples::action(u"send one"_s, u"Set the size"_s),
                     samples::action(u"send two"_s, u"Set the colour"_s)});
}

} // namespace

void CardViewTest::init()
{
    m_themes = std::make_unique<ThemeHost>(Theme::Choice{.reducedMotion = true});
    m_window = std::make_unique<QWidget>();
    m_window->resize(560, 700);
    m_view = new CardView(m_themes.get(), m_window.get());
    m_view->setNow(samples::at(14, 20));
    connect(m_view, &CardView::intent, this,
            [this](const Intent &intent) { m_intents.push_back(intent); });
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void CardViewTest::cleanup()
{
    m_intents.clear();
    m_window.reset();
    m_themes.reset();
}

void CardViewTest::aPressSendsTheFieldsAndWhatTheActionBrings()
{
    show(questionCard());
    QTest::keyClicks(field(u"server"_s), u"web-3"_s);
    press(u"Roll out"_s);
    QCOMPARE(invoked().size(), 1u);
    QCOMPARE(invoked().front().arguments,
             (FormValues{{u"reason"_s, {}}, {u"run"_s, u"42"_s}, {u"server"_s, u"web-3"_s}}));
    QCOMPARE(invoked().front().action, (ActionRef{InstanceId(u"deploy"_s), RoomId(u"room"_s),
                                                  CardId(u"c1"_s), ActionId(u"send"_s)}));
}

void CardViewTest::aWrongFieldHoldsThePressAndGetsTheFocus()
{
    show(questionCard());
    press(u"Roll out"_s);
    QVERIFY(invoked().empty());
    QVERIFY(says(u"This is needed."_s));
    QTRY_VERIFY(field(u"server"_s)->hasFocus());
    QCOMPARE(field(u"server"_s)->accessibleDescription(), u"This is needed."_s);
    QVERIFY(field(u"server"_s)->property(WatchroomStyle::kFieldError).toBool());
}

void CardViewTest::aProblemGoesWhenItsFieldChanges()
{
    show(questionCard());
    press(u"Roll out"_s);
    QTest::keyClicks(field(u"server"_s), u"w"_s);
    QVERIFY(!says(u"This is needed."_s));
    QVERIFY(!field(u"server"_s)->property(WatchroomStyle::kFieldError).toBool());
}

void CardViewTest::typedTextFocusAndCursorSurviveARevision()
{
    show(questionCard());
    QLineEdit *server = field(u"server"_s);
    server->setFocus();
    QTest::keyClicks(server, u"web-3"_s);
    server->setCursorPosition(3);
    CardRow next = questionCard();
    next.card.revision = 2;
    next.card.body.insert(next.card.body.begin(), text(u"Something new above."_s));
    const int before = server->mapTo(m_view, QPoint(0, 0)).y();
    show(next);
    QCOMPARE(field(u"server"_s), server);
    QVERIFY(server->hasFocus());
    QCOMPARE(server->text(), u"web-3"_s);
    QCOMPARE(server->cursorPosition(), 3);
    QVERIFY(server->mapTo(m_view, QPoint(0, 0)).y() > before);
}

void CardViewTest::aFieldThatIsGoneForgetsWhatWasTyped()
{
    show(questionCard());
    QTest::keyClicks(field(u"server"_s), u"web-3"_s);
    CardRow without = questionCard();
    without.card.body.erase(without.card.body.begin());
    show(without);
    QVERIFY(!field(u"server"_s));
    show(questionCard());
    QCOMPARE(field(u"server"_s)->text(), QString());
}

void CardViewTest::aShownCardOpensAndCloses()
{
    show(openingCard());
    QVERIFY(!says(u"About size."_s));
    QVERIFY(!button(u"Set the size"_s));
    press(u"Change the size"_s);
    QVERIFY(says(u"About size."_s));
    QVERIFY(button(u"Set the size"_s));
    QVERIFY(field(u"size"_s));
    press(u"Change the size"_s);
    QVERIFY(!says(u"About size."_s));
    QVERIFY(!field(u"size"_s));
}

void CardViewTest::oneCardOfASetIsOpenAtATime()
{
    show(openingCard());
    press(u"Change the size"_s);
    press(u"Change the colour"_s);
    QVERIFY(!says(u"About size."_s));
    QVERIFY(says(u"About colour."_s));
}

void CardViewTest::anOpenCardSendsItsOwnFields()
{
    show(openingCard());
    press(u"Change the size"_s);
    QTest::keyClicks(field(u"size"_s), u"12"_s);
    press(u"Change the colour"_s);
    QTest::keyClicks(field(u"colour"_s), u"red"_s);
    press(u"Set the colour"_s);
    QCOMPARE(invoked().size(), 1u);
    QCOMPARE(invoked().front().arguments, (FormValues{{u"colour"_s, u"red"_s}}));
    press(u"Change the size"_s); // what was typed is still there
    QCOMPARE(field(u"size"_s)->text(), u"12"_s);
}

void CardViewTest::partsAreShownAndHidden()
{
    ActionSpec details = samples::action(u"details"_s, u"Details"_s);
    details.toggles = {{.element = u"more"_s, .visible = {}},
                       {.element = u"less"_s, .visible = false}};
    show(cardWith({text(u"In short."_s, u"less"_s), text(u"At length."_s, u"more"_s, false)},
                  {details}));
    QVERIFY(says(u"In short."_s) && !says(u"At length."_s));
    press(u"Details"_s);
    QVERIFY(!says(u"In short."_s) && says(u"At length."_s));
    press(u"Details"_s);
    QVERIFY(!says(u"In short."_s) && !says(u"At length."_s));
}

void CardViewTest::nothingLocalIsEverInvoked()
{
    ActionSpec link = samples::action(u"link"_s, u"Open the page"_s);
    link.openAddress = u"https://example.org/a"_s;
    link.effect = Effect::Read;
    CardRow row = openingCard();
    row.card.body.insert(row.card.body.begin(), buttons({link.id}));
    row.card.actions.push_back(link);
    row.card.body.push_back(node({.id = u"needed"_s, .label = u"Needed"_s, .required = true}));
    show(row);
    QSignalSpy links(m_view, &CardView::linkActivated);
    press(u"Open the page"_s);
    press(u"Change the size"_s);
    QCOMPARE(links.size(), 1);
    QCOMPARE(links.front().front().toString(), u"https://example.org/a"_s);
    QVERIFY(m_intents.empty());
}

void CardViewTest::aButtonThatIsOffSaysWhy()
{
    CardRow row = questionCard();
    row.card.actions.front().enabled = false;
    show(row);
    QTest::keyClicks(field(u"server"_s), u"web-3"_s);
    press(u"Roll out"_s);
    QVERIFY(invoked().empty());
    QVERIFY(!button(u"Roll out"_s)->target().hint.isEmpty());
}

void CardViewTest::tabGoesThroughFieldsAndButtonsAsTheyAreRead()
{
    CardRow row = questionCard();
    row.card.body.insert(row.card.body.begin() + 1, buttons({ActionId(u"check"_s)}));
    row.card.body.push_back(node({.id = u"how"_s,
                                  .label = u"How"_s,
                                  .kind = InputKind::Choice,
                                  .choices = {{u"Fast"_s, u"f"_s}, {u"Slow"_s, u"s"_s}},
                                  .look = ChoiceLook::Expanded,
                                  .several = true}));
    row.card.actions.push_back(samples::action(u"check"_s, u"Check"_s));
    show(row);
    field(u"server"_s)->setFocus();
    QStringList seen;
    for (int i = 0; i < 6; ++i) {
        const QWidget *focus = QApplication::focusWidget();
        const auto *mark = qobject_cast<const QAbstractButton *>(focus);
        const auto *target = qobject_cast<const TargetButton *>(focus);
        seen += target ? target->target().name : mark ? mark->text() : focus->accessibleName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(seen, (QStringList{u"Server"_s, u"Check"_s, u"Reason"_s, u"Fast"_s, u"Slow"_s,
                                u"Roll out"_s}));
}

void CardViewTest::enterInAFieldPressesTheButtonBesideIt()
{
    CardRow row = questionCard();
    std::get<Input>(row.card.body.front().content).inlineAction = ActionId(u"send"_s);
    show(row);
    QTest::keyClicks(field(u"server"_s), u"web-3"_s);
    QTest::keyClick(field(u"reason"_s), Qt::Key_Return);
    QVERIFY(invoked().empty());
    QTest::keyClick(field(u"server"_s), Qt::Key_Return);
    QCOMPARE(invoked().size(), 1u);
}

void CardViewTest::aLetterPressesItsButtonOnce()
{
    show(cardWith({}, {samples::action(u"check"_s, u"Check"_s)}));
    button(u"Check"_s)->setFocus();
    QTest::keyClick(button(u"Check"_s), Qt::Key_Period);
    const QChar letter = m_view->sheet().targets.front().letter;
    QVERIFY(letter.isLetter());
    QTest::keyClick(button(u"Check"_s), Qt::Key_Escape);
    QVERIFY(m_view->sheet().targets.front().letter.isNull());
    QTest::keyClicks(button(u"Check"_s), QString(letter));
    QVERIFY(invoked().empty());
    QTest::keyClick(button(u"Check"_s), Qt::Key_Period);
    QTest::keyClicks(m_view, QString(letter) + letter);
    QCOMPARE(invoked().size(), 1u);
}

void CardViewTest::lettersAskTheSameQuestions()
{
    ActionSpec wipe = samples::action(u"wipe"_s, u"Wipe the cache"_s);
    wipe.effect = Effect::Danger;
    show(cardWith({}, {wipe}));
    QTest::keyClick(m_view, Qt::Key_Period);
    QTest::keyClicks(m_view, QString(m_view->sheet().targets.front().letter));
    QVERIFY(invoked().empty());
    QVERIFY(m_view->presses()->question());
}

void CardViewTest::aFormComesAfterTheFields()
{
    CardRow row = questionCard();
    row.card.actions.front().inputs = {{.id = u"ticket"_s, .label = u"Ticket"_s}};
    show(row);
    press(u"Roll out…"_s);
    QVERIFY(!m_view->presses()->question());
    QTest::keyClicks(field(u"server"_s), u"web-3"_s);
    press(u"Roll out…"_s);
    Overlay *form = m_view->presses()->question();
    QVERIFY(form);
    QTest::keyClicks(form->findChild<QLineEdit *>(u"input_ticket"_s), u"T-1"_s);
    form->findChild<Button *>(u"verb"_s)->click();
    QCOMPARE(invoked().size(), 1u);
    QCOMPARE(invoked().front().arguments.value(u"ticket"_s), u"T-1"_s);
    QCOMPARE(invoked().front().arguments.value(u"server"_s), u"web-3"_s);
}

void CardViewTest::aHeldKeyPressesOnce()
{
    show(cardWith({}, {samples::action(u"check"_s, u"Check"_s)}));
    TargetButton *check = button(u"Check"_s);
    check->setFocus();
    for (int i = 0; i < 5; ++i) {
        QKeyEvent held(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier, u" "_s, i > 0);
        QApplication::sendEvent(check, &held);
        QKeyEvent released(QEvent::KeyRelease, Qt::Key_Space, Qt::NoModifier, u" "_s, i < 4);
        QApplication::sendEvent(check, &released);
    }
    QCOMPARE(invoked().size(), 1u);
    for (int i = 0; i < 3; ++i)
        QTest::mouseDClick(check, Qt::LeftButton);
    QCOMPARE(invoked().size(), 1u);
}

QTEST_MAIN(CardViewTest)
#include "CardViewTest.moc"
