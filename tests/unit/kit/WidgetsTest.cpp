// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Button.h"
#include "ui/kit/Dialog.h"
#include "ui/kit/IconButton.h"
#include "ui/kit/PlainLabel.h"
#include "ui/kit/Popover.h"
#include "ui/kit/WatchroomStyle.h"

#include <QAccessible>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace watchroom;
using namespace Qt::StringLiterals;

class WidgetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WatchroomStyle::install(&m_themes); }
    void aLabelShowsMarkupAsText();
    void aWrappedLabelIsAsHighAsItsLines();
    void aButtonIsPressedByKeyboard();
    void anUnavailableButtonSaysWhy();
    void anIconButtonHasAName();
    void enterPressesWhateverButtonHasTheFocus();
    void aPopoverKeepsTheFocusAndGivesItBack();
    void aPopoverStaysInTheWindow();
    void aDialogIsNotLostToAStrayClick();

private:
    ThemeHost m_themes{Theme::Choice{}};
};

void WidgetsTest::aLabelShowsMarkupAsText()
{
    PlainLabel label(&m_themes, TextRole::Body);
    label.setPlainText(u"<b>bold</b>\u202E\n<img src=file:///x>"_s);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QCOMPARE(label.text(), u"<b>bold</b> <img src=file:///x>"_s);
}

void WidgetsTest::aWrappedLabelIsAsHighAsItsLines()
{
    PlainLabel label(&m_themes, TextRole::Body, &ThemeColours::text, PlainLabel::Lines::Wrapped);
    label.setPlainText(u"one"_s);
    QVERIFY(label.hasHeightForWidth());
    QCOMPARE(label.heightForWidth(300), m_themes.theme()->line(TextRole::Body));
    label.setPlainText(u"several words that do not fit into a narrow column"_s);
    QVERIFY(label.heightForWidth(100) >= 3 * m_themes.theme()->line(TextRole::Body));
}

void WidgetsTest::aButtonIsPressedByKeyboard()
{
    Button button(&m_themes, Button::Kind::Primary, u"Restart"_s);
    button.show();
    QSignalSpy clicked(&button, &Button::clicked);
    QTest::keyClick(&button, Qt::Key_Return);
    QTest::keyClick(&button, Qt::Key_Space);
    QCOMPARE(clicked.count(), 2);
    QVERIFY(button.sizeHint().height() >= 32);
}

void WidgetsTest::anUnavailableButtonSaysWhy()
{
    Button button(&m_themes, Button::Kind::Primary, u"Restart"_s);
    button.setUnavailable(u"Only release managers may do this."_s);
    button.show();
    QSignalSpy clicked(&button, &Button::clicked);
    QTest::mouseClick(&button, Qt::LeftButton);
    QTest::keyClick(&button, Qt::Key_Return);
    QTest::keyClick(&button, Qt::Key_Space);
    QCOMPARE(clicked.count(), 0);
    QVERIFY(button.isEnabled()); // it can still be reached and read
    QCOMPARE(button.toolTip(), u"Only release managers may do this."_s);
    button.setUnavailable({});
    QTest::mouseClick(&button, Qt::LeftButton);
    QCOMPARE(clicked.count(), 1);
}

void WidgetsTest::enterPressesWhateverButtonHasTheFocus()
{
    IconButton button(&m_themes, u"gear"_s, u"Settings"_s);
    QSignalSpy pressed(&button, &QAbstractButton::clicked);
    QTest::keyClick(&button, Qt::Key_Return);
    QCOMPARE(pressed.count(), 1);
    button.setEnabled(false);
    QTest::keyClick(&button, Qt::Key_Return);
    QCOMPARE(pressed.count(), 1);
}

void WidgetsTest::anIconButtonHasAName()
{
    IconButton button(&m_themes, u"gear"_s, u"Settings"_s);
    QAccessibleInterface *access = QAccessible::queryAccessibleInterface(&button);
    QCOMPARE(access->text(QAccessible::Name), u"Settings"_s);
    QCOMPARE(access->role(), QAccessible::Button);
    QVERIFY(button.sizeHint().width() >= 32);
}

void WidgetsTest::aPopoverKeepsTheFocusAndGivesItBack()
{
    QWidget window;
    window.resize(800, 600);
    QLineEdit before(&window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    before.setFocus();

    QPointer popover = new Popover(&m_themes, &before, before.rect());
    auto *cancel = new Button(&m_themes, Button::Kind::Secondary, u"Cancel"_s);
    auto *verb = new Button(&m_themes, Button::Kind::DangerSolid, u"Roll back now"_s);
    popover->content()->addWidget(cancel);
    popover->content()->addWidget(verb);
    popover->open();
    QVERIFY(cancel->hasFocus());
    QTest::keyClick(cancel, Qt::Key_Tab);
    QVERIFY(verb->hasFocus());
    QTest::keyClick(verb, Qt::Key_Tab);
    QVERIFY(cancel->hasFocus());
    QTest::keyClick(cancel, Qt::Key_Backtab);
    QVERIFY(verb->hasFocus());

    QSignalSpy closed(popover.data(), &Popover::closed);
    QTest::keyClick(verb, Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
    QVERIFY(before.hasFocus());
    QTRY_VERIFY(!popover);
}

void WidgetsTest::aPopoverStaysInTheWindow()
{
    QWidget window;
    window.resize(400, 300);
    window.show();
    auto *popover = new Popover(&m_themes, &window, QRect(380, 280, 10, 10));
    auto *label =
        new PlainLabel(&m_themes, TextRole::Body, &ThemeColours::text, PlainLabel::Lines::Wrapped);
    label->setPlainText(u"What will happen, in a sentence that needs a second line to be said."_s);
    popover->content()->addWidget(label);
    popover->open();
    QVERIFY(window.rect().contains(popover->panel()->geometry()));
    QVERIFY(popover->panel()->geometry().bottom() < 280); // above, because there is no room below
    QCOMPARE(popover->panel()->width(), 340);
}

void WidgetsTest::aDialogIsNotLostToAStrayClick()
{
    QWidget window;
    window.resize(800, 600);
    window.show();
    auto *dialog = new Dialog(&m_themes, &window, u"Add a responder"_s);
    auto *line = new QLineEdit;
    dialog->content()->addWidget(line);
    dialog->open();
    QSignalSpy closed(dialog, &Dialog::closed);
    QTest::mouseClick(dialog, Qt::LeftButton, {}, QPoint(5, 5));
    QCOMPARE(closed.count(), 0);
    QTest::keyClick(line, Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
}

QTEST_MAIN(WidgetsTest)
#include "WidgetsTest.moc"
