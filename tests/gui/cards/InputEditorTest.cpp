// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/InputEditor.h"
#include "ui/cards/InputMeasure.h"
#include "ui/kit/WatchroomStyle.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

/// The widget for each kind of question, and what it says.
class InputEditorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_themes = std::make_unique<ThemeHost>(Theme::Choice{}); }
    void cleanup()
    {
        m_editor.reset();
        m_themes.reset();
        QLocale::setDefault(QLocale::c());
    }

    void whatIsPutInComesOut_data();
    void whatIsPutInComesOut();
    void peopleWriteNumbersAndDatesAsTheyDo_data();
    void peopleWriteNumbersAndDatesAsTheyDo();
    void upAndDownGoToTheNext();
    void oneOfTheRowsIsTaken();
    void severalRowsAreTaken();
    void aListNarrowsAsOneTypes();
    void aListIsNotAnsweredByScrollingPastIt();
    void longWordsTakeTheHeightTheyNeed();
    void onlyAPersonChangesIt();

private:
    InputEditor *make(const Input &input)
    {
        m_editor.reset(InputEditor::make(m_themes.get(), input));
        m_editor->resize(300, m_editor->heightForWidth(300));
        m_editor->show();
        return m_editor.get();
    }
    template <typename Widget>
    Widget *part() const
    {
        return m_editor->findChild<Widget *>();
    }

    std::unique_ptr<ThemeHost> m_themes;
    std::unique_ptr<InputEditor> m_editor;
};

namespace {

Input listed(ChoiceLook look, bool several = false)
{
    return {.id = u"i"_s,
            .label = u"Server"_s,
            .kind = InputKind::Choice,
            .choices = {{u"First"_s, u"1"_s}, {u"Second"_s, u"2"_s}, {u"Third"_s, u"3"_s}},
            .look = look,
            .several = several};
}

} // namespace

void InputEditorTest::whatIsPutInComesOut_data()
{
    QTest::addColumn<Input>("input");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const Input &input, const QString &value) {
        QTest::newRow(name) << input << value;
    };
    row("text", {.id = u"i"_s}, u" some words "_s);
    row("lines", {.id = u"i"_s, .kind = InputKind::MultilineText}, u"one\ntwo"_s);
    row("secret", {.id = u"i"_s, .kind = InputKind::Secret}, u"s3cret"_s);
    row("folder", {.id = u"i"_s, .kind = InputKind::Folder}, u"/srv"_s);
    row("number", {.id = u"i"_s, .kind = InputKind::Number}, u"-1.5"_s);
    row("no number", {.id = u"i"_s, .kind = InputKind::Number}, u"many"_s);
    row("date", {.id = u"i"_s, .kind = InputKind::Date}, u"2026-11-22"_s);
    row("half a date", {.id = u"i"_s, .kind = InputKind::Date}, u"2026-1"_s);
    row("time", {.id = u"i"_s, .kind = InputKind::Time}, u"14:30"_s);
    const Input toggle{
        .id = u"i"_s, .kind = InputKind::Toggle, .valueOn = u"yes"_s, .valueOff = u"no"_s};
    row("on", toggle, u"yes"_s);
    row("off", toggle, u"no"_s);
    row("list", listed(ChoiceLook::Compact), u"2"_s);
    row("list, nothing", listed(ChoiceLook::Compact), {});
    row("filtered list", listed(ChoiceLook::Filtered), u"2"_s);
    row("filtered list, something else", listed(ChoiceLook::Filtered), u"Fourth"_s);
    row("rows", listed(ChoiceLook::Expanded), u"3"_s);
    row("rows, nothing", listed(ChoiceLook::Expanded), {});
    row("several", listed(ChoiceLook::Expanded, true), u"1,3"_s);
    row("several, compact", listed(ChoiceLook::Compact, true), u"1,2"_s);
}

void InputEditorTest::whatIsPutInComesOut()
{
    QFETCH(Input, input);
    QFETCH(QString, value);
    make(input);
    QSignalSpy changed(m_editor.get(), &InputEditor::changed);
    m_editor->setValue(value);
    QCOMPARE(m_editor->value(), value);
    QCOMPARE(changed.size(), 0);
    QCOMPARE(m_editor->height(), fieldHeight(input, *m_themes->theme(), 300));
}

void InputEditorTest::peopleWriteNumbersAndDatesAsTheyDo_data()
{
    QTest::addColumn<InputKind>("kind");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("value");
    QTest::newRow("number") << InputKind::Number << u"1.234,5"_s << u"1234.5"_s;
    QTest::newRow("number of machines") << InputKind::Number << u"1234.5"_s << u"1234.5"_s;
    QTest::newRow("date") << InputKind::Date << u"22.11.26"_s << u"2026-11-22"_s;
    QTest::newRow("time") << InputKind::Time << u"14:30:59"_s << u"14:30"_s;
}

void InputEditorTest::peopleWriteNumbersAndDatesAsTheyDo()
{
    QFETCH(InputKind, kind);
    QFETCH(QString, typed);
    QFETCH(QString, value);
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    make({.id = u"i"_s, .kind = kind});
    QTest::keyClicks(part<QLineEdit>(), typed);
    QCOMPARE(m_editor->value(), value);
    QCOMPARE(part<QLineEdit>()->text(), typed);
}

void InputEditorTest::upAndDownGoToTheNext()
{
    make({.id = u"i"_s, .kind = InputKind::Date})->setValue(u"2026-12-31"_s);
    QTest::keyClick(part<QLineEdit>(), Qt::Key_Up);
    QCOMPARE(m_editor->value(), u"2027-01-01"_s);
    make({.id = u"i"_s, .kind = InputKind::Time})->setValue(u"09:00"_s);
    QTest::keyClick(part<QLineEdit>(), Qt::Key_Down);
    QCOMPARE(m_editor->value(), u"08:59"_s);
    make({.id = u"i"_s, .kind = InputKind::Number})->setValue(u"1.5"_s);
    QTest::keyClick(part<QLineEdit>(), Qt::Key_Up);
    QCOMPARE(m_editor->value(), u"2.5"_s);
}

void InputEditorTest::oneOfTheRowsIsTaken()
{
    make(listed(ChoiceLook::Expanded))->setValue(u"1"_s);
    QSignalSpy changed(m_editor.get(), &InputEditor::changed);
    const auto rows = m_editor->findChildren<QRadioButton *>();
    QCOMPARE(rows.size(), 3);
    QTest::mouseClick(rows.at(2), Qt::LeftButton);
    QCOMPARE(m_editor->value(), u"3"_s);
    QVERIFY(!rows.at(0)->isChecked());
    m_editor->activateWindow();
    rows.at(2)->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), rows.at(2));
    QTest::keyClick(rows.at(2), Qt::Key_Up);
    QCOMPARE(m_editor->value(), u"2"_s);
    QCOMPARE(changed.size(), 2);
}

void InputEditorTest::severalRowsAreTaken()
{
    make(listed(ChoiceLook::Expanded, true));
    const auto rows = m_editor->findChildren<QCheckBox *>();
    QCOMPARE(rows.size(), 3);
    QTest::mouseClick(rows.at(2), Qt::LeftButton);
    QTest::keyClick(rows.at(0), Qt::Key_Space);
    QCOMPARE(m_editor->value(), u"1,3"_s);
}

void InputEditorTest::aListNarrowsAsOneTypes()
{
    make(listed(ChoiceLook::Filtered));
    QTest::keyClicks(part<QComboBox>()->lineEdit(), u"second"_s);
    QCOMPARE(m_editor->value(), u"2"_s);
    QTest::keyClicks(part<QComboBox>()->lineEdit(), u"!"_s);
    QCOMPARE(validationMessage(m_editor->input(), m_editor->value()), u"Choose one of the list."_s);
}

void InputEditorTest::aListIsNotAnsweredByScrollingPastIt()
{
    make(listed(ChoiceLook::Compact))->setValue(u"1"_s);
    QWheelEvent wheel({10, 10}, m_editor->mapToGlobal(QPointF(10, 10)), {}, {0, -120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(part<QComboBox>(), &wheel);
    QCOMPARE(m_editor->value(), u"1"_s);
}

void InputEditorTest::longWordsTakeTheHeightTheyNeed()
{
    Input input = listed(ChoiceLook::Expanded);
    const int before = make(input)->height();
    input.choices.front().title = u"Many words that stand on several lines "_s.repeated(4);
    QVERIFY(make(input)->height() > before);
    const auto rows = m_editor->findChildren<QRadioButton *>();
    QVERIFY(rows.at(0)->height() > rows.at(1)->height());
    QCOMPARE(rows.at(1)->y(), rows.at(0)->geometry().bottom() + 1);
    QCOMPARE(rows.back()->geometry().bottom() + 1, m_editor->height());
}

void InputEditorTest::onlyAPersonChangesIt()
{
    make({.id = u"i"_s, .kind = InputKind::MultilineText});
    QSignalSpy changed(m_editor.get(), &InputEditor::changed);
    m_editor->setValue(u"from the source"_s);
    QCOMPARE(changed.size(), 0);
    QTest::keyClicks(part<QPlainTextEdit>(), u"!"_s);
    QCOMPARE(changed.size(), 1);
}

QTEST_MAIN(InputEditorTest)
#include "InputEditorTest.moc"
