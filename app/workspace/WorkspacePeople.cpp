// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Workspace: who is in rooms and may come in, who asks for something, and who sees when one is
// there.

#include "app/workspace/Workspace.h"

namespace watchroom {

void Workspace::carryOut(const ListRooms &intent)
{
    ChatAccount *account = m_accounts->find(intent.account);
    if (!account)
        return;
    account->backend()
        .listRooms(intent.words)
        .then(this, [this, number = intent.number](const Result<std::vector<ListedRoom>> &listed) {
            RoomsListed answer{.number = number, .rooms = {}, .problem = {}};
            if (listed)
                answer.rooms = *listed;
            else
                answer.problem = listed.error().summary;
            tell(std::move(answer));
        });
}

void Workspace::carryOut(const InvitePerson &intent)
{
    withAccount(intent.room, [&](ChatAccount &account) {
        account.backend()
            .invite(intent.room, intent.address)
            .then(this, [this](const Result<void> &outcome) { report(outcome); });
    });
}

void Workspace::carryOut(const ChangeMember &intent)
{
    withAccount(intent.room, [&](ChatAccount &account) {
        account.backend()
            .changeMember(intent.room, intent.person, intent.change)
            .then(this, [this](const Result<void> &outcome) { report(outcome); });
    });
}

void Workspace::carryOut(const AskAbsentMembers &intent)
{
    withAccount(intent.room, [&](ChatAccount &account) {
        account.backend()
            .absentMembers(intent.room)
            .then(this, [this, room = intent.room](const Result<std::vector<RoomMember>> &found) {
                tell(AbsentMembersAnswered{.room = room,
                                           .members = found.value_or(std::vector<RoomMember>()),
                                           .problem = found ? QString() : found.error().summary});
            });
    });
}

void Workspace::carryOut(const AskRoomSettings &intent)
{
    withAccount(intent.room, [&](ChatAccount &account) {
        account.backend()
            .roomSettings(intent.room)
            .then(this, [this, room = intent.room](const Result<Form> &form) {
                tell(RoomSettingsAnswered{.room = room,
                                          .form = form.value_or(Form{}),
                                          .problem = form ? QString() : form.error().summary});
            });
    });
}

void Workspace::carryOut(const SetRoomSettings &intent)
{
    withAccount(intent.room, [&](ChatAccount &account) {
        account.backend()
            .setRoomSettings(intent.room, intent.values)
            .then(this, [this, room = intent.room](const Result<void> &saved) {
                tell(RoomSettingsAnswered{.room = room,
                                          .form = {},
                                          .problem = saved ? QString() : saved.error().summary,
                                          .saved = saved.has_value()});
            });
    });
}

void Workspace::carryOut(const AcceptInvitation &intent)
{
    if (ChatAccount *account = m_accounts->find(intent.account))
        openWhenMade(account->backend().acceptInvitation(intent.address));
}

void Workspace::carryOut(const DeclineInvitation &intent)
{
    if (ChatAccount *account = m_accounts->find(intent.account)) {
        account->backend()
            .declineInvitation(intent.address)
            .then(this, [this](const Result<void> &outcome) { report(outcome); });
    }
}

void Workspace::carryOut(const SetPresence &intent)
{
    for (const auto &account : m_accounts->all()) {
        if (account->id() == kLocalAccount)
            continue; // nobody else is there to see it
        account->backend()
            .setPresence(intent.presence, intent.status)
            .then(this, [this](const Result<void> &outcome) { report(outcome); });
    }
    m_dirty.accounts = true;
    scheduleUpdate();
}

void Workspace::carryOut(const SetOwnPicture &intent)
{
    for (const auto &account : m_accounts->all()) {
        if (account->id() == kLocalAccount)
            continue;
        account->backend()
            .setOwnPicture(intent.picture)
            .then(this, [this](const Result<void> &outcome) { report(outcome); });
    }
}

void Workspace::carryOut(const SetWatched &intent)
{
    m_accounts->setWatched(intent.watched);
}

void Workspace::carryOut(const SetBlocked &intent)
{
    if (ChatAccount *account = m_accounts->find(intent.account)) {
        account->backend()
            .setBlocked(intent.person, intent.blocked)
            .then(this, [this](const Result<void> &outcome) { report(outcome); });
    }
}

Result<void> Workspace::write(const InstanceId &instance, const PersonPictured &event)
{
    if (!m_accounts->find(instance))
        return {};
    if (event.file.isEmpty())
        m_faces.remove(event.person);
    else
        m_faces.insert(event.person, event.file);
    m_dirty.faces = true;
    return {};
}

void Workspace::wantPictures(const RoomId &room, const std::vector<PersonId> &people)
{
    ChatAccount *account = accountOf(room);
    if (account && !people.empty())
        account->backend().wantPictures(room, people);
}

MembersUpdated Workspace::membersOfOpenRoom() const
{
    MembersUpdated update{.room = m_feed->room(), .members = {}, .powers = {}};
    if (ChatAccount *account = accountOf(update.room)) {
        update.members = account->backend().members(update.room);
        update.powers = account->backend().powers(update.room);
    }
    return update;
}

std::optional<Person> Workspace::partnerIn(const Room &room) const
{
    ChatAccount *account = room.kind == RoomKind::Direct ? accountOf(room.id) : nullptr;
    return account ? account->backend().partner(room.id) : std::nullopt;
}

InvitationsUpdated Workspace::invitations() const
{
    InvitationsUpdated update;
    for (const auto &account : m_accounts->all()) {
        for (Invitation invitation : account->backend().invitations()) {
            invitation.account = account->id();
            update.invitations.push_back(std::move(invitation));
        }
    }
    return update;
}

} // namespace watchroom
