// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Several accounts in one workspace: signing in and out, passwords, and that nothing of one account
// gets into another.

#include "app/workspace/Workspace.h"
#include "integrations/chat/local/LocalBackend.h"
#include "tests/support/FakeChatBackend.h"
#include "tests/support/FakeHttpClient.h"
#include "tests/support/FakeProcessRunner.h"
#include "tests/support/FakeSecretStore.h"
#include "tests/support/ManualClock.h"

#include <QDirIterator>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

const QString kXmpp = u"xmpp"_s;
const AccountId kAna = accountId(kXmpp, u"ana@one.example"_s);
const AccountId kBen = accountId(kXmpp, u"ben@two.example"_s);
const QString kPassword = u"correct-horse-battery-staple"_s;

} // namespace

/// A workspace on a profile, with a fake server for each account and what its screen was told.
class AccountsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FakeSecretStore::Keychain> m_keychain;
    std::map<AccountId, FakeChatServer> m_servers;
    ManualClock *m_clock = nullptr;
    std::unique_ptr<Workspace> m_workspace;
    std::vector<AccountSummary> m_accounts;
    std::vector<RoomSummary> m_rooms;
    QString m_failed;

    void open()
    {
        m_workspace = std::make_unique<Workspace>(EngineOptions{
            .profile = *Profile::open(m_folder->path()),
            .pluginFolders = {},
            .backends = {{u"local"_s,
                          [](Host &host, const Account &, const Secret &) {
                              return std::make_unique<LocalBackend>(host);
                          }},
                         {kXmpp,
                          [this](Host &host, const Account &account, const Secret &password) {
                              return std::make_unique<FakeChatBackend>(host, account, password,
                                                                       m_servers[account.id]);
                          }}},
            .makeSecretStore = [this] { return std::make_unique<FakeSecretStore>(m_keychain); },
            .makeClock =
                [this] {
                    auto clock = std::make_unique<ManualClock>();
                    m_clock = clock.get();
                    return clock;
                },
            .makeHttpClient = [this] { return std::make_unique<FakeHttpClient>(*m_clock); },
            .makeProcessRunner = [this] { return std::make_unique<FakeProcessRunner>(*m_clock); },
            .firstServices = {},
        });
        connect(m_workspace.get(), &Workspace::updated, this,
                [this](const std::vector<Delta> &deltas) {
                    for (const Delta &delta : deltas)
                        take(delta);
                });
        m_workspace->start();
    }

    void take(const Delta &delta)
    {
        if (const auto *accounts = std::get_if<AccountsUpdated>(&delta))
            m_accounts = accounts->accounts;
        else if (const auto *rooms = std::get_if<RoomsUpdated>(&delta))
            m_rooms = rooms->rooms;
        else if (const auto *failed = std::get_if<IntentFailed>(&delta))
            m_failed = failed->text;
    }

    /// As after kill -9: nothing is said any more, and everything begins anew.
    void restart()
    {
        m_workspace.reset();
        m_accounts.clear();
        m_rooms.clear();
        open();
    }

    const AccountSummary *summary(const AccountId &account) const
    {
        const auto it = std::ranges::find(
            m_accounts, account, [](const AccountSummary &each) { return each.account.id; });
        return it == m_accounts.end() ? nullptr : &*it;
    }

    template <typename State>
    bool is(const AccountId &account) const
    {
        const AccountSummary *known = summary(account);
        return known && std::holds_alternative<State>(known->state);
    }

    QStringList roomsOf(const AccountId &account) const
    {
        QStringList names;
        for (const RoomSummary &room : m_rooms) {
            if (room.room.account == account)
                names += room.room.name;
        }
        return names;
    }

    static RoomId roomOf(const AccountId &account, const QString &name)
    {
        return RoomId(account.value + u'/' + name);
    }

    void ask(const QString &address, const QString &password = kPassword)
    {
        m_servers[accountId(kXmpp, address)].password = kPassword;
        m_workspace->handle(AddAccount{
            .kind = kXmpp, .address = address, .password = Secret(password), .settings = {}});
    }

    void signIn(const AccountId &account)
    {
        ask(account.value.section(u':', 1));
        FakeChatBackend::of(account)->reach();
        QTRY_VERIFY(is<Online>(account));
    }

    void say(const AccountId &account, const QString &room, const QString &text)
    {
        m_workspace->handle(SendMessage{roomOf(account, room), text, {}, {}});
    }

    Delivery deliveryOf(const RoomId &room, const QString &text)
    {
        m_workspace->handle(OpenRoom{room}); // flushes what came
        auto store = Store::open(m_folder->filePath(u"watchroom.db"_s));
        for (const StoredItem &item : (*store)->pageBefore(room, 0, 100)->items) {
            const auto *message = std::get_if<Message>(&item.content);
            if (message && message->markdown == text)
                return message->delivery;
        }
        QTest::qFail("There is no such message.", __FILE__, __LINE__);
        return Delivery::Failed;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keychain = std::make_shared<FakeSecretStore::Keychain>();
        m_servers.clear();
        m_accounts.clear();
        m_rooms.clear();
        m_failed.clear();
        open();
    }
    void cleanup() { m_workspace.reset(); }

    void theEmbeddedWorkspaceIsAlwaysThere()
    {
        QTRY_VERIFY(is<Online>(kLocalAccount));
        m_workspace->handle(RemoveAccount{kLocalAccount});
        m_workspace->handle(SetAccountEnabled{kLocalAccount, false});
        restart();
        QTRY_VERIFY(is<Online>(kLocalAccount));
    }

    void anAccountIsKeptOnceTheSignInHasWorked()
    {
        ask(u"ana@one.example"_s);
        QTRY_VERIFY(is<SigningIn>(kAna));
        QVERIFY(summary(kAna)->onTrial);
        QVERIFY(m_keychain->secrets.empty());
        FakeChatBackend::of(kAna)->reach();
        QTRY_VERIFY(is<Online>(kAna));
        QVERIFY(!summary(kAna)->onTrial);
        QCOMPARE(m_keychain->secrets.at(kAna).reveal(), kPassword);
        restart();
        QTRY_VERIFY(is<SigningIn>(kAna));
        FakeChatBackend::of(kAna)->reach();
        QTRY_VERIFY(is<Online>(kAna));
    }

    void aWrongPasswordIsNotKept()
    {
        ask(u"ana@one.example"_s, u"wrong"_s);
        FakeChatBackend::of(kAna)->reach();
        QTRY_VERIFY(is<NeedsPassword>(kAna));
        QVERIFY(summary(kAna)->onTrial);
        QTRY_VERIFY(!FakeChatBackend::of(kAna)); // and nothing more is tried
        QVERIFY(m_keychain->secrets.empty());
        restart();
        QTRY_VERIFY(summary(kLocalAccount));
        QVERIFY(!summary(kAna));
    }

    void whatFailedIsAskedForAgain()
    {
        ask(u"ana@one.example"_s, u"wrong"_s);
        FakeChatBackend::of(kAna)->reach();
        QTRY_VERIFY(is<NeedsPassword>(kAna));
        signIn(kAna);
        QCOMPARE(m_accounts.size(), 2U);
        ask(u"Ana@one.example "_s); // the same one, written otherwise
        QTRY_COMPARE(m_failed, u"You are signed in as Ana@one.example already."_s);
    }

    void aServerThatSaysNothingIsGivenUp()
    {
        ask(u"ana@one.example"_s);
        m_clock->advance(Seconds(61));
        QTRY_VERIFY(is<Offline>(kAna));
        QTRY_VERIFY(!FakeChatBackend::of(kAna));
        m_workspace->handle(RemoveAccount{kAna});
        QTRY_VERIFY(!summary(kAna));
    }

    void withoutAKeychainItLastsUntilTheEnd()
    {
        m_keychain->runs = false;
        signIn(kAna);
        QTRY_COMPARE(summary(kAna)->keychainProblem, u"No keychain runs on this computer."_s);
        restart();
        QTRY_VERIFY(is<NeedsPassword>(kAna));
        QVERIFY(!FakeChatBackend::of(kAna));

        m_keychain->runs = true;
        m_workspace->handle(SetAccountPassword{kAna, Secret(kPassword)});
        FakeChatBackend::of(kAna)->reach();
        QTRY_VERIFY(is<Online>(kAna));
        QVERIFY(summary(kAna)->keychainProblem.isEmpty());
        QCOMPARE(m_keychain->secrets.at(kAna).reveal(), kPassword);
    }

    void theKeychainIsAskedAgainOnlyWhenSomebodyWantsIt()
    {
        m_keychain->runs = false;
        signIn(kAna);
        QTRY_VERIFY(!summary(kAna)->keychainProblem.isEmpty());
        m_keychain->runs = true;
        FakeChatBackend::of(kAna)->become(Offline{.reason = u"Cut off."_s});
        FakeChatBackend::of(kAna)->become(Online{});
        QVERIFY(m_keychain->secrets.empty());
        m_workspace->handle(KeepAccountPassword{kAna});
        QTRY_VERIFY(summary(kAna)->keychainProblem.isEmpty());
        QCOMPARE(m_keychain->secrets.size(), 1U);
    }

    void aPasswordThatDoesNotFitAnyMoreIsAskedFor()
    {
        signIn(kAna);
        m_servers[kAna].password = u"new"_s;
        restart();
        QTRY_VERIFY(is<SigningIn>(kAna));
        FakeChatBackend::of(kAna)->reach();
        QTRY_VERIFY(is<NeedsPassword>(kAna));
        QVERIFY(!summary(kAna)->onTrial);
        m_workspace->handle(SetAccountPassword{kAna, Secret(u"new"_s)});
        FakeChatBackend::of(kAna)->reach();
        QTRY_VERIFY(is<Online>(kAna));
        QCOMPARE(m_keychain->secrets.at(kAna).reveal(), u"new"_s);
    }

    void twoAccountsNeverMix()
    {
        signIn(kAna);
        signIn(kBen);
        m_workspace->handle(CreateRoom{u"ops"_s, kAna});
        m_workspace->handle(CreateRoom{u"ops"_s, kBen});
        m_workspace->handle(CreateRoom{u"ops"_s});
        QTRY_COMPARE(m_rooms.size(), 3U);
        say(kAna, u"ops"_s, u"from Ana"_s);
        say(kBen, u"ops"_s, u"from Ben"_s);
        QCOMPARE(m_servers[kAna].arrived, QStringList(u"from Ana"_s));
        QCOMPARE(m_servers[kBen].arrived, QStringList(u"from Ben"_s));

        // What one account's server says about another's room or person is left out.
        const RoomId ops = roomOf(kAna, u"ops"_s);
        Host &ben = FakeChatBackend::of(kBen)->host();
        ben.publish(RoomChanged{Room{.id = ops, .account = kBen, .name = u"stolen"_s}});
        ben.publish(RoomChanged{Room{.id = RoomId(u"new"_s), .account = kAna, .name = u"alien"_s}});
        ben.publish(RoomLeft{ops});
        ben.publish(MessageReceived{Message{.id = MessageId(u"forged"_s),
                                            .room = ops,
                                            .sender = PersonId(u"ana@one.example"_s),
                                            .markdown = u"forged"_s}});
        ben.publish(NotePosted{.room = ops, .text = u"forged"_s});
        ben.publish(PersonChanged{Person{.id = PersonId(u"ana@one.example"_s), .name = u"Eve"_s}});
        m_workspace->handle(OpenRoom{ops});
        QTRY_COMPARE(roomsOf(kAna), QStringList(u"ops"_s));
        auto store = Store::open(m_folder->filePath(u"watchroom.db"_s));
        QCOMPARE((*store)->pageBefore(ops, 0, 100)->items.size(), 1U);
        for (const Person &person : *(*store)->people())
            QVERIFY(person.name != u"Eve"_s);
    }

    void whatCannotBeSentYetWaits()
    {
        signIn(kAna);
        m_workspace->handle(CreateRoom{u"ops"_s, kAna});
        FakeChatBackend *backend = FakeChatBackend::of(kAna);
        backend->become(Offline{.reason = u"Cut off."_s});
        for (const QString &text : {u"1"_s, u"2"_s, u"3"_s})
            say(kAna, u"ops"_s, text);
        QVERIFY(m_servers[kAna].arrived.isEmpty());
        QCOMPARE(deliveryOf(roomOf(kAna, u"ops"_s), u"1"_s), Delivery::Sending);
        backend->become(Online{});
        QCOMPARE(m_servers[kAna].arrived, QStringList({u"1"_s, u"2"_s, u"3"_s}));
        QTRY_COMPARE(deliveryOf(roomOf(kAna, u"ops"_s), u"3"_s), Delivery::Sent);
    }

    void whatWasUnderWayIsSentAgainAndNotTwiceAtOnce()
    {
        signIn(kAna);
        m_workspace->handle(CreateRoom{u"ops"_s, kAna});
        FakeChatBackend *backend = FakeChatBackend::of(kAna);
        backend->holdMessages();
        say(kAna, u"ops"_s, u"once"_s);
        backend->become(Online{}); // said again: it is still under way
        backend->letThrough();
        QCOMPARE(m_servers[kAna].arrived, QStringList(u"once"_s));

        backend->holdMessages();
        say(kAna, u"ops"_s, u"lost on the way"_s);
        backend->become(Offline{.reason = u"Cut off."_s});
        backend->letThrough();
        backend->become(Online{});
        QCOMPARE(m_servers[kAna].arrived, QStringList({u"once"_s, u"lost on the way"_s}));
    }

    void everyOutboxSurvivesTheEnd()
    {
        signIn(kAna);
        signIn(kBen);
        for (const AccountId &account : {kAna, kBen}) {
            m_workspace->handle(CreateRoom{u"ops"_s, account});
            FakeChatBackend::of(account)->become(Offline{.reason = u"Cut off."_s});
        }
        say(kAna, u"ops"_s, u"from Ana"_s);
        say(kBen, u"ops"_s, u"from Ben"_s);
        restart();
        QTRY_VERIFY(is<SigningIn>(kAna));
        FakeChatBackend::of(kAna)->reach();
        QCOMPARE(m_servers[kAna].arrived, QStringList(u"from Ana"_s));
        QVERIFY(m_servers[kBen].arrived.isEmpty());
        FakeChatBackend::of(kBen)->reach();
        QCOMPARE(m_servers[kBen].arrived, QStringList(u"from Ben"_s));
        QCOMPARE(m_servers[kAna].arrived.size(), 1);
    }

    void whatIsWrittenWhileAPasswordIsMissingWaitsToo()
    {
        signIn(kAna);
        m_workspace->handle(CreateRoom{u"ops"_s, kAna});
        m_keychain->secrets.clear();
        restart();
        QTRY_VERIFY(is<NeedsPassword>(kAna));
        say(kAna, u"ops"_s, u"patience"_s);
        m_workspace->handle(SetAccountPassword{kAna, Secret(kPassword)});
        FakeChatBackend::of(kAna)->reach();
        QCOMPARE(m_servers[kAna].arrived, QStringList(u"patience"_s));
    }

    void signingOutForgetsAllButWhatWasSaid()
    {
        signIn(kAna);
        m_workspace->handle(CreateRoom{u"ops"_s, kAna});
        say(kAna, u"ops"_s, u"said"_s);
        FakeChatBackend::of(kAna)->become(Offline{.reason = u"Cut off."_s});
        say(kAna, u"ops"_s, u"unsaid"_s);
        QCOMPARE(deliveryOf(roomOf(kAna, u"ops"_s), u"unsaid"_s), Delivery::Sending);
        m_workspace->handle(RemoveAccount{kAna});
        QTRY_VERIFY(!summary(kAna));
        QVERIFY(!FakeChatBackend::of(kAna));
        QVERIFY(m_keychain->secrets.empty());
        QTRY_VERIFY(roomsOf(kAna).isEmpty());
        QCOMPARE(deliveryOf(roomOf(kAna, u"ops"_s), u"unsaid"_s), Delivery::Failed);
        QCOMPARE(deliveryOf(roomOf(kAna, u"ops"_s), u"said"_s), Delivery::Sent);
        restart();
        QTRY_VERIFY(summary(kLocalAccount));
        QVERIFY(!summary(kAna));

        signIn(kAna); // who signs in again finds the room again
        m_workspace->handle(CreateRoom{u"ops"_s, kAna});
        QTRY_COMPARE(roomsOf(kAna), QStringList(u"ops"_s));
        QCOMPARE(m_servers[kAna].arrived, QStringList(u"said"_s));
    }

    void anAccountIsDisconnectedUntilItIsWantedAgain()
    {
        signIn(kAna);
        m_workspace->handle(SetAccountEnabled{kAna, false});
        QTRY_VERIFY(is<SwitchedOff>(kAna));
        QVERIFY(!FakeChatBackend::of(kAna));
        restart();
        QTRY_VERIFY(is<SwitchedOff>(kAna));
        m_workspace->handle(SetAccountEnabled{kAna, true});
        FakeChatBackend::of(kAna)->reach();
        QTRY_VERIFY(is<Online>(kAna));
    }

    void tryingAgainDoesWhatTheStateAsksFor()
    {
        signIn(kAna);
        const int attempts = m_servers[kAna].attempts;
        m_workspace->handle(RetryAccount{kAna}); // online: there is nothing to try
        QCOMPARE(m_servers[kAna].attempts, attempts);
        FakeChatBackend::of(kAna)->become(Offline{.reason = u"Cut off."_s});
        m_workspace->handle(RetryAccount{kAna});
        QCOMPARE(m_servers[kAna].attempts, attempts + 1);
        FakeChatBackend::of(kAna)->become(SignInRefused{.reason = u"No."_s});
        m_workspace->handle(RetryAccount{kAna});
        QCOMPARE(m_servers[kAna].attempts, attempts + 2);
        QTRY_VERIFY(is<SigningIn>(kAna));
    }

    void settingsTakeEffectAtOnceAndStay()
    {
        signIn(kAna);
        m_workspace->handle(SetAccountSettings{kAna, {{u"host"_s, u"chat.one.example"_s}}});
        QCOMPARE(FakeChatBackend::of(kAna)->settings().settings.value(u"host"_s),
                 u"chat.one.example"_s);
        restart();
        QTRY_VERIFY(summary(kAna));
        QCOMPARE(summary(kAna)->account.settings.value(u"host"_s), u"chat.one.example"_s);
    }

    void anAddressIsNoPath()
    {
        ask(u"../../../x@one.example"_s);
        const AccountId account = accountId(kXmpp, u"../../../x@one.example"_s);
        const QString folder = FakeChatBackend::of(account)->host().dataFolder();
        QCOMPARE(QFileInfo(folder).canonicalPath(),
                 QFileInfo(m_folder->filePath(u"integrations"_s)).canonicalFilePath());
    }

    void thePasswordIsNowhereButInTheKeychain()
    {
        static QStringList log;
        log.clear();
        const auto before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &text) { log += text; });
        QLoggingCategory::setFilterRules(u"*.debug=true"_s);
        signIn(kAna);
        m_workspace->handle(CreateRoom{u"ops"_s, kAna});
        m_keychain->runs = false;
        m_workspace->handle(SetAccountPassword{kAna, Secret(kPassword)});
        FakeChatBackend::of(kAna)->reach();
        FakeChatBackend::of(kAna)->become(SignInRefused{.reason = u"No."_s});
        QTRY_VERIFY(is<SignInRefused>(kAna));
        QLoggingCategory::setFilterRules({});
        qInstallMessageHandler(before);
        QVERIFY(!log.join(u'\n').contains(kPassword));

        m_workspace.reset();
        QDirIterator files(m_folder->path(), QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        int looked = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY2(!bytes.contains(kPassword.toUtf8()), qPrintable(file.fileName()));
            looked += bytes.contains("ana@one.example");
        }
        QVERIFY(looked > 0); // the account itself is stored
    }
};

QTEST_GUILESS_MAIN(AccountsTest)
#include "AccountsTest.moc"
