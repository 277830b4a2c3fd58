// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "app/workspace/AccountSupervisor.h"
#include "app/workspace/ActionDispatcher.h"
#include "app/workspace/ActionRouter.h"
#include "app/workspace/CardPictures.h"
#include "app/workspace/Delta.h"
#include "app/workspace/EngineOptions.h"
#include "app/workspace/EventIntake.h"
#include "app/workspace/GlanceBoard.h"
#include "app/workspace/LookAlikes.h"
#include "app/workspace/ServiceSupervisor.h"
#include "app/workspace/TimelineFeed.h"
#include "app/workspace/TypingPeople.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <set>

namespace watchroom {

/// Everything one person sees, on the engine thread: takes events in, carries intents out, and
/// tells the screen what changed, at most once a frame.
class Workspace final : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(EngineOptions options, QObject *parent = nullptr);
    ~Workspace() override;

    /// Opens the profile and starts everything. A profile that cannot be opened ends in
    /// ProfileUnusable.
    void start();
    void handle(const Intent &intent);
    /// Sets a damaged database aside and starts with an empty one.
    void startAfresh();

Q_SIGNALS:
    void updated(const std::vector<watchroom::Delta> &deltas);

private:
    // Events (WorkspaceEvents.cpp)
    Result<void> write(const InstanceId &instance, const Event &event);
    Result<void> write(const InstanceId &instance, const RoomChanged &event);
    Result<void> write(const InstanceId &instance, const RoomLeft &event);
    Result<void> write(const InstanceId &instance, const PersonChanged &event);
    Result<void> write(const InstanceId &instance, const PersonPictured &event);
    Result<void> write(const InstanceId &instance, const MessageReceived &event);
    Result<void> write(const InstanceId &instance, const MessageEdited &event);
    Result<void> write(const InstanceId &instance, const MessageDeleted &event);
    Result<void> write(const InstanceId &instance, const ReactionsChanged &event);
    Result<void> write(const InstanceId &instance, const MessagesRead &event);
    Result<void> write(const InstanceId &instance, const CardPublished &event);
    Result<void> write(const InstanceId &instance, const GlancePublished &event);
    Result<void> write(const InstanceId &instance, const GlanceRemoved &event);
    Result<void> write(const InstanceId &instance, const ActionsOffered &event);
    Result<void> write(const InstanceId &instance, const InvocationProgress &event);
    Result<void> write(const InstanceId &instance, const InvocationReported &event);
    Result<void> write(const InstanceId &instance, const InstanceProblem &event);
    Result<void> write(const InstanceId &instance, const NotePosted &event);
    /// Whether an account or integration may speak as people in this room: an account in its own
    /// rooms, a drill where people practise.
    bool mayActIn(const InstanceId &instance, const RoomId &room) const;
    /// Whether it may show something in this room: an account in its own rooms, integrations
    /// anywhere.
    bool mayShowIn(const InstanceId &instance, const RoomId &room) const;
    /// The stored message, when `by` wrote it and it is not deleted.
    std::optional<Message> messageBy(const RoomId &room, const MessageId &id,
                                     const PersonId &by) const;
    /// The stored message that its writer calls so.
    std::optional<Message> messageByWriter(const RoomId &room, const PersonId &writer,
                                           const QString &name) const;
    Result<void> correct(Message message, const QString &markdown, Timestamp at);

    // Intents (WorkspaceIntents.cpp)
    void carryOut(const CreateRoom &intent);
    void carryOut(const JoinRoom &intent);
    void carryOut(const OpenConversation &intent);
    void carryOut(const RenameRoom &intent);
    void carryOut(const SetTopic &intent);
    void carryOut(const LeaveRoom &intent);
    void carryOut(const OpenRoom &intent);
    void carryOut(const LoadOlder &intent);
    void carryOut(const ShowRow &intent);
    void carryOut(const ShowLatest &intent);
    void carryOut(const SendMessage &intent);
    void carryOut(const RetryMessage &intent);
    void carryOut(const EditMessage &intent);
    void carryOut(const DeleteMessage &intent);
    void carryOut(const SaveDraft &intent);
    void carryOut(const Search &intent);
    void carryOut(const Invoke &intent);
    void carryOut(const CancelInvocation &intent);
    void carryOut(const UndoInvocation &intent);
    void carryOut(const HoldUndo &intent);
    void carryOut(const CheckOutcome &intent);
    void carryOut(const PreviewAction &intent);
    void carryOut(const OpenCardHistory &intent);
    void carryOut(const DismissOutcome &intent);
    void carryOut(const OpenGlance &intent);
    void carryOut(const CloseGlance &intent);
    void carryOut(const ConfigureService &intent);
    void carryOut(const RemoveService &intent);
    void carryOut(const FetchPicture &intent);
    void carryOut(const SetPicturePolicy &intent);
    void carryOut(const StartDrill &intent);
    void carryOut(const StopDrill &intent);
    void carryOut(const SetOwnName &intent);

    // People (WorkspacePeople.cpp)
    void carryOut(const ListRooms &intent);
    void carryOut(const InvitePerson &intent);
    void carryOut(const ChangeMember &intent);
    void carryOut(const AskAbsentMembers &intent);
    void carryOut(const AskRoomSettings &intent);
    void carryOut(const SetRoomSettings &intent);
    void carryOut(const AcceptInvitation &intent);
    void carryOut(const DeclineInvitation &intent);
    void carryOut(const SetPresence &intent);
    void carryOut(const SetOwnPicture &intent);
    void carryOut(const SetWatched &intent);
    void carryOut(const SetBlocked &intent);
    MembersUpdated membersOfOpenRoom() const;
    void wantPictures(const RoomId &room, const std::vector<PersonId> &people);
    InvitationsUpdated invitations() const;
    std::optional<Person> partnerIn(const Room &room) const;

    // What is done with messages (WorkspaceMessages.cpp)
    void carryOut(const MarkRead &intent);
    void carryOut(const StopSending &intent);
    void carryOut(const React &intent);
    void carryOut(const SetTyping &intent);
    /// A message is stored that was read on another device before it came here.
    Result<void> readWhatWasRead(const Message &message, qint64 row);
    /// Tells the server how far a room was read.
    void shareReadMark(const RoomId &room);
    void tellTyping(const RoomId &room);

    // Accounts (WorkspaceAccounts.cpp)
    void carryOut(const AddAccount &intent);
    void carryOut(const AskToRegister &intent);
    void carryOut(const SendRegistration &intent);
    void carryOut(const RemoveAccount &intent);
    void carryOut(const SetAccountPassword &intent);
    void carryOut(const SetAccountSettings &intent);
    void carryOut(const SetAccountEnabled &intent);
    void carryOut(const RetryAccount &intent);
    void carryOut(const KeepAccountPassword &intent);
    /// The account that a room belongs to; null when the room is not known, or its account is gone.
    ChatAccount *accountOf(const RoomId &room) const;
    /// Calls with the account of a room, or tells the person that it is not there any more.
    void withAccount(const RoomId &room, const std::function<void(ChatAccount &)> &call);
    /// Who one is where an action stands: in the account that received it, or in that of the room.
    Person whoPresses(const ActionRef &action) const;
    void openWhenMade(Task<RoomId> room);

    void openRoom(const RoomId &room, qint64 shownRow);
    /// Tells the person when what they asked for did not happen.
    void report(const Result<void> &outcome);
    /// The action as its owner declares it now.
    std::optional<ActionSpec> specOf(const ActionRef &action);

    // What the screen needs to hear (WorkspaceUpdates.cpp)
    void tell(Delta delta);
    void scheduleUpdate();
    void sendUpdates();
    void showPictures();
    /// The names and faces of those who go to the screen.
    void showPeople();
    void showPeople(const RoomId &room, const std::vector<TimelineItem> &items);
    void showPeople(const MembersUpdated &update);
    std::vector<ServiceSummary> services();
    std::vector<RoomSummary> roomSummaries();
    std::vector<ActionOffer> offers();
    void actionChanged(const InstanceId &instance, const CardId &card);
    void tellRoom(const Invocation &invocation, const QString &line);
    void rememberIncident(const RoomId &room, const InstanceId &instance, const Card &card);

    Result<void> openProfile();
    Result<void> loadRooms();
    void startServices();

    EngineOptions m_options;
    std::unique_ptr<Clock> m_clock;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<ProcessRunner> m_processes;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<IntegrationRegistry> m_registry;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<ServiceSupervisor> m_services;
    std::unique_ptr<ActionRouter> m_router;
    std::unique_ptr<ActionDispatcher> m_dispatcher;
    std::unique_ptr<GlanceBoard> m_glances;
    std::unique_ptr<RowBuilder> m_rows;
    std::unique_ptr<TimelineFeed> m_feed;
    std::unique_ptr<EventIntake> m_intake;
    std::unique_ptr<AccountSupervisor> m_accounts;
    std::unique_ptr<CardPictures> m_pictures;
    std::unique_ptr<TypingPeople> m_typing;

    std::vector<StoredRoom> m_rooms;
    QHash<RoomId, MessageId> m_readAhead;     ///< Read elsewhere, and not come yet.
    QHash<RoomId, AccountId> m_accountOfRoom; ///< Also of rooms of this moment's batch.
    std::map<InstanceId, std::vector<ActionSpec>> m_offered;
    /// Critical cards that are not over, with their room.
    std::map<std::pair<InstanceId, CardId>, RoomId> m_incidents;
    std::optional<std::pair<InstanceId, GlanceId>> m_openGlance;
    QHash<PersonId, QString> m_faces;
    LookAlikes m_lookAlikes;               ///< In the open room.
    std::unique_ptr<AccountMaker> m_maker; ///< Of the newest registration.
    /// Cards that came before there was any room; they go into the first one.
    std::vector<std::pair<InstanceId, CardPublished>> m_roomless;

    std::vector<Delta> m_deltas;
    struct Dirty
    {
        bool accounts = false;
        bool rooms = false;
        bool people = false;
        bool faces = false;
        bool members = false; ///< Of the open room.
        bool invitations = false;
        bool glances = false;
        bool offers = false;
        bool services = false;
    } m_dirty;
    bool m_updateScheduled = false;
};

} // namespace watchroom
