// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/panels/Samples.h"
#include "ui/cards/FormView.h"
#include "ui/kit/Button.h"
#include "ui/kit/ErrorLine.h"
#include "ui/kit/PlainLabel.h"
#include "ui/kit/WatchroomStyle.h"
#include "ui/setup/ChoiceRow.h"
#include "ui/setup/ServiceSetup.h"
#include "ui/setup/WelcomeView.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

class SetupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WatchroomStyle::install(&m_themes); }
    void init();
    void cleanup() { m_window.reset(); }
    void theThreeDoorsOpen();
    void aFormSaysWhatIsMissing();
    void aFormGivesItsValues();
    void somethingNewIsWatched();
    void whatIsWatchedIsChanged();
    void removingAsksFirst();

private:
    ServiceSetup *open(bool manage);
    void press(const QString &words);

    ThemeHost m_themes{Theme::Choice{}};
    std::unique_ptr<QWidget> m_window;
    std::vector<Intent> m_intents;
};

void SetupTest::init()
{
    m_intents.clear();
    m_window = std::make_unique<QWidget>();
    m_window->resize(900, 700);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

ServiceSetup *SetupTest::open(bool manage)
{
    auto *setup =
        new ServiceSetup(&m_themes, m_window.get(), samples::serviceKinds(), samples::services());
    connect(setup, &ServiceSetup::intent, this,
            [this](const Intent &intent) { m_intents.push_back(intent); });
    manage ? setup->openToManage() : setup->openToAdd();
    return setup;
}

void SetupTest::press(const QString &words)
{
    for (QAbstractButton *button : m_window->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text() == words) {
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Space);
            return;
        }
    }
    QFAIL(qPrintable(u"There is no button \"%1\"."_s.arg(words)));
}

void SetupTest::theThreeDoorsOpen()
{
    WelcomeView welcome(&m_themes);
    welcome.resize(1200, 800);
    welcome.show();
    QSignalSpy signIn(&welcome, &WelcomeView::signInRequested);
    QSignalSpy room(&welcome, &WelcomeView::makeRoomRequested);
    QSignalSpy watch(&welcome, &WelcomeView::watchRequested);
    QSignalSpy practice(&welcome, &WelcomeView::practiceRequested);
    for (Button *button : welcome.findChildren<Button *>())
        QTest::keyClick(button, Qt::Key_Return);
    QCOMPARE(room.count() + watch.count() * 10 + practice.count() * 100 + signIn.count() * 1000,
             1111);
    QCOMPARE(samples::unreachable(&welcome), QString());
}

void SetupTest::aFormSaysWhatIsMissing()
{
    FormView form(&m_themes, samples::serviceKinds().front().settings.inputs);
    form.show();
    QVERIFY(!form.validate());
    auto *address = form.findChild<QLineEdit *>(u"input_address"_s);
    QVERIFY(address->hasFocus() || address == form.focusWidget());
    QVERIFY(address->property(WatchroomStyle::kFieldError).toBool());
    QVERIFY(!address->accessibleDescription().isEmpty());
    QTest::keyClicks(address, u"h"_s);
    QVERIFY(!address->property(WatchroomStyle::kFieldError).toBool());
    QCOMPARE(samples::unreachable(&form), QString());
}

void SetupTest::aFormGivesItsValues()
{
    FormView form(&m_themes, samples::serviceKinds().front().settings.inputs,
                  {{u"address"_s, u"https://a.example"_s}});
    const FormValues values = form.values();
    QCOMPARE(values.value(u"address"_s), u"https://a.example"_s);
    QCOMPARE(values.value(u"every"_s), u"60"_s);
    QCOMPARE(values.value(u"loud"_s), u"true"_s);
    QVERIFY(form.validate());
    QCOMPARE(form.findChild<QLineEdit *>(u"input_token"_s)->echoMode(), QLineEdit::Password);
}

void SetupTest::somethingNewIsWatched()
{
    ServiceSetup *setup = open(false);
    QCOMPARE(setup->findChildren<ChoiceRow *>().size(), 1); // this computer is watched already
    press(u"Website"_s);
    QCOMPARE(setup->accessibleName(), u"Website"_s);
    QCOMPARE(setup->findChild<PlainLabel *>()->plain(), u"Website"_s); // its title, the first words
    press(u"Start watching"_s);
    QVERIFY(m_intents.empty());
    QTest::keyClicks(QApplication::focusWidget(), u"https://shop.example"_s);
    press(u"Start watching"_s);
    QCOMPARE(m_intents.size(), 1U);
    const auto &wanted = std::get<ConfigureService>(m_intents.front());
    QCOMPARE(wanted.plugin, u"website"_s);
    QVERIFY(wanted.instance.isEmpty());
    QCOMPARE(wanted.settings.value(u"address"_s), u"https://shop.example"_s);
}

void SetupTest::whatIsWatchedIsChanged()
{
    ServiceSetup *setup = open(true);
    QCOMPARE(samples::unreachable(setup), QString());
    press(u"Web shop"_s);
    press(u"Save the changes"_s);
    const auto &wanted = std::get<ConfigureService>(m_intents.front());
    QCOMPARE(wanted.instance, InstanceId(u"shop"_s));
    QCOMPARE(wanted.settings.value(u"address"_s), u"https://shop.example"_s);
}

void SetupTest::removingAsksFirst()
{
    open(true);
    press(u"Web shop"_s);
    press(u"Remove…"_s);
    QVERIFY(m_intents.empty());
    QCOMPARE(qobject_cast<QAbstractButton *>(QApplication::focusWidget())->text(), u"Keep it"_s);
    press(u"Remove it"_s);
    QCOMPARE(std::get<RemoveService>(m_intents.front()).instance, InstanceId(u"shop"_s));
}

QTEST_MAIN(SetupTest)
#include "SetupTest.moc"
