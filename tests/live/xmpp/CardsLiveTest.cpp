// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole engine in a room of a real Prosody with a bot that we did not write: its card is seen
// and pressed, its glance comes and goes, its command is carried out.

#include "app/workspace/Workspace.h"
#include "integrations/chat/local/LocalBackend.h"
#include "integrations/chat/xmpp/XmppAccount.h"
#include "integrations/net/NetworkHttpClient.h"
#include "integrations/net/SystemProcessRunner.h"
#include "tests/live/xmpp/ChatServer.h"
#include "tests/support/FakeSecretStore.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

const QString kXmpp = u"xmpp"_s;
const QString kPassword = u"correct horse"_s;
const QString kAddress = u"ana@home.example"_s;
const QString kRoom = u"ops@rooms.home.example"_s;
constexpr int kPatience = 30'000; // ms

} // namespace

class CardsLiveTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ChatServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FakeSecretStore::Keychain> m_keychain;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<QProcess> m_bot;
    const AccountId m_ana = accountId(kXmpp, kAddress);
    const InstanceId m_instance{m_ana.value};

    // What the screen has.
    bool m_isOnline = false;
    RoomId m_room;
    std::map<qint64, TimelineItem> m_rows;
    std::vector<GlanceSummary> m_glances;
    std::vector<ActionOffer> m_offers;

    void open()
    {
        m_isOnline = false;
        m_rows.clear();
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
            for (const AccountSummary &each : accounts->accounts) {
                if (each.account.id == m_ana)
                    m_isOnline = std::holds_alternative<Online>(each.state);
            }
        } else if (const auto *opened = std::get_if<RoomOpened>(&delta)) {
            m_room = opened->room;
            m_rows.clear();
            take(opened->items);
        } else if (const auto *changed = std::get_if<RowsChanged>(&delta)) {
            take(changed->items);
        } else if (const auto *glances = std::get_if<GlancesUpdated>(&delta)) {
            m_glances = glances->glances;
        } else if (const auto *offers = std::get_if<OffersUpdated>(&delta)) {
            m_offers = offers->offers;
        }
    }
    void take(const std::vector<TimelineItem> &items)
    {
        for (const TimelineItem &item : items)
            m_rows.insert_or_assign(item.row, item);
    }

    /// The newest card with this title; null when there is none.
    const CardRow *card(const QString &title) const
    {
        const CardRow *found = nullptr;
        for (const auto &[row, item] : m_rows) {
            const auto *each = std::get_if<CardRow>(&item.content);
            if (each && each->card.title == title)
                found = each;
        }
        return found;
    }

    template <typename State>
    const State *state(const QString &title, const QString &action) const
    {
        const CardRow *row = card(title);
        if (!row || !row->actions.contains(ActionId(action)))
            return nullptr;
        return std::get_if<State>(&row->actions.at(ActionId(action)).state);
    }

    QStringList notes() const
    {
        QStringList texts;
        for (const auto &[row, item] : m_rows) {
            if (const auto *note = std::get_if<NoteRow>(&item.content))
                texts += note->text;
        }
        return texts;
    }

    void say(const QString &text) { m_workspace->handle(SendMessage{m_room, text, {}, {}}); }

    void press(const CardId &card, const ActionId &action, const FormValues &arguments = {})
    {
        m_workspace->handle(Invoke{
            .key = InvocationKey::random(),
            .action = {.instance = m_instance, .room = m_room, .card = card, .action = action},
            .arguments = arguments,
            .confirmed = true});
    }

private Q_SLOTS:
    void init()
    {
        m_server = ChatServer::chosen();
        for (const QString &name : {u"ana"_s, u"bot"_s})
            m_server->addAccount(name, kPassword);
        QVERIFY(m_server->start());
        m_bot = std::make_unique<QProcess>();
        m_bot->start(u"python3"_s, {QStringLiteral(WATCHROOM_CARD_BOT), ChatServer::host(),
                                    QString::number(m_server->startTlsPort()), kRoom});
        QByteArray said;
        QTRY_VERIFY2_WITH_TIMEOUT((said += m_bot->readAllStandardOutput()).contains("ready"),
                                  m_bot->readAllStandardError().constData(), kPatience);

        m_folder = std::make_unique<QTemporaryDir>();
        m_keychain = std::make_shared<FakeSecretStore::Keychain>();
        open();
        QFile authority(m_folder->filePath(u"authority.pem"_s));
        QVERIFY(authority.open(QIODevice::WriteOnly));
        authority.write(m_server->authority().toPem());
        authority.close();
        m_workspace->handle(AddAccount{
            .kind = kXmpp,
            .address = kAddress,
            .password = Secret(kPassword),
            .settings = {{accountSetting::kHost, ChatServer::host()},
                         {accountSetting::kPort, QString::number(m_server->startTlsPort())},
                         {accountSetting::kAuthority, authority.fileName()}}});
        QTRY_VERIFY_WITH_TIMEOUT(m_isOnline, kPatience);
        m_workspace->handle(JoinRoom{m_ana, kRoom});
        QTRY_VERIFY_WITH_TIMEOUT(m_room.value.endsWith(kRoom), kPatience);
    }

    void cleanup()
    {
        m_workspace.reset();
        m_bot->kill();
        m_bot->waitForFinished();
        m_server.reset();
    }

    void aCardIsApprovedWithAReason()
    {
        say(u"card please"_s);
        QTRY_VERIFY_WITH_TIMEOUT(card(u"Deploy web"_s), kPatience);
        const CardRow posted = *card(u"Deploy web"_s);
        QVERIFY(posted.verified); // the bot owns the room
        QCOMPARE(posted.sender, u"bot"_s);
        press(posted.card.id, ActionId(u"refuse"_s), {{u"reason"_s, {}}});
        QTRY_VERIFY_WITH_TIMEOUT(state<Denied>(u"Deploy web"_s, u"refuse"_s), kPatience);
        QCOMPARE(state<Denied>(u"Deploy web"_s, u"refuse"_s)->reason,
                 u"Only the people on call may."_s);

        press(posted.card.id, ActionId(u"approve"_s), {{u"reason"_s, u"All green"_s}});
        QTRY_COMPARE_WITH_TIMEOUT(card(u"Deploy web"_s)->card.revision, 2, kPatience);
        QCOMPARE(card(u"Deploy web"_s)->card.id, posted.card.id);
        QCOMPARE(card(u"Deploy web"_s)->card.state.text, u"Approved"_s);
        QTRY_VERIFY_WITH_TIMEOUT(notes().join(u'\n').contains(u"Approved by ana: All green"_s),
                                 kPatience);
        // Who pressed is who one is there, not in the embedded workspace.
        QVERIFY(notes().join(u'\n').contains(u"ana · Approve"_s));

        // After a restart all of it is there, once.
        m_workspace.reset();
        open();
        m_workspace->handle(OpenRoom{m_room});
        QTRY_VERIFY_WITH_TIMEOUT(m_isOnline && card(u"Deploy web"_s), kPatience);
        QCOMPARE(std::ranges::count_if(m_rows,
                                       [](const auto &row) {
                                           return std::holds_alternative<CardRow>(
                                               row.second.content);
                                       }),
                 1);
        QCOMPARE(card(u"Deploy web"_s)->revisionCount, 2);
        qInfo("a card: seen, refused, approved by a form, revised, %d rows", int(m_rows.size()));
    }

    void aGlanceComesChangesAndGoes()
    {
        QTRY_COMPARE_WITH_TIMEOUT(m_glances.size(), 1u, kPatience);
        QCOMPARE(m_glances.front().glance.state.text, u"Fine"_s);
        QCOMPARE(m_glances.front().source, u"ci"_s);
        say(u"slower please"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_glances.front().glance.state.text, u"Slow"_s, kPatience);
        say(u"glance away"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_glances.empty(), kPatience);
    }

    void aCommandOfTheBotIsAnAction()
    {
        QTRY_COMPARE_WITH_TIMEOUT(m_offers.size(), 1u, kPatience);
        QCOMPARE(m_offers.front().action.title, u"Restart the queue"_s);
        press({}, m_offers.front().action.id);
        QTRY_VERIFY_WITH_TIMEOUT(card(u"Restart the queue"_s), kPatience);
        const CardRow asks = *card(u"Restart the queue"_s);
        press(asks.card.id, ActionId(u"submit-1"_s), {{u"queue"_s, u"mail"_s}});
        QTRY_COMPARE_WITH_TIMEOUT(card(u"Restart the queue"_s)->card.revision, 2, kPatience);
        QCOMPARE(card(u"Restart the queue"_s)->card.fallback, u"Restarted mail."_s);
        QVERIFY(card(u"Restart the queue"_s)->card.actions.empty());
    }
};

QTEST_GUILESS_MAIN(CardsLiveTest)
#include "CardsLiveTest.moc"
