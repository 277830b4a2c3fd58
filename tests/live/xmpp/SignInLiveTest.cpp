// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole engine signs in to a real server, as the screen asks it to: what a person types, what
// they are told, and what is left after a restart.

#include "app/workspace/Workspace.h"
#include "integrations/chat/local/LocalBackend.h"
#include "integrations/chat/xmpp/XmppAccount.h"
#include "integrations/net/NetworkHttpClient.h"
#include "integrations/net/SystemProcessRunner.h"
#include "tests/live/xmpp/ChatServer.h"
#include "tests/support/FakeSecretStore.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

const QString kXmpp = u"xmpp"_s;
const QString kPassword = u"correct horse"_s;
const QString kAddress = u"ana@home.example"_s;
constexpr int kPatience = 30'000; // ms

} // namespace

class SignInLiveTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ChatServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FakeSecretStore::Keychain> m_keychain;
    std::unique_ptr<Workspace> m_workspace;
    std::vector<AccountSummary> m_accounts;
    std::map<qint64, Message> m_messages; ///< Of the open room, by row.
    RoomId m_room;
    AccountId m_ana = accountId(kXmpp, kAddress);

    void open()
    {
        m_accounts.clear();
        m_workspace = std::make_unique<Workspace>(EngineOptions{
            .profile = *Profile::open(m_folder->path()),
            .pluginFolders = {},
            .backends = {{u"local"_s,
                          [](Host &host, const Account &, const Secret &) {
                              return std::make_unique<LocalBackend>(host);
                          }},
                         {kXmpp, makeXmppBackend}},
            .makeSecretStore = [this] { return std::make_unique<FakeSecretStore>(m_keychain); },
            .makeClock = [] { return std::make_unique<SystemClock>(); },
            .makeHttpClient = [] { return std::make_unique<NetworkHttpClient>(); },
            .makeProcessRunner = [] { return std::make_unique<SystemProcessRunner>(); },
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
        if (const auto *accounts = std::get_if<AccountsUpdated>(&delta)) {
            m_accounts = accounts->accounts;
        } else if (const auto *opened = std::get_if<RoomOpened>(&delta)) {
            m_room = opened->room;
            m_messages.clear();
            take(opened->items);
        } else if (const auto *changed = std::get_if<RowsChanged>(&delta)) {
            take(changed->items);
        }
    }
    void take(const std::vector<TimelineItem> &items)
    {
        for (const TimelineItem &item : items) {
            if (const auto *row = std::get_if<MessageRow>(&item.content))
                m_messages[item.row] = row->message;
        }
    }

    template <typename State>
    const State *state() const
    {
        const auto it = std::ranges::find(
            m_accounts, m_ana, [](const AccountSummary &each) { return each.account.id; });
        return it == m_accounts.end() ? nullptr : std::get_if<State>(&it->state);
    }

    QString writeAuthority(const QSslCertificate &authority) const
    {
        QFile file(m_folder->filePath(u"authority.pem"_s));
        return file.open(QIODevice::WriteOnly) && file.write(authority.toPem()) > 0
                   ? file.fileName()
                   : QString();
    }

    void signIn(const QString &password, const QString &authority)
    {
        m_workspace->handle(AddAccount{
            .kind = kXmpp,
            .address = kAddress,
            .password = Secret(password),
            .settings = {{accountSetting::kHost, ChatServer::host()},
                         {accountSetting::kPort, QString::number(m_server->startTlsPort())},
                         {accountSetting::kAuthority, authority}}});
    }

    void say(const QString &text) { m_workspace->handle(SendMessage{m_room, text, {}, {}}); }
    /// The texts that are sent, and those that are not, each in its order.
    QStringList texts(Delivery delivery) const
    {
        QStringList result;
        for (const auto &[row, message] : m_messages) {
            if (message.delivery == delivery)
                result += message.markdown;
        }
        return result;
    }

private Q_SLOTS:
    void init()
    {
        m_server = ChatServer::chosen();
        m_server->addAccount(u"ana"_s, kPassword);
        QVERIFY(m_server->start());
        m_folder = std::make_unique<QTemporaryDir>();
        m_keychain = std::make_shared<FakeSecretStore::Keychain>();
        open();
    }
    void cleanup()
    {
        m_workspace.reset();
        m_server.reset();
    }

    void aWrongPasswordIsSaidAndTheRightOneWorks()
    {
        const QString authority = writeAuthority(m_server->authority());
        signIn(u"wrong"_s, authority);
        QTRY_VERIFY_WITH_TIMEOUT(state<NeedsPassword>(), kPatience);
        QVERIFY(!state<NeedsPassword>()->reason.isEmpty());
        signIn(kPassword, authority);
        QTRY_VERIFY_WITH_TIMEOUT(state<Online>(), kPatience);
        QCOMPARE(m_keychain->secrets.at(m_ana).reveal(), kPassword);
    }

    void aCertificateOfAnUnknownAuthorityIsRefused()
    {
        signIn(kPassword, {});
        QTRY_VERIFY_WITH_TIMEOUT(state<SignInRefused>(), kPatience);
        QVERIFY(state<SignInRefused>()->reason.endsWith(u'.'));
        QVERIFY(m_keychain->secrets.empty());
    }

    void anAuthorityThatIsNoneIsSaid()
    {
        signIn(kPassword, u"/nowhere/authority.pem"_s);
        QTRY_VERIFY_WITH_TIMEOUT(state<SignInRefused>(), kPatience);
        QVERIFY(state<SignInRefused>()->reason.contains(u"/nowhere/authority.pem"));
    }

    void whatIsWrittenWhileTheServerIsDeadArrivesOnceAfterARestart()
    {
        signIn(kPassword, writeAuthority(m_server->authority()));
        QTRY_VERIFY_WITH_TIMEOUT(state<Online>(), kPatience);
        m_workspace->handle(CreateRoom{u"Operations"_s, m_ana});
        QTRY_VERIFY_WITH_TIMEOUT(!m_room.isEmpty(), kPatience);
        const RoomId room = m_room;
        say(u"1"_s);
        QTRY_COMPARE_WITH_TIMEOUT(texts(Delivery::Sent), QStringList(u"1"_s), kPatience);

        m_server->kill();
        QTRY_VERIFY_WITH_TIMEOUT(state<Offline>(), kPatience);
        say(u"2"_s);
        say(u"3"_s);
        QTRY_COMPARE(texts(Delivery::Sending), QStringList({u"2"_s, u"3"_s}));
        m_workspace.reset();
        QVERIFY(m_server->restart());
        open();
        m_workspace->handle(OpenRoom{room});
        const QStringList all{u"1"_s, u"2"_s, u"3"_s};
        QTRY_COMPARE_WITH_TIMEOUT(texts(Delivery::Sent), all, kPatience);
        QCOMPARE(m_messages.size(), 3U);

        // Another computer of the same person reads the archive: everything is there once.
        m_workspace.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_keychain->secrets.clear();
        open();
        signIn(kPassword, writeAuthority(m_server->authority()));
        QTRY_VERIFY_WITH_TIMEOUT(state<Online>(), kPatience);
        m_workspace->handle(OpenRoom{room});
        QTRY_VERIFY_WITH_TIMEOUT(
            (m_workspace->handle(OpenRoom{room}), texts(Delivery::Sent) == all), kPatience);
    }
};

QTEST_GUILESS_MAIN(SignInLiveTest)
#include "SignInLiveTest.moc"
