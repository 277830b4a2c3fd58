// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Ids.h"
#include "integrations/chat/xmpp/RoomFeatures.h"
#include "integrations/chat/xmpp/codecs/Occupant.h"
#include "integrations/chat/xmpp/codecs/PresenceState.h"
#include "integrations/chat/xmpp/stream/StanzaChannel.h"

#include <QHash>
#include <QObject>

#include <map>

namespace watchroom::xmpp {

/// Being in a room (XEP-0045): going in under a nickname that is free, who else is there, and how
/// it ends.
class RoomAttendance final : public QObject
{
    Q_OBJECT

public:
    /// Asking: it was in, and asks whether it still is.
    enum class State { Out, Entering, Asking, In };
    struct Attendant
    {
        Occupant occupant;
        QString occupantId; ///< Only of rooms that announce them.
        PresenceState presence;
    };

    RoomAttendance(Jid room, StanzaChannel &channel, QObject *parent = nullptr);

    const Jid &room() const { return m_room; }
    State state() const { return m_state; }
    /// What the room says is for who is there: it has said who else is, and who it takes us for.
    bool hears() const { return m_state == State::Asking || m_state == State::In; }
    /// As it is in this room; may differ from what was asked for.
    const QString &nickname() const { return m_nickname; }
    const RoomFeatures &features() const { return m_features; }
    const std::map<QString, Attendant> &attendants() const { return m_attendants; }
    /// Who it is that has this nickname here now, as in messages; not of oneself.
    PersonId personId(const QString &nickname) const;

    /// Goes in; ends in entered() or refused(). When the name is taken, others like it are tried.
    void enter(const QString &nickname, const QString &password = {});
    void leave();
    /// The stream is gone, and with it the room has lost us.
    void forget();
    /// Asks the room whether it still knows us (XEP-0410); where not, goes in again.
    void check();
    /// Takes another name here.
    void rename(const QString &nickname);
    /// How one is there; told the room at once, and from now on whenever one goes in.
    void setPresence(const PresenceState &presence);
    /// Asks again what the room says of itself; ends in described().
    void describe();

    void takePresence(const XmlElement &presence);

    /// Who wrote a message of this room.
    struct Author
    {
        Jid jid; ///< Bare; empty where the room hides it.
        QString occupantId;
        QString nickname; ///< Empty: the room itself.
        bool isSelf = false;
        /// The address is only what the archived message says, not what the room has said to us.
        bool isHearsay = false;

        /// It is certain that this is the same one as in another message. A nickname says nothing.
        bool isCertain() const { return isSelf || !jid.isEmpty() || !occupantId.isEmpty(); }
        bool operator==(const Author &) const = default;
    };
    /// `isLive`: it came just now, so the nickname is that of who has it now.
    Author authorOf(const XmlElement &message, const Jid &from, bool isLive) const;
    PersonId personId(const Author &author) const;

Q_SIGNALS:
    /// `isNew`: the room was made by this and waits for its settings.
    void entered(bool isNew);
    void refused(const watchroom::Error &error);
    /// Put out, or the room is gone; `why` is a plain sentence.
    void expelled(const QString &why);
    /// Out, though nobody has decided so: the room's service stops or has lost us, or what a former
    /// stream of ours left behind has gone out under our name. One may go in again soon.
    void interrupted();
    void nicknameTaken(const QString &wanted);
    void attendantsChanged();
    void described();

private:
    XmlElement presenceTo(const Jid &place) const;
    void sendPresence();
    void takeOwnPresence(const Occupant &occupant);
    void takeDeparture(const QString &nickname, const Occupant &occupant);
    void takeError(const XmlElement &presence);
    void learn(const Attendant &attendant);
    Task<XmlElement> askFeatures();

    Jid m_room;
    StanzaChannel &m_channel;
    State m_state = State::Out;
    PresenceState m_presence;
    QString m_wanted;
    QString m_password;
    QString m_nickname;
    int m_attempt = 1;
    /// Answers to questions of an earlier attempt count for nothing.
    int m_generation = 0;
    RoomFeatures m_features;
    std::map<QString, Attendant> m_attendants;
    QHash<QString, Jid> m_jidByOccupantId;
    QString m_ownOccupantId;
};

} // namespace watchroom::xmpp
