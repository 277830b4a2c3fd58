// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// XmppSession: who is in rooms and what one may do about them, who asks for something, and who is
// there.

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/IncomingRequests.h"
#include "integrations/chat/xmpp/MemberPowers.h"
#include "integrations/chat/xmpp/XmppSession.h"
#include "integrations/chat/xmpp/codecs/Invitation.h"
#include "integrations/chat/xmpp/codecs/Stanza.h"

#include <QUuid>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestPersonName = 80;
constexpr qsizetype kLongestReason = 200;

const QString kPhotoKey = u"photo"_s;
const QByteArray kPhotoMark = "sha1:"_ba; ///< Also where there is no picture behind it.

std::optional<QString> photoFrom(const QByteArray &stored)
{
    if (!stored.startsWith(kPhotoMark))
        return std::nullopt;
    return QString::fromLatin1(stored.sliced(kPhotoMark.size()));
}

RoomRole roleOf(const Occupant &occupant)
{
    if (occupant.affiliation == Affiliation::Owner)
        return RoomRole::Owner;
    if (occupant.role == Role::Moderator || occupant.affiliation == Affiliation::Admin)
        return RoomRole::Moderator;
    return occupant.role == Role::Visitor ? RoomRole::Visitor : RoomRole::Member;
}

Occupant occupantNamed(const RoomAttendance &room, const QString &nickname)
{
    const auto found = room.attendants().find(nickname);
    return found == room.attendants().end() ? Occupant() : found->second.occupant;
}

} // namespace

void XmppSession::connectPeople()
{
    connect(&m_invitations, &InvitationBook::changed, this, &XmppSession::invitationsChanged);
    connect(&m_book, &RoomBook::added, &m_invitations,
            [this](const Jid &room) { m_invitations.remove(room.toString()); });
    connect(&m_intake, &MessageIntake::invited, this, &XmppSession::takeInvitation);
    m_presence.photo = photoFrom(m_host.storage().value(kPhotoKey));
    connect(&m_ownPicture, &OwnPicture::photoChanged, this, [this](const QString &sha1) {
        m_presence.photo = sha1;
        (void)m_host.storage().setValue(kPhotoKey, kPhotoMark + sha1.toLatin1());
    });
    connect(&m_contacts, &Contacts::asked, this, &XmppSession::takeQuestion);
    connect(&m_contacts, &Contacts::changed, this, [this](const Jid &person) {
        const BookedRoom *conversation = m_book.find(person);
        if (!conversation || !conversation->isDirect)
            return;
        m_intake.introduce(personAt(person));
        Q_EMIT contactsChanged();
    });
    connect(&m_blocked, &BlockedPeople::changed, this, [this] {
        for (const auto &[room, place] : m_places)
            attendantsChanged(room);
        Q_EMIT contactsChanged();
    });
}

void XmppSession::setPresence(const PresenceState &presence)
{
    m_presence = PresenceState{.show = presence.show,
                               .status = presence.status,
                               .priority = presence.priority,
                               .photo = m_presence.photo};
    if (m_toldPresence && m_channel->isReady())
        sendPresence();
    for (const auto &[room, place] : m_places)
        place.attendance->setPresence(m_presence);
}

Task<void> XmppSession::setOwnPicture(const std::optional<AvatarPicture> &picture)
{
    const TaskSource<void> done;
    m_ownPicture.set(picture).then(&m_context, [this, picture, done](const Result<void> &set) {
        if (set) {
            if (picture)
                m_faces.takeOwn(*picture);
            else
                m_faces.removeOwn();
            // Rooms hear of it by presence, to which most servers add it on the way.
            m_toldPresence.reset();
            sendPresence();
            for (const auto &[room, place] : m_places)
                place.attendance->setPresence(m_presence);
        }
        done.finish(set);
    });
    return done.task();
}

void XmppSession::sendPresence()
{
    if (m_toldPresence == m_presence)
        return;
    m_toldPresence = m_presence;
    XmlElement presence = writePresenceStanza({});
    addPresenceState(presence, m_presence);
    m_channel->send(presence.add(writeCapabilities(ownCapabilities())));
}

bool XmppSession::isBlocked(const PersonId &person) const
{
    const auto address = Jid::parse(person.value);
    return address && m_blocked.contains(*address);
}

Person XmppSession::personAt(const Jid &address) const
{
    const BookedRoom *conversation = m_book.find(address);
    const PresenceState seen = m_contacts.seen(address);
    QString name = m_contacts.nameOf(address);
    if (name.isEmpty())
        name = conversation ? conversation->name : plainText(address.local(), kLongestPersonName);
    return {.id = PersonId(address.toString()),
            .name = name,
            .presence = presenceOf(seen.show),
            .status = seen.status,
            .isBlocked = m_blocked.contains(address)};
}

void XmppSession::follow(const Jid &person)
{
    m_contacts.follow(person);
}

PersonId XmppSession::idOf(const RoomAttendance &room, const QString &nickname) const
{
    return nickname == room.nickname() ? PersonId(m_account.toString()) : room.personId(nickname);
}

std::vector<watchroom::RoomMember> XmppSession::members(const Jid &room) const
{
    std::vector<watchroom::RoomMember> members;
    const auto there = m_places.find(room);
    if (there == m_places.end())
        return members;
    const RoomAttendance &attendance = *there->second.attendance;
    const Occupant own = occupantNamed(attendance, attendance.nickname());
    for (const auto &[nickname, attendant] : attendance.attendants()) {
        const PersonId id = idOf(attendance, nickname);
        const bool isSelf = nickname == attendance.nickname();
        members.push_back(
            {.person = {.id = id,
                        .name = plainText(nickname, kLongestPersonName),
                        .presence = presenceOf(attendant.presence.show),
                        .isSelf = isSelf,
                        .status = plainText(attendant.presence.status, kLongestReason),
                        .isBlocked = isBlocked(id)},
             .role = roleOf(attendant.occupant),
             .address = attendant.occupant.jid.bare().toString(),
             .possible =
                 isSelf ? std::vector<MemberChange>() : possibleChanges(own, attendant.occupant)});
    }
    return members;
}

RoomPowers XmppSession::powers(const Jid &room) const
{
    const auto there = m_places.find(room);
    if (there == m_places.end())
        return {};
    const RoomAttendance &attendance = *there->second.attendance;
    return powersOf(occupantNamed(attendance, attendance.nickname()), attendance.features());
}

Task<void> XmppSession::changeMember(const Jid &room, const PersonId &person, MemberChange change)
{
    const RoomAttendance *there = attendance(room);
    if (there) {
        const Occupant own = occupantNamed(*there, there->nickname());
        for (const auto &[nickname, attendant] : there->attendants()) {
            if (idOf(*there, nickname) == person)
                return m_settings.changeMember(
                    room,
                    writtenChange(change, nickname, own, attendant.occupant, there->features()));
        }
    }
    const std::optional<Jid> address = Jid::parse(person.value);
    const auto written = there && address && address->isBare()
                             ? writtenChangeOfAbsent(change, *address)
                             : std::nullopt;
    if (written)
        return m_settings.changeMember(room, *written);
    return Task<void>::finished(
        failure(ErrorCode::NotFound, tr("This person is not in the room any more.")));
}

Task<std::vector<watchroom::RoomMember>> XmppSession::absentMembers(const Jid &room)
{
    const TaskSource<std::vector<watchroom::RoomMember>> found;
    m_memberLists.ask(room).then(&m_context,
                                 [this, room, found](const Result<RoomMembers> &listed) {
                                     if (listed)
                                         found.finish(absentAmong(room, *listed));
                                     else
                                         found.finish(std::unexpected(listed.error()));
                                 });
    return found.task();
}

std::vector<watchroom::RoomMember> XmppSession::absentAmong(const Jid &room,
                                                            const RoomMembers &listed) const
{
    std::vector<watchroom::RoomMember> absent;
    const auto there = m_places.find(room);
    if (there == m_places.end())
        return absent;
    const RoomAttendance &attendance = *there->second.attendance;
    const Occupant own = occupantNamed(attendance, attendance.nickname());
    std::set<Jid> present{m_account};
    for (const auto &[nickname, attendant] : attendance.attendants())
        present.insert(attendant.occupant.jid.bare());
    for (const RoomMember &each : listed.members) {
        if (!present.insert(each.jid.bare()).second)
            continue;
        const QString address = each.jid.bare().toString();
        QString name = m_contacts.nameOf(each.jid.bare());
        if (name.isEmpty())
            name = each.jid.local().isEmpty() ? address : each.jid.local();
        const Occupant other{.affiliation = each.affiliation.value_or(Affiliation::None),
                             .jid = each.jid};
        absent.push_back(
            {.person = {.id = PersonId(address),
                        .name = plainText(name, kLongestPersonName),
                        .status = plainText(each.reason, kLongestReason)},
             .role = other.affiliation == Affiliation::Outcast ? RoomRole::Banned : roleOf(other),
             .address = address,
             .possible = possibleChangesOfAbsent(own, other)});
    }
    return absent;
}

void XmppSession::attendantsChanged(const Jid &room)
{
    const bool isScheduled = !m_changedRooms.empty();
    m_changedRooms.insert(room);
    if (isScheduled)
        return;
    QMetaObject::invokeMethod(
        &m_context,
        [this] {
            for (const Jid &changed : std::exchange(m_changedRooms, {})) {
                for (const watchroom::RoomMember &member : members(changed))
                    m_intake.introduce(member.person);
                Q_EMIT membersChanged(changed);
            }
        },
        Qt::QueuedConnection);
}

void XmppSession::invite(const Jid &room, const Jid &person)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_invited.insert(id, {room, person});
    XmlElement message = writeMessage({.to = room, .id = id});
    m_channel->send(message.add(writeMediatedInvitation({.room = room, .to = person})));
}

bool XmppSession::takeRefusedInvitation(const QString &messageId, const Error &error)
{
    const auto [room, person] = m_invited.take(messageId);
    if (room.isEmpty())
        return false;
    note(room, tr("%1 could not be invited. %2").arg(person.toString(), error.summary));
    return true;
}

void XmppSession::takeInvitation(const Invitation &invitation, bool isThroughRoom)
{
    const Jid &room = invitation.room;
    const Jid who = invitation.from;
    if (who.isEmpty() || who.bare() == m_account || m_book.find(room) || m_blocked.contains(who) ||
        m_blocked.contains(room))
        return;
    // Through the room they may be known by their name in it only.
    const bool isOccupant = who.bare() == room;
    const QString name = isOccupant ? who.resource() : m_contacts.nameOf(who.bare());
    m_invitations.add({.shown = {.account = {},
                                 .kind = watchroom::Invitation::Kind::Room,
                                 .address = room.toString(),
                                 .name = plainText(room.local(), kLongestPersonName),
                                 .who = plainText(name.isEmpty() ? who.bare().toString() : name,
                                                  kLongestPersonName),
                                 .reason = plainText(invitation.reason, kLongestReason)},
                       .from = who,
                       .isThroughRoom = isThroughRoom,
                       .password = invitation.password});
}

void XmppSession::takeQuestion(const Jid &person, const QString &words)
{
    if (m_blocked.contains(person))
        return;
    m_invitations.add({.shown = {.account = {},
                                 .kind = watchroom::Invitation::Kind::Contact,
                                 .address = person.toString(),
                                 .name = plainText(person.local(), kLongestPersonName),
                                 .who = person.toString(),
                                 .reason = words},
                       .from = person});
}

Task<Jid> XmppSession::acceptInvitation(const QString &address)
{
    const KeptInvitation *kept = m_invitations.find(address);
    const std::optional<Jid> place = Jid::parse(address);
    if (!kept || !place)
        return Task<Jid>::finished(
            failure(ErrorCode::NotFound, tr("This invitation is not there any more.")));
    if (kept->shown.kind == watchroom::Invitation::Kind::Contact) {
        m_contacts.allow(*place);
        m_invitations.remove(address);
        if (auto opened = openConversation(*place); !opened)
            return Task<Jid>::finished(std::unexpected(opened.error()));
        return Task<Jid>::finished(*place);
    }
    const TaskSource<Jid> joined;
    join(*place, kept->password).then(&m_context, [this, address, joined](const Result<Jid> &room) {
        const bool isGone = !room && (room.error().code == ErrorCode::NotFound ||
                                      room.error().code == ErrorCode::PermissionDenied);
        if (room || isGone)
            m_invitations.remove(address);
        joined.finish(room);
    });
    return joined.task();
}

void XmppSession::declineInvitation(const QString &address)
{
    const KeptInvitation *kept = m_invitations.find(address);
    if (!kept)
        return;
    if (kept->shown.kind == watchroom::Invitation::Kind::Contact) {
        m_contacts.refuse(kept->from);
    } else if (kept->isThroughRoom) {
        const Jid room = Jid::parse(address).value_or(Jid());
        XmlElement message = writeMessage({.to = room});
        m_channel->send(message.add(writeDecline({.room = room, .from = kept->from}, {})));
    }
    m_invitations.refuse(address);
}

Result<void> XmppSession::openConversation(const Jid &person)
{
    if (m_book.find(person))
        return {};
    return m_book.put({.address = person,
                       .name = plainText(person.local(), kLongestPersonName),
                       .isDirect = true});
}

} // namespace watchroom::xmpp
