// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Secret.h"
#include "app/model/Account.h"
#include "app/model/Action.h"
#include "app/model/Message.h"
#include "app/model/PicturePolicy.h"
#include "app/model/Room.h"
#include "app/model/RoomMember.h"

#include <variant>

namespace watchroom {

// What a person wants. Values that hold ids, made by views, carried out by the engine.

struct CreateRoom
{
    QString name;
    AccountId account = kLocalAccount;
};
/// Go into a room that exists, by the address that people know it by. One that wants a password is
/// answered by RoomPasswordWanted.
struct JoinRoom
{
    AccountId account;
    QString address;
    Secret password = {};
};
/// Open the conversation with one person, by their address.
struct OpenConversation
{
    AccountId account;
    QString address;
};
/// Search the rooms that the account's server lists. The newest number wins.
struct ListRooms
{
    int number = 0;
    AccountId account;
    QString words;
};
/// Ask somebody into a room, by their address.
struct InvitePerson
{
    RoomId room;
    QString address;
};
struct ChangeMember
{
    RoomId room;
    PersonId person;
    MemberChange change = MemberChange::MakeMember;
};
/// Ask who belongs to a room without being there, and who may not come in.
struct AskAbsentMembers
{
    RoomId room;
};
/// Ask for the form of what the server has to set about a room.
struct AskRoomSettings
{
    RoomId room;
};
struct SetRoomSettings
{
    RoomId room;
    FormValues values;
};
/// Answer an Invitation, which its address names.
struct AcceptInvitation
{
    AccountId account;
    QString address;
};
struct DeclineInvitation
{
    AccountId account;
    QString address;
};
/// Whether one is there, in all accounts.
struct SetPresence
{
    Presence presence = Presence::Available;
    QString status;
};
/// The picture that others see of one, in all accounts: the bytes of a PNG or JPEG; empty takes it
/// away.
struct SetOwnPicture
{
    QByteArray picture;
};
/// Whether somebody looks at the program: then a connection that is gone is noticed sooner.
struct SetWatched
{
    bool watched = true;
};
struct SetBlocked
{
    AccountId account;
    PersonId person;
    bool blocked = true;
};
struct RenameRoom
{
    RoomId room;
    QString name;
};
struct SetTopic
{
    RoomId room;
    QString topic;
};
struct LeaveRoom
{
    RoomId room;
};
/// Show this room: its newest page is sent and followed until another is opened.
struct OpenRoom
{
    RoomId room;
};
/// Send the page of the open room before the oldest row that is shown.
struct LoadOlder
{
    RoomId room;
    qint64 beforeRow = 0;
};
/// Show the open room around a row that search found.
struct ShowRow
{
    RoomId room;
    qint64 row = 0;
};
/// Back to the newest page of the open room.
struct ShowLatest
{
    RoomId room;
};
struct MarkRead
{
    RoomId room;
};
struct SendMessage
{
    RoomId room;
    QString markdown;
    MessageId replyTo;
    QStringList files; ///< Paths that the person chose; copied into the profile first.
};
struct RetryMessage
{
    RoomId room;
    MessageId message;
};
struct EditMessage
{
    RoomId room;
    MessageId message;
    QString markdown;
};
struct DeleteMessage
{
    RoomId room;
    MessageId message;
};
/// Stop sending a message whose files are on their way.
struct StopSending
{
    RoomId room;
    MessageId message;
};
/// Show this emoji under a message, or take one's own back.
struct React
{
    RoomId room;
    MessageId message;
    QString emoji;
};
/// The person is writing in this room, or has stopped.
struct SetTyping
{
    RoomId room;
    bool typing = false;
};
struct SaveDraft
{
    RoomId room;
    QString markdown;
};
/// Search all rooms, or one. The newest asked number wins; earlier answers are dropped.
struct Search
{
    int number = 0;
    QString words;
    RoomId room;
};
/// A button was pressed, and confirmed where it asks. `key` is made at the press: the same key
/// twice is one invocation.
struct Invoke
{
    InvocationKey key;
    ActionRef action;
    FormValues arguments;
    bool confirmed = false; ///< The person saw the confirmation; a danger without it is refused.
    QString seenTitle =
        {}; ///< What the button said. When it says something else now, nothing runs.
};
struct CancelInvocation
{
    InvocationKey key;
};
/// An ended state on a button was read: the button is available again.
struct DismissOutcome
{
    ActionRef action;
};
/// Take back what a succeeded invocation did, within its time. `key` is the key of the undoing.
struct UndoInvocation
{
    InvocationKey key;
    InvocationKey undoes;
};
/// The pointer or the focus is on the button that takes this back (or has left it): meanwhile the
/// time for it stands still.
struct HoldUndo
{
    InvocationKey undoes;
    bool held = true;
};
/// Ask the executor how an invocation ended whose outcome is unknown.
struct CheckOutcome
{
    InvocationKey key;
};
/// "What will this do?", asked of the executor before anything is done. The newest number wins.
struct PreviewAction
{
    int number = 0;
    ActionRef action;
    FormValues arguments;
};
/// Ask for all states that a card has had.
struct OpenCardHistory
{
    InstanceId instance;
    CardId card;
};
/// Ask for the detail of a glance (all samples of the last 24 hours), kept up to date until another
/// or none is asked for.
struct OpenGlance
{
    InstanceId instance;
    GlanceId glance;
};
struct CloseGlance
{
};
/// Set up an integration, or change its settings when `instance` is not empty.
struct ConfigureService
{
    InstanceId instance;
    QString plugin;
    RoomId room; ///< Where it speaks; the open room when empty.
    FormValues settings;
};
struct RemoveService
{
    InstanceId instance;
};
/// Fetch the picture at an address that a card of this instance names, and show it.
struct FetchPicture
{
    InstanceId instance;
    QString address;
};
/// Whether the pictures in the cards of this instance are fetched.
struct SetPicturePolicy
{
    InstanceId instance;
    PicturePolicy policy = PicturePolicy::OnClick;
};
struct StartDrill
{
    double speed = 1; ///< 0.1 to 1000.
    double until = 0; ///< Stand still at this second of the story; 0 plays it to its end.
};
struct StopDrill
{
};
struct SetOwnName
{
    QString name;
};
/// Sign in. The account is kept once it has worked; until then its summary says how it goes, and
/// the same address asked for again takes the place of what failed.
struct AddAccount
{
    QString kind;
    QString address;
    Secret password;
    FormValues settings; ///< See accountSetting.
};
/// Ask a server what it wants to know before it makes a new account. The newest number wins; the
/// answers then go with the same one.
struct AskToRegister
{
    int number = 0;
    QString kind;
    QString server;
    FormValues settings; ///< See accountSetting.
};
struct SendRegistration
{
    int number = 0;
    FormValues answers;
};
/// Sign out, or give up signing in: its password and settings go and its rooms leave the list; what
/// was said in them stays stored.
struct RemoveAccount
{
    AccountId account;
};
struct SetAccountPassword
{
    AccountId account;
    Secret password;
};
struct SetAccountSettings
{
    AccountId account;
    FormValues settings;
};
/// Connect, or stay disconnected until it is wanted again.
struct SetAccountEnabled
{
    AccountId account;
    bool enabled = true;
};
/// Look for its server now.
struct RetryAccount
{
    AccountId account;
};
/// Try again to keep its password in the keychain.
struct KeepAccountPassword
{
    AccountId account;
};

using Intent = std::variant<
    CreateRoom, JoinRoom, OpenConversation, ListRooms, InvitePerson, ChangeMember, AskAbsentMembers,
    AskRoomSettings, SetRoomSettings, AcceptInvitation, DeclineInvitation, SetPresence,
    SetOwnPicture, SetWatched, SetBlocked, RenameRoom, SetTopic, LeaveRoom, OpenRoom, LoadOlder,
    ShowRow, ShowLatest, MarkRead, SendMessage, RetryMessage, EditMessage, DeleteMessage,
    StopSending, React, SetTyping, SaveDraft, Search, Invoke, CancelInvocation, DismissOutcome,
    UndoInvocation, HoldUndo, CheckOutcome, PreviewAction, OpenCardHistory, OpenGlance, CloseGlance,
    ConfigureService, RemoveService, FetchPicture, SetPicturePolicy, StartDrill, StopDrill,
    SetOwnName, AddAccount, AskToRegister, SendRegistration, RemoveAccount, SetAccountPassword,
    SetAccountSettings, SetAccountEnabled, RetryAccount, KeepAccountPassword>;

} // namespace watchroom
