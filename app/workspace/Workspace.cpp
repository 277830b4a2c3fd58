// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/Workspace.h"

#include "app/base/Log.h"

#include <QFileInfo>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

const InstanceId kWorkspaceInstance{u"workspace"_s};
const QString kSetUpKey = u"set-up"_s;

} // namespace

Workspace::Workspace(EngineOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
}

Workspace::~Workspace()
{
    // Running scripts end and say so while the store is still there to keep it.
    if (m_services)
        m_services->stopAll();
    if (m_accounts)
        m_accounts->stopAll();
    if (m_intake)
        m_intake->flush();
}

void Workspace::start()
{
    if (auto opened = openProfile(); !opened) {
        const Error &error = opened.error();
        qCWarning(lcStore) << error.summary << error.detail;
        tell(ProfileUnusable{.text = error.summary,
                             .detail = error.detail,
                             .damaged = error.code == ErrorCode::DataLoss});
        return;
    }
    const Person self = m_accounts->local().self();
    m_glances->load();
    if (auto offered = m_store->offeredActions()) {
        for (auto &[instance, action] : *offered)
            m_offered[instance].push_back(std::move(action));
    }
    m_dispatcher->recover();

    tell(SelfUpdated{self});
    m_dirty = {.accounts = true,
               .rooms = true,
               .people = true,
               .faces = false,
               .members = false,
               .invitations = true,
               .glances = true,
               .offers = true,
               .services = true};
    m_accounts->startAll();
    m_intake->flush();
    startServices();
    m_dispatcher->askAboutRecovered();
    sendUpdates();
    tell(Ready{.isNewProfile = m_rooms.empty()});
}

Result<void> Workspace::openProfile()
{
    auto store = Store::open(m_options.profile.databaseFile());
    if (!store)
        return std::unexpected(store.error());
    m_store = std::move(*store);
    m_clock = m_options.makeClock();
    m_http = m_options.makeHttpClient();
    m_processes = m_options.makeProcessRunner();
    const HostResources resources{
        .clock = *m_clock,
        .http = *m_http,
        .processes = *m_processes,
        .whenStored =
            [this](QObject *context, std::function<void()> callback) {
                m_intake->whenStored(context, std::move(callback));
            },
    };

    m_intake = std::make_unique<EventIntake>(
        *m_store, *m_clock,
        [this](const InstanceId &instance, const Event &event) { return write(instance, event); });
    const auto publish = [this](const InstanceId &instance, Event event) {
        m_intake->take(instance, std::move(event));
    };
    m_registry = std::make_unique<IntegrationRegistry>(m_options.pluginFolders);
    m_services = std::make_unique<ServiceSupervisor>(
        *m_store, *m_registry, resources, m_options.profile.integrationFolder(), publish);
    m_secrets = m_options.makeSecretStore();
    m_accounts = std::make_unique<AccountSupervisor>(
        m_options.backends,
        AccountResources{.store = *m_store,
                         .secrets = *m_secrets,
                         .host = resources,
                         .publish = publish,
                         .dataFolder = m_options.profile.integrationFolder(),
                         .attachmentFolder = m_options.profile.attachmentFolder()});
    m_router = std::make_unique<ActionRouter>(*m_store, *m_accounts, *m_services);
    m_dispatcher = std::make_unique<ActionDispatcher>(
        *m_store, *m_clock, *m_router, [this](const ActionRef &action) { return specOf(action); });
    m_dispatcher->setWhoPresses([this](const ActionRef &action) { return whoPresses(action); });
    m_glances = std::make_unique<GlanceBoard>(*m_store, *m_clock, *m_dispatcher);
    m_rows = std::make_unique<RowBuilder>(*m_store, *m_dispatcher);
    m_feed = std::make_unique<TimelineFeed>(*m_store, *m_rows);
    m_rows->setOwners([this](const RoomId &room) {
        const ChatAccount *account = accountOf(room);
        return account ? RowBuilder::Owner{account->id(), account->self().id} : RowBuilder::Owner();
    });
    m_rows->setFilesSent([this](const Message &message) {
        ChatAccount *account = accountOf(message.room);
        return account ? account->outbox().filesSent(message.id) : -1;
    });
    m_typing = std::make_unique<TypingPeople>(*m_clock);
    connect(m_typing.get(), &TypingPeople::changed, this, &Workspace::tellTyping);
    connect(m_accounts.get(), &AccountSupervisor::typingChanged, m_typing.get(),
            &TypingPeople::take);

    m_pictures = std::make_unique<CardPictures>(
        *m_store,
        m_options.makePictureFetcher
            ? m_options.makePictureFetcher(m_options.profile.pictureFolder())
            : nullptr,
        [this](const InstanceId &instance, const QUrl &address) {
            ChatAccount *account = m_accounts->find(instance);
            return account ? account->backend().pictureOnServer(address) : std::nullopt;
        });

    connect(m_intake.get(), &EventIntake::stored, this, &Workspace::scheduleUpdate);
    connect(m_intake.get(), &EventIntake::undone, this, [this] { m_glances->load(); });
    connect(m_intake.get(), &EventIntake::trouble, this,
            [this](const QString &text) { tell(StoreTrouble{text}); });
    connect(m_services.get(), &ServiceSupervisor::changed, this, [this] {
        m_dirty.services = m_dirty.glances = m_dirty.offers = true;
        scheduleUpdate();
    });
    connect(m_dispatcher.get(), &ActionDispatcher::changed, this, &Workspace::actionChanged);
    connect(m_dispatcher.get(), &ActionDispatcher::told, this, &Workspace::tellRoom);
    connect(m_pictures.get(), &CardPictures::arrived, this,
            [this](const QString &address, const QString &sha256) {
                tell(PictureArrived{address, sha256});
            });
    connect(m_pictures.get(), &CardPictures::failed, this,
            [this](const QString &address, const QString &reason) {
                tell(PictureFailed{address, reason});
            });
    connect(m_accounts.get(), &AccountSupervisor::changed, this, [this] {
        m_dirty.accounts = m_dirty.rooms = true;
        scheduleUpdate();
    });
    connect(m_accounts.get(), &AccountSupervisor::membersChanged, this, [this](const RoomId &room) {
        if (room != m_feed->room())
            return;
        m_dirty.members = true;
        scheduleUpdate();
    });
    connect(m_accounts.get(), &AccountSupervisor::invitationsChanged, this, [this] {
        m_dirty.invitations = true;
        scheduleUpdate();
    });
    connect(m_accounts.get(), &AccountSupervisor::partnersChanged, this, [this] {
        m_dirty.rooms = true;
        scheduleUpdate();
    });
    connect(m_accounts.get(), &AccountSupervisor::roomPasswordWanted, this,
            [this](const AccountId &account, const QString &address, bool wasWrong) {
                tell(RoomPasswordWanted{account, address, wasWrong});
            });
    connect(m_accounts.get(), &AccountSupervisor::messageChanged, this,
            [this](const RoomId &room, qint64 row) {
                m_feed->touch(room, row);
                m_dirty.rooms = true;
                scheduleUpdate();
            });
    connect(m_accounts.get(), &AccountSupervisor::failed, this,
            [this](const QString &text) { tell(IntentFailed{text}); });
    return loadRooms();
}

Result<void> Workspace::loadRooms()
{
    auto rooms = m_store->rooms();
    if (!rooms)
        return std::unexpected(rooms.error());
    m_rooms = std::move(*rooms);
    for (const StoredRoom &stored : m_rooms)
        m_accountOfRoom.insert(stored.room.id, stored.room.account);
    return {};
}

void Workspace::startServices()
{
    const auto setUp = m_store->value(kWorkspaceInstance, kSetUpKey);
    if (setUp && setUp->isEmpty()) {
        for (const QString &plugin : m_options.firstServices) {
            const StoredInstance instance{
                .id = InstanceId(plugin), .plugin = plugin, .room = {}, .settings = {}};
            if (auto saved = m_store->saveInstance(instance); !saved)
                qCWarning(lcIntegrations) << plugin << saved.error().detail;
        }
        if (auto kept = m_store->setValue(kWorkspaceInstance, kSetUpKey, "1"_ba); !kept)
            qCWarning(lcStore) << kept.error().detail;
    }
    m_services->startAll();
}

void Workspace::startAfresh()
{
    const auto aside = Store::setAside(m_options.profile.databaseFile());
    if (!aside) {
        tell(ProfileUnusable{
            .text = aside.error().summary, .detail = aside.error().detail, .damaged = false});
        return;
    }
    qCInfo(lcStore) << "set aside as" << *aside;
    start();
    tell(IntentFailed{tr("Started with an empty workspace. The old one is kept as %1.")
                          .arg(QFileInfo(*aside).fileName())});
}

} // namespace watchroom
