// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/RoomAttendance.h"

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/codecs/DiscoInfo.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"
#include "integrations/chat/xmpp/codecs/OccupantId.h"
#include "integrations/chat/xmpp/codecs/Ping.h"
#include "integrations/chat/xmpp/codecs/RoomJoin.h"
#include "integrations/chat/xmpp/codecs/Stanza.h"
#include "integrations/chat/xmpp/codecs/StanzaError.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaximumAttempts = 9;

/// Whether somebody has put us out for good, or a rule of the room has; being lost is also called
/// being kicked (XEP-0045, 15.6: 333).
bool isDecided(const Occupant &occupant)
{
    const bool isLost = occupant.is(Occupant::ServiceStops) || occupant.is(Occupant::LostByError);
    return occupant.destroyed ||
           (!isLost &&
            (occupant.is(Occupant::Banned) || occupant.is(Occupant::Kicked) ||
             occupant.is(Occupant::AffiliationLost) || occupant.is(Occupant::NotAMember)));
}

/// Only of one that is decided.
QString whyExpelled(const Occupant &occupant)
{
    QString why;
    if (occupant.destroyed)
        why = RoomAttendance::tr("This room was closed.");
    else if (occupant.is(Occupant::Banned))
        why = RoomAttendance::tr("You were banned from this room.");
    else if (occupant.is(Occupant::AffiliationLost))
        why = RoomAttendance::tr("You are no longer a member of this room.");
    else if (occupant.is(Occupant::NotAMember))
        why = RoomAttendance::tr("This room is only for its members now, and you are not one.");
    else
        why = RoomAttendance::tr("You were put out of this room.");
    const QString reason =
        occupant.destroyed ? occupant.destroyed->reason : plainText(occupant.reason);
    return reason.isEmpty() ? why : why + u' ' + RoomAttendance::tr("Reason: %1").arg(reason);
}

} // namespace

RoomAttendance::RoomAttendance(Jid room, StanzaChannel &channel, QObject *parent)
    : QObject(parent)
    , m_room(std::move(room))
    , m_channel(channel)
{
}

void RoomAttendance::enter(const QString &nickname, const QString &password)
{
    forget();
    m_password = password;
    m_wanted = m_nickname = nickname;
    m_attempt = 1;
    m_state = State::Entering;
    // What the room can do is known before its first message comes: how that is named depends on
    // it.
    askFeatures().then(this, [this, generation = m_generation](const Result<XmlElement> &answer) {
        if (generation != m_generation)
            return;
        if (answer)
            m_features = readRoomFeatures(*answer);
        else if (answer.error().code == ErrorCode::TimedOut) {
            forget();
            Q_EMIT refused(answer.error());
            return;
        }
        sendPresence();
    });
}

void RoomAttendance::sendPresence()
{
    const std::optional<Jid> place = m_room.withResource(m_nickname);
    if (!place) {
        forget();
        Q_EMIT refused(
            {ErrorCode::InvalidArgument, tr("This name cannot be used in rooms."), {}, false});
        return;
    }
    m_channel.send(presenceTo(*place).add(writeRoomJoin({m_password})));
}

XmlElement RoomAttendance::presenceTo(const Jid &place) const
{
    XmlElement presence = writePresenceStanza({.to = place});
    addPresenceState(presence, m_presence);
    return presence;
}

void RoomAttendance::setPresence(const PresenceState &presence)
{
    m_presence = presence;
    const std::optional<Jid> place = m_room.withResource(m_nickname);
    if (m_state == State::In && place)
        m_channel.send(presenceTo(*place));
}

void RoomAttendance::leave()
{
    if (m_state != State::Out) {
        if (const auto place = m_room.withResource(m_nickname))
            m_channel.send(writePresenceStanza({.to = *place, .type = u"unavailable"_s}));
    }
    forget();
}

void RoomAttendance::forget()
{
    ++m_generation;
    m_state = State::Out;
    m_ownOccupantId.clear();
    if (!std::exchange(m_attendants, {}).empty())
        Q_EMIT attendantsChanged();
}

void RoomAttendance::check()
{
    const std::optional<Jid> place = m_room.withResource(m_nickname);
    if (m_state != State::In || !place)
        return;
    m_state = State::Asking;
    XmlElement iq = writeIq({.to = *place, .type = u"get"_s});
    m_channel.request(iq.add(writePing()))
        .then(this, [this, generation = m_generation](const Result<XmlElement> &answer) {
            if (generation != m_generation)
                return;
            // Whoever answers for the occupant, it knows one; only "not acceptable" says it does
            // not.
            const bool isIn = answer || answer.error().code == ErrorCode::Unsupported ||
                              answer.error().code == ErrorCode::NotFound;
            if (!isIn) {
                enter(m_wanted, m_password);
                return;
            }
            m_state = State::In;
            Q_EMIT entered(false);
        });
}

void RoomAttendance::rename(const QString &nickname)
{
    m_wanted = nickname;
    if (m_state != State::In || nickname == m_nickname)
        return;
    if (const auto place = m_room.withResource(nickname))
        m_channel.send(presenceTo(*place));
}

Task<XmlElement> RoomAttendance::askFeatures()
{
    XmlElement iq = writeIq({.to = m_room, .type = u"get"_s});
    return m_channel.request(iq.add(writeDiscoInfoQuery()));
}

void RoomAttendance::describe()
{
    askFeatures().then(this, [this](const Result<XmlElement> &answer) {
        if (answer)
            m_features = readRoomFeatures(*answer);
        Q_EMIT described();
    });
}

void RoomAttendance::takePresence(const XmlElement &presence)
{
    const std::optional<StanzaHead> head = readStanzaHead(presence);
    if (!head || m_state == State::Out)
        return;
    if (head->type == "error"_L1) {
        takeError(presence);
        return;
    }
    const QString nickname = head->from.resource();
    const Occupant occupant = readOccupant(presence).value_or(Occupant());
    if (nickname.isEmpty())
        return;
    if (head->type == "unavailable"_L1) {
        takeDeparture(nickname, occupant);
        return;
    }
    const auto state = readPresenceState(presence);
    if (!state)
        return;
    const auto id = m_features.hasOccupantIds ? readOccupantId(presence) : std::nullopt;
    Attendant &attendant = m_attendants[nickname];
    attendant = {occupant, id ? id->id : QString(), *state};
    learn(attendant);
    if (occupant.is(Occupant::IsSelf)) {
        m_nickname = nickname; // the room may have given us another one
        m_ownOccupantId = attendant.occupantId;
        takeOwnPresence(occupant);
    }
    Q_EMIT attendantsChanged();
}

void RoomAttendance::learn(const Attendant &attendant)
{
    if (!attendant.occupantId.isEmpty() && !attendant.occupant.jid.isEmpty())
        m_jidByOccupantId.insert(attendant.occupantId, attendant.occupant.jid.bare());
}

void RoomAttendance::takeOwnPresence(const Occupant &occupant)
{
    if (m_state != State::Entering)
        return;
    m_state = State::In;
    if (m_nickname != m_wanted)
        Q_EMIT nicknameTaken(m_wanted);
    Q_EMIT entered(occupant.is(Occupant::RoomCreated));
}

void RoomAttendance::takeDeparture(const QString &nickname, const Occupant &occupant)
{
    // Until it has let us in, whoever else has the name may leave.
    const bool isSelf = occupant.is(Occupant::IsSelf) || (hears() && nickname == m_nickname);
    if (m_attendants.erase(nickname) > 0)
        Q_EMIT attendantsChanged();
    // The same for what is left of a former stream of ours: the room has still to answer.
    if (!isSelf || (m_state == State::Entering && !isDecided(occupant)))
        return;
    if (occupant.is(Occupant::NicknameChanged)) {
        m_nickname = occupant.nickname;
        return;
    }
    forget();
    if (isDecided(occupant))
        Q_EMIT expelled(whyExpelled(occupant));
    else
        Q_EMIT interrupted();
}

void RoomAttendance::takeError(const XmlElement &presence)
{
    const auto error = readStanzaError(presence);
    if (hears() || !error) {
        // Another name was asked for, and is not to be had.
        if (error && error->condition == "conflict"_L1)
            Q_EMIT nicknameTaken(m_wanted);
        return;
    }
    if (error->condition == "conflict"_L1 && m_attempt < kMaximumAttempts) {
        m_nickname = m_wanted + u'_' + QString::number(++m_attempt);
        sendPresence();
        return;
    }
    forget();
    Q_EMIT refused(plainError(*error));
}

RoomAttendance::Author RoomAttendance::authorOf(const XmlElement &message, const Jid &from,
                                                bool isLive) const
{
    Author author{.nickname = from.resource()};
    if (author.nickname.isEmpty())
        return author;
    const auto attendant = m_attendants.find(author.nickname);
    const bool isThere = isLive && attendant != m_attendants.end();
    if (m_features.hasOccupantIds) {
        const auto id = readOccupantId(message);
        author.occupantId = id ? id->id : isThere ? attendant->second.occupantId : QString();
    }
    if (m_features.addressesAreVisible) {
        if (isThere)
            author.jid = attendant->second.occupant.jid.bare();
        else if (!author.occupantId.isEmpty())
            author.jid = m_jidByOccupantId.value(author.occupantId);
        // The room adds who it was. Where there are two such elements one is the sender's own.
        if (!isLive && author.jid.isEmpty() && message.elements(u"x", ns::kMucUser).size() == 1) {
            if (const auto occupant = readOccupant(message))
                author.jid = occupant->jid.bare();
            author.isHearsay = !author.jid.isEmpty();
        }
    }
    author.isSelf = author.jid == m_channel.self().bare() ||
                    (!author.occupantId.isEmpty() && author.occupantId == m_ownOccupantId) ||
                    (isLive && hears() && author.nickname == m_nickname);
    return author;
}

PersonId RoomAttendance::personId(const Author &author) const
{
    if (!author.jid.isEmpty())
        return PersonId(author.jid.toString());
    // No address has a number sign in its domain, and no nickname comes behind one.
    return author.occupantId.isEmpty() ? PersonId(m_room.toString() + u'/' + author.nickname)
                                       : PersonId(m_room.toString() + u'#' + author.occupantId);
}

PersonId RoomAttendance::personId(const QString &nickname) const
{
    const auto there = m_attendants.find(nickname);
    if (there == m_attendants.end())
        return {};
    const Jid address = m_features.addressesAreVisible ? there->second.occupant.jid.bare() : Jid();
    return personId(
        Author{.jid = address, .occupantId = there->second.occupantId, .nickname = nickname});
}

} // namespace watchroom::xmpp
