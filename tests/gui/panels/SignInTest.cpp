// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in and looking after accounts, with the keyboard alone.

#include "tests/gui/panels/Samples.h"
#include "ui/cards/FormView.h"
#include "ui/kit/BadgeLabel.h"
#include "ui/kit/ErrorLine.h"
#include "ui/kit/PlainLabel.h"
#include "ui/kit/WatchroomStyle.h"
#include "ui/rooms/AccountLine.h"
#include "ui/rooms/RoomList.h"
#include "ui/rooms/RoomRow.h"
#include "ui/setup/AccountsDialog.h"
#include "ui/setup/ChoiceRow.h"
#include "ui/setup/SignInDialog.h"

#include <QApplication>
#include <QLineEdit>
#include <QPointer>
#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

const AccountId kAna = accountId(u"xmpp"_s, u"ana@example.org"_s);

AccountSummary ana(const AccountState &state)
{
    return {.account = {.id = kAna, .kind = u"xmpp"_s, .address = u"ana@example.org"_s},
            .state = state};
}

/// While it is not kept yet.
AccountSummary newAna(const AccountState &state)
{
    AccountSummary account = ana(state);
    account.onTrial = true;
    return account;
}

AccountSummary thisComputer()
{
    return {.account = {.id = kLocalAccount, .kind = u"local"_s}, .state = Online{}};
}

} // namespace

class SignInTest : public QObject
{
    Q_OBJECT

    ThemeHost m_themes{Theme::Choice{}};
    std::unique_ptr<QWidget> m_window;
    QPointer<SignInDialog> m_dialog;
    std::vector<Intent> m_intents;

    void openSignIn(const std::vector<AccountSummary> &accounts = {})
    {
        m_dialog = new SignInDialog(&m_themes, m_window.get());
        connect(m_dialog, &SignInDialog::intent, this,
                [this](const Intent &intent) { m_intents.push_back(intent); });
        m_dialog->setAccounts(accounts);
        m_dialog->openToSignIn();
    }

    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    static void key(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    /// Tab, until the focus is on the button or row of this name.
    void tabTo(const QString &words)
    {
        for (int i = 0; i < 40; ++i) {
            const auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
            if (button && button->text() == words)
                return;
            key(Qt::Key_Tab);
        }
        QFAIL(qPrintable(u"Tab does not lead to “%1”."_s.arg(words)));
    }
    QLineEdit *field(const QString &id) const
    {
        return m_window->findChild<QLineEdit *>(u"input_"_s + id);
    }
    /// What is said under the fields, in their order.
    QStringList errors() const
    {
        QStringList said;
        for (const ErrorLine *line : m_window->findChildren<ErrorLine *>()) {
            if (line->isVisible())
                said += line->text();
        }
        return said;
    }
    /// Fills in the form and presses Enter in its last field.
    void signIn(const QString &address = u"ana@example.org"_s)
    {
        type(address);
        key(Qt::Key_Tab);
        type(u"secret"_s);
        key(Qt::Key_Return);
    }

private Q_SLOTS:
    void initTestCase() { WatchroomStyle::install(&m_themes); }
    void init()
    {
        m_intents.clear();
        m_window = std::make_unique<QWidget>();
        m_window->resize(900, 700);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void addressAndPasswordAreEnough()
    {
        openSignIn();
        QCOMPARE(samples::unreachable(m_dialog), QString());
        QVERIFY(field(u"address"_s)->hasFocus());
        QCOMPARE(field(u"password"_s)->echoMode(), QLineEdit::Password);
        QVERIFY(!field(u"host"_s)->isVisible());
        signIn(u" ana@example.org "_s);
        QCOMPARE(m_intents.size(), 1U);
        const auto &wanted = std::get<AddAccount>(m_intents.front());
        QCOMPARE(wanted.kind, u"xmpp"_s);
        QCOMPARE(wanted.address, u"ana@example.org"_s);
        QCOMPARE(wanted.password.reveal(), u"secret"_s);
        QVERIFY(wanted.settings.isEmpty());
        key(Qt::Key_Return); // it is under way: once is enough
        QCOMPARE(m_intents.size(), 1U);
    }

    void whatIsNoAddressIsSaidBeforeAnythingIsAsked()
    {
        openSignIn();
        signIn(u"ana"_s);
        QVERIFY(m_intents.empty());
        QVERIFY(errors().value(0).contains(u"name@example.org"));
        QVERIFY(field(u"address"_s)->hasFocus());
    }

    void itSaysWhatItIsDoing()
    {
        openSignIn();
        signIn();
        m_dialog->setAccounts({ana(SigningIn{u"Looking for example.org"_s})});
        const auto *progress = m_dialog->findChild<BadgeLabel *>();
        QVERIFY(progress->isVisible());
        QCOMPARE(progress->accessibleName(), u"Looking for example.org…"_s);
    }

    void whatGoesWrongStandsUnderItsField_data()
    {
        QTest::addColumn<AccountState>("state");
        QTest::addColumn<QString>("input");
        const QString why = u"It does not work."_s;
        QTest::newRow("no server") << AccountState(Offline{.reason = why}) << u"address"_s;
        QTest::newRow("password") << AccountState(NeedsPassword{why}) << u"password"_s;
        QTest::newRow("certificate")
            << AccountState(SignInRefused{.reason = why, .concerns = SignInField::Authority})
            << u"authority"_s;
        QTest::newRow("server") << AccountState(SignInRefused{.reason = why,
                                                              .concerns = SignInField::Server})
                                << u"host"_s;
        QTest::newRow("proxy") << AccountState(
                                      Offline{.reason = why, .concerns = SignInField::Proxy})
                               << u"proxy"_s;
    }
    void whatGoesWrongStandsUnderItsField()
    {
        QFETCH(AccountState, state);
        QFETCH(QString, input);
        openSignIn();
        signIn();
        m_dialog->setAccounts({newAna(SigningIn{})});
        m_dialog->setAccounts({newAna(state)});
        QCOMPARE(errors(), QStringList(u"It does not work."_s));
        QVERIFY(field(input)->isVisible()); // behind the fold too
        QVERIFY(field(input)->property(WatchroomStyle::kFieldError).toBool());
        QVERIFY(field(input)->hasFocus());
        QCOMPARE(samples::unreachable(m_dialog), QString());
        QVERIFY(!m_dialog->findChild<BadgeLabel *>()->isVisible());
        // There is no way round a problem: nothing but the fields, Cancel and Sign in.
        for (const auto *button : m_dialog->findChildren<QAbstractButton *>())
            QVERIFY2(!button->text().contains(u"anyway"), qPrintable(button->text()));
        key(Qt::Key_Return);
        QCOMPARE(m_intents.size(), 2U); // tried again as it stands
    }

    void whoeverRunsTheServerGetsTheDetail()
    {
        openSignIn();
        signIn();
        m_dialog->setAccounts({ana(SignInRefused{.reason = u"Nobody vouches for it."_s,
                                                 .detail = u"self-signed certificate"_s})});
        bool isSaid = false;
        for (const PlainLabel *label : m_dialog->findChildren<PlainLabel *>())
            isSaid = isSaid || (label->isVisible() && label->plain().contains(u"self-signed"));
        QVERIFY(isSaid);
    }

    void theFoldOpensByKeyboardAndItsFieldsAreSent()
    {
        openSignIn();
        type(u"ana@example.org"_s);
        key(Qt::Key_Tab);
        type(u"secret"_s);
        tabTo(u"Advanced"_s);
        key(Qt::Key_Space);
        QVERIFY(field(u"host"_s)->hasFocus());
        type(u"chat.example.org"_s);
        key(Qt::Key_Tab);
        type(u"99999"_s);
        key(Qt::Key_Return);
        QVERIFY(m_intents.empty()); // no such port
        QCOMPARE(errors().size(), 1);
        field(u"port"_s)->selectAll();
        type(u"5223"_s);
        key(Qt::Key_Return);
        const FormValues settings = std::get<AddAccount>(m_intents.back()).settings;
        QCOMPARE(settings.size(), 2);
        QCOMPARE(settings.value(u"host"_s), u"chat.example.org"_s);
        QCOMPARE(settings.value(u"port"_s), u"5223"_s);
    }

    void itGoesWhenItHasWorked()
    {
        openSignIn();
        signIn();
        m_dialog->setAccounts({ana(SigningIn{})});
        m_dialog->setAccounts({ana(Online{})});
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(m_intents.size(), 1U); // the account stays
    }

    void closedEarlierItGivesUp()
    {
        openSignIn();
        key(Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
        QVERIFY(m_intents.empty());
        openSignIn();
        signIn();
        key(Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(std::get<RemoveAccount>(m_intents.back()).account, kAna);
    }

    void anotherAddressTakesThePlaceOfTheFirst()
    {
        openSignIn();
        signIn(u"anna@example.org"_s);
        m_dialog->setAccounts({});
        field(u"address"_s)->setFocus();
        field(u"address"_s)->selectAll();
        const AccountId anna = accountId(u"xmpp"_s, u"anna@example.org"_s);
        AccountSummary failed = ana(NeedsPassword{u"No."_s});
        failed.account.id = anna;
        failed.onTrial = true;
        m_dialog->setAccounts({failed});
        field(u"address"_s)->setFocus();
        field(u"address"_s)->selectAll();
        type(u"ana@example.org"_s);
        key(Qt::Key_Return);
        QCOMPARE(m_intents.size(), 3U);
        QCOMPARE(std::get<RemoveAccount>(m_intents.at(1)).account, anna);
        QCOMPARE(std::get<AddAccount>(m_intents.at(2)).address, u"ana@example.org"_s);
    }

    void anAddressThatIsThereAlreadyIsSaid()
    {
        openSignIn({thisComputer(), ana(Online{})});
        signIn(u"Ana@Example.org"_s);
        QVERIFY(m_intents.empty());
        QCOMPARE(errors(), QStringList(u"You are signed in with this address already."_s));
    }

    void withoutAKeychainItAsksAndTheDefaultIsTheSession()
    {
        openSignIn();
        signIn();
        AccountSummary account = ana(Online{});
        account.keychainProblem = u"No keychain runs on this computer."_s;
        m_dialog->setAccounts({account});
        QCOMPARE(m_dialog->accessibleName(), u"Stay signed in only until Watchroom closes?"_s);
        QCOMPARE(samples::unreachable(m_dialog), QString());
        const auto *first = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
        QCOMPARE(first->text(), u"Only until it closes"_s);
        tabTo(u"Try the keychain again"_s);
        key(Qt::Key_Space);
        QCOMPARE(std::get<KeepAccountPassword>(m_intents.back()).account, kAna);
        m_dialog->setAccounts({ana(SigningIn{})});
        m_dialog->setAccounts({account}); // still none
        tabTo(u"Only until it closes"_s);
        key(Qt::Key_Space);
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(m_intents.size(), 2U); // nothing is removed
    }

    void aMissingPasswordIsTypedAnew()
    {
        m_dialog = new SignInDialog(&m_themes, m_window.get());
        connect(m_dialog, &SignInDialog::intent, this,
                [this](const Intent &intent) { m_intents.push_back(intent); });
        m_dialog->openForPassword(ana(NeedsPassword{u"It was changed."_s}));
        QVERIFY(!field(u"address"_s));
        type(u"new"_s);
        key(Qt::Key_Return);
        const auto &wanted = std::get<SetAccountPassword>(m_intents.back());
        QCOMPARE(wanted.account, kAna);
        QCOMPARE(wanted.password.reveal(), u"new"_s);
        m_dialog->setAccounts({ana(SigningIn{})});
        m_dialog->setAccounts({ana(NeedsPassword{u"It is wrong."_s})});
        QCOMPARE(errors(), QStringList(u"It is wrong."_s));
        key(Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(m_intents.size(), 1U); // the account stays
    }

    void accountsAreListedWithTheirState()
    {
        auto *dialog =
            new AccountsDialog(&m_themes, m_window.get(),
                               {thisComputer(), ana(Offline{.reason = u"The network is down."_s})});
        dialog->openList();
        QCOMPARE(samples::unreachable(dialog), QString());
        const auto rows = dialog->findChildren<ChoiceRow *>();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.front()->text(), u"ana@example.org"_s);
        QVERIFY(rows.front()->accessibleDescription().contains(u"The network is down."));
        dialog->setAccounts({thisComputer(), ana(Online{})});
        QTRY_COMPARE(dialog->findChildren<ChoiceRow *>().size(), 1);
        QCOMPARE(dialog->findChild<ChoiceRow *>()->accessibleDescription(), u"Online"_s);
    }

    void signingOutAsksFirst()
    {
        auto *dialog =
            new AccountsDialog(&m_themes, m_window.get(), {thisComputer(), ana(Online{})});
        connect(dialog, &AccountsDialog::intent, this,
                [this](const Intent &intent) { m_intents.push_back(intent); });
        dialog->openList();
        tabTo(u"ana@example.org"_s);
        key(Qt::Key_Space);
        QTRY_COMPARE(samples::unreachable(dialog), QString());
        tabTo(u"Sign out…"_s);
        key(Qt::Key_Space);
        QVERIFY(m_intents.empty());
        QCOMPARE(qobject_cast<QAbstractButton *>(QApplication::focusWidget())->text(),
                 u"Stay signed in"_s);
        tabTo(u"Sign out"_s);
        key(Qt::Key_Space);
        QCOMPARE(std::get<RemoveAccount>(m_intents.back()).account, kAna);
    }

    void aStateLineOffersWhatHelps_data()
    {
        QTest::addColumn<AccountState>("state");
        QTest::addColumn<QString>("words");
        QTest::newRow("offline") << AccountState(Offline{.reason = u"Cut off."_s})
                                 << u"Try again"_s;
        QTest::newRow("refused") << AccountState(SignInRefused{.reason = u"No."_s})
                                 << u"Try again"_s;
        QTest::newRow("password") << AccountState(NeedsPassword{u"Type it."_s})
                                  << u"Type the password…"_s;
        QTest::newRow("off") << AccountState(SwitchedOff{}) << u"Connect"_s;
        QTest::newRow("on the way") << AccountState(SigningIn{}) << QString();
    }
    void aStateLineOffersWhatHelps()
    {
        QFETCH(AccountState, state);
        QFETCH(QString, words);
        AccountLine line(&m_themes);
        QStringList asked;
        connect(&line, &AccountLine::intent, this,
                [this](const Intent &intent) { m_intents.push_back(intent); });
        connect(&line, &AccountLine::passwordRequested, this,
                [&](const AccountId &account) { asked += account.value; });
        line.setAccount(ana(state));
        QVERIFY(line.isVisible());
        QVERIFY(!line.accessibleName().isEmpty());
        auto *button = line.findChild<Button *>();
        QCOMPARE(button->isVisible(), !words.isEmpty());
        if (!words.isEmpty()) {
            QCOMPARE(button->text(), words);
            QTest::keyClick(button, Qt::Key_Space);
            QCOMPARE(m_intents.size() + size_t(asked.size()), 1U);
        }
        line.setAccount(ana(Online{}));
        QVERIFY(!line.isVisible());
    }

    void roomsStandByAccountWhenThereAreSeveral()
    {
        RoomList list(&m_themes);
        list.resize(248, 700);
        list.show();
        RoomSummary here{.room = {.id = RoomId(u"1"_s), .account = kLocalAccount, .name = u"b"_s}};
        RoomSummary there{.room = {.id = RoomId(u"2"_s), .account = kAna, .name = u"a"_s}};
        RoomSummary friendly{.room = {.id = RoomId(u"3"_s),
                                      .account = kAna,
                                      .name = u"A friend"_s,
                                      .kind = RoomKind::Direct}};
        const auto order = [&] {
            QMap<int, QString> byPlace;
            for (const RoomRow *row : list.findChildren<RoomRow *>()) {
                if (row->isVisible())
                    byPlace.insert(row->mapTo(&list, QPoint()).y(), row->text());
            }
            return QStringList(byPlace.values());
        };
        list.setRooms({there, friendly, here});
        list.setAccounts({thisComputer(), ana(Offline{.reason = u"Cut off."_s})});
        QTRY_COMPARE(order(), QStringList({u"b"_s, u"a"_s, u"A friend"_s}));
        QCOMPARE(samples::unreachable(&list), QString());
        std::vector<Intent> intents;
        connect(&list, &RoomList::intent, this,
                [&](const Intent &intent) { intents.push_back(intent); });
        list.startNewRoom(kAna);
        QTest::keyClicks(list.findChild<QLineEdit *>(), u"b"_s); // taken elsewhere only
        QTest::keyClick(list.findChild<QLineEdit *>(), Qt::Key_Return);
        QCOMPARE(std::get<CreateRoom>(intents.back()).account, kAna);
        list.setAccounts({thisComputer()});
        list.setRooms({here});
        QTRY_COMPARE(order(), QStringList(u"b"_s));
    }
};

QTEST_MAIN(SignInTest)
#include "SignInTest.moc"
