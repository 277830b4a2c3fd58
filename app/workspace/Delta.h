// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Account.h"
#include "app/model/CardHistory.h"
#include "app/model/Invitation.h"
#include "app/model/ListedRoom.h"
#include "app/model/Person.h"
#include "app/model/PreviewAnswer.h"
#include "app/model/RoomMember.h"
#include "app/model/Summaries.h"

#include <QHash>

#include <variant>
#include <vector>

namespace watchroom {

// What the engine tells the screen: values, in batches of at most one a frame, in this order of
// time. Everything in them is stored already.

struct SelfUpdated
{
    Person self;
};
/// All accounts, the embedded workspace first.
struct AccountsUpdated
{
    std::vector<AccountSummary> accounts;
};
struct RoomsUpdated
{
    std::vector<RoomSummary> rooms;
};
struct PeopleUpdated
{
    std::vector<Person> people;
};
/// Everybody whose picture is known, with the file that has it.
struct FacesUpdated
{
    QHash<PersonId, QString> files;
};
/// Who is in the open room, all of them.
struct MembersUpdated
{
    RoomId room;
    std::vector<RoomMember> members;
    RoomPowers powers;
};
/// Who belongs to a room without being there, and who may not come in; or (with a problem) why that
/// cannot be seen.
struct AbsentMembersAnswered
{
    RoomId room;
    std::vector<RoomMember> members;
    QString problem;
};
/// Who in the open room has a name that can be taken for another's, each with that one.
struct LookAlikesUpdated
{
    QHash<PersonId, QString> names;
};
/// A room that the person wants to go into asks for a password.
struct RoomPasswordWanted
{
    AccountId account;
    QString address;
    bool wasWrong = false; ///< There was one.
};
/// All that wait for an answer.
struct InvitationsUpdated
{
    std::vector<Invitation> invitations;
};
/// The rooms that a server lists or (with a problem) why it does not.
struct RoomsListed
{
    int number = 0; ///< Of the ListRooms it answers.
    std::vector<ListedRoom> rooms;
    QString problem;
};
/// What a server has to set about a room, or (with a problem) why that cannot be seen or changed.
struct RoomSettingsAnswered
{
    RoomId room;
    Form form;
    QString problem;
    bool saved = false; ///< It was taken over.
};
/// What a server wants to know, the address of the new account, or (with a problem) why there is
/// none.
struct RegistrationAnswered
{
    int number = 0; ///< Of the AskToRegister.
    Form form;
    QString address;
    QString problem;
};
/// A room was opened, or its window moved: forget the rows there were.
struct RoomOpened
{
    RoomId room;
    std::vector<TimelineItem> items; ///< Oldest first.
    bool reachesStart = false;
    bool reachesEnd = false;
    qint64 firstUnreadRow = 0; ///< 0 when everything was read.
    qint64 shownRow = 0;       ///< The row to bring into view; 0 for the newest.
    QString draft;
};
/// Rows of the open room that are new or changed.
struct RowsChanged
{
    RoomId room;
    std::vector<TimelineItem> items;
    /// Rows that are not there any more: what stood there has found its place among `items`.
    std::vector<qint64> gone;
};
struct OlderRows
{
    RoomId room;
    std::vector<TimelineItem> items;
    bool reachesStart = false;
};
/// Who is writing in a room now.
struct TypingUpdated
{
    RoomId room;
    QStringList names;
};
struct GlancesUpdated
{
    std::vector<GlanceSummary> glances;
};
struct GlanceDetailUpdated
{
    GlanceDetail detail;
};
struct OffersUpdated
{
    std::vector<ActionOffer> offers;
};
struct ServicesUpdated
{
    std::vector<ServiceSummary> services;
    std::vector<ServiceKind> kinds;
};
struct SearchAnswered
{
    int number = 0;
    std::vector<SearchResult> results;
};
/// What an action would do, or (with a problem) why that is not known.
struct PreviewAnswered
{
    int number = 0; ///< Of the PreviewAction it answers.
    PreviewAnswer answer;
    QString problem;
};
/// What a card has been, as it was asked for.
struct CardHistoryOpened
{
    CardHistory history;
};
/// The picture at an address is in the picture folder, in the file with this name.
struct PictureArrived
{
    QString address;
    QString sha256;
};
struct PictureFailed
{
    QString address;
    QString reason; ///< A sentence for the place of the picture.
};
/// Something a person asked for did not happen; a sentence for the line above the composer.
struct IntentFailed
{
    QString text;
};
/// Settings were taken over, or (with a text) were not and why.
struct ServiceConfigured
{
    InstanceId instance;
    QString problem;
};
/// Messages cannot be stored now; empty when they can again. What is shown stays on the screen.
struct StoreTrouble
{
    QString text;
};
/// The profile cannot be opened at all; nothing else will come.
struct ProfileUnusable
{
    QString text;
    QString detail;
    bool damaged = false; ///< It can be set aside, which keeps the old file.
};
/// Everything that was stored has been told; the first picture can be drawn.
struct Ready
{
    bool isNewProfile = false; ///< There is no room yet.
};

using Delta =
    std::variant<SelfUpdated, AccountsUpdated, RoomsUpdated, PeopleUpdated, FacesUpdated,
                 MembersUpdated, AbsentMembersAnswered, LookAlikesUpdated, RoomPasswordWanted,
                 InvitationsUpdated, RoomsListed, RoomSettingsAnswered, RegistrationAnswered,
                 RoomOpened, RowsChanged, OlderRows, TypingUpdated, GlancesUpdated,
                 GlanceDetailUpdated, OffersUpdated, ServicesUpdated, SearchAnswered,
                 PreviewAnswered, CardHistoryOpened, PictureArrived, PictureFailed, IntentFailed,
                 ServiceConfigured, StoreTrouble, ProfileUnusable, Ready>;

} // namespace watchroom
