// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A person at the real engine, without a screen, for tests that end its process:
//
//   xmpp_talker FOLDER PORT AUTHORITY NAME ROOM COUNT
//
// It signs in, goes into the room, and says "NAME 0" up to COUNT, 20 messages a second;
// started again it goes on where its store ends. For whatever it is told it writes a dot.

#include "app/workspace/Workspace.h"
#include "integrations/chat/local/LocalBackend.h"
#include "integrations/chat/xmpp/XmppAccount.h"
#include "integrations/net/NetworkHttpClient.h"
#include "integrations/net/SystemProcessRunner.h"
#include "tests/live/xmpp/StoredRoom.h"
#include "tests/support/FakeSecretStore.h"

#include <QCoreApplication>
#include <QFile>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace watchroom;

namespace {

class Talker : public QObject
{
public:
    explicit Talker(const QStringList &arguments)
        : m_folder(arguments.at(1))
        , m_port(arguments.at(2))
        , m_authority(arguments.at(3))
        , m_name(arguments.at(4))
        , m_roomAddress(arguments.at(5))
        , m_count(arguments.at(6).toInt())
    {
        const auto profile = Profile::open(m_folder);
        if (!profile)
            qFatal("%s", qUtf8Printable(profile.error().summary));
        const QString own = m_name + u' ';
        m_next =
            int(std::ranges::count_if(textsIn(profile->databaseFile(), m_room),
                                      [&](const QString &text) { return text.startsWith(own); }));
        m_keychain->secrets.insert_or_assign(m_account, Secret(u"correct horse"_s));
        m_workspace = std::make_unique<Workspace>(EngineOptions{
            .profile = *profile,
            .pluginFolders = {},
            .backends = {{u"local"_s,
                          [](Host &host, const Account &, const Secret &) {
                              return std::make_unique<LocalBackend>(host);
                          }},
                         {u"xmpp"_s, makeXmppBackend}},
            .makeSecretStore = [this] { return std::make_unique<FakeSecretStore>(m_keychain); },
            .makeClock = [] { return std::make_unique<SystemClock>(); },
            .makeHttpClient = [] { return std::make_unique<NetworkHttpClient>(); },
            .makeProcessRunner = [] { return std::make_unique<SystemProcessRunner>(); },
            .firstServices = {},
        });
        connect(m_workspace.get(), &Workspace::updated, this,
                [this](const std::vector<Delta> &deltas) {
                    std::ranges::for_each(deltas, [this](const Delta &delta) { take(delta); });
                    std::fputc('.', stdout);
                    std::fflush(stdout);
                });
        m_speech.callOnTimeout(this, [this] { speak(); });
        m_workspace->start();
    }

private:
    void take(const Delta &delta)
    {
        if (const auto *accounts = std::get_if<AccountsUpdated>(&delta))
            takeAccounts(accounts->accounts);
        else if (const auto *rooms = std::get_if<RoomsUpdated>(&delta))
            takeRooms(rooms->rooms);
    }

    void takeAccounts(const std::vector<AccountSummary> &accounts)
    {
        const auto mine = std::ranges::find(
            accounts, m_account, [](const AccountSummary &each) { return each.account.id; });
        if (mine == accounts.end()) {
            if (!std::exchange(m_hasSignedIn, true))
                QTimer::singleShot(0, this, [this] { signIn(); });
        } else if (std::holds_alternative<Online>(mine->state) && !m_speech.isActive() &&
                   !std::exchange(m_hasJoined, true)) {
            QTimer::singleShot(0, this,
                               [this] { m_workspace->handle(JoinRoom{m_account, m_roomAddress}); });
        }
    }

    void takeRooms(const std::vector<RoomSummary> &rooms)
    {
        const bool isThere = std::ranges::contains(
            rooms, m_room, [](const RoomSummary &each) { return each.room.id; });
        if (isThere && !m_speech.isActive())
            m_speech.start(Milliseconds(50));
    }

    void signIn()
    {
        m_workspace->handle(AddAccount{.kind = u"xmpp"_s,
                                       .address = m_name + u"@home.example"_s,
                                       .password = Secret(u"correct horse"_s),
                                       .settings = {{accountSetting::kHost, u"127.0.0.1"_s},
                                                    {accountSetting::kPort, m_port},
                                                    {accountSetting::kAuthority, m_authority}}});
    }

    void speak()
    {
        if (m_next < m_count)
            m_workspace->handle(SendMessage{m_room, u"%1 %2"_s.arg(m_name).arg(m_next++), {}, {}});
    }

    QString m_folder;
    QString m_port;
    QString m_authority;
    QString m_name;
    QString m_roomAddress;
    int m_count;
    int m_next = 0;
    AccountId m_account = accountId(u"xmpp"_s, m_name + u"@home.example"_s);
    RoomId m_room = RoomId(m_account.value + u'/' + m_roomAddress);
    std::shared_ptr<FakeSecretStore::Keychain> m_keychain =
        std::make_shared<FakeSecretStore::Keychain>();
    std::unique_ptr<Workspace> m_workspace;
    QTimer m_speech;
    bool m_hasSignedIn = false;
    bool m_hasJoined = false;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (app.arguments().size() != 7)
        qFatal("xmpp_talker FOLDER PORT AUTHORITY NAME ROOM COUNT");
    Talker talker(app.arguments());
    return QCoreApplication::exec();
}
