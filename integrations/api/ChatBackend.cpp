// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/api/ChatBackend.h"

namespace watchroom {

namespace {

template <typename T>
Task<T> unsupported()
{
    return Task<T>::finished(failure(ErrorCode::Unsupported,
                                     ChatBackend::tr("This is not possible with this account.")));
}

} // namespace

Task<RoomId> ChatBackend::joinRoom(const QString &, const Secret &)
{
    return unsupported<RoomId>();
}

Task<RoomId> ChatBackend::openConversation(const QString &)
{
    return unsupported<RoomId>();
}

Task<std::vector<ListedRoom>> ChatBackend::listRooms(const QString &)
{
    return unsupported<std::vector<ListedRoom>>();
}

Task<void> ChatBackend::invite(const RoomId &, const QString &)
{
    return unsupported<void>();
}

std::vector<RoomMember> ChatBackend::members(const RoomId &) const
{
    return {};
}

RoomPowers ChatBackend::powers(const RoomId &) const
{
    return {};
}

Task<void> ChatBackend::changeMember(const RoomId &, const PersonId &, MemberChange)
{
    return unsupported<void>();
}

Task<std::vector<RoomMember>> ChatBackend::absentMembers(const RoomId &)
{
    return unsupported<std::vector<RoomMember>>();
}

Task<Form> ChatBackend::roomSettings(const RoomId &)
{
    return unsupported<Form>();
}

Task<void> ChatBackend::setRoomSettings(const RoomId &, const FormValues &)
{
    return unsupported<void>();
}

std::vector<Invitation> ChatBackend::invitations() const
{
    return {};
}

Task<RoomId> ChatBackend::acceptInvitation(const QString &)
{
    return unsupported<RoomId>();
}

Task<void> ChatBackend::declineInvitation(const QString &)
{
    return unsupported<void>();
}

Task<void> ChatBackend::setPresence(Presence, const QString &)
{
    return unsupported<void>();
}

Task<void> ChatBackend::setOwnPicture(const QByteArray &)
{
    return unsupported<void>();
}

void ChatBackend::wantPictures(const RoomId &, const std::vector<PersonId> &) {}

std::optional<Person> ChatBackend::partner(const RoomId &) const
{
    return std::nullopt;
}

Task<void> ChatBackend::setBlocked(const PersonId &, bool)
{
    return unsupported<void>();
}

Task<void> ChatBackend::react(const RoomId &, const MessageId &, const QStringList &)
{
    return unsupported<void>();
}

std::optional<Task<HttpResponse>> ChatBackend::pictureOnServer(const QUrl &)
{
    return std::nullopt;
}

void ChatBackend::stopSending(const RoomId &, const MessageId &) {}

void ChatBackend::setWatched(bool) {}

void ChatBackend::setTyping(const RoomId &, bool) {}

void ChatBackend::markRead(const RoomId &, const MessageId &) {}

Task<InvocationOutcome> ChatBackend::invoke(const Invocation &, const std::optional<Card> &)
{
    return unsupported<InvocationOutcome>();
}

Task<ActionState> ChatBackend::outcomeOf(const Invocation &, const std::optional<Card> &)
{
    return unsupported<ActionState>();
}

} // namespace watchroom
