// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Person.h"
#include "integrations/chat/xmpp/codecs/PresenceState.h"
#include "integrations/chat/xmpp/codecs/Roster.h"
#include "integrations/chat/xmpp/stream/StanzaChannel.h"

#include <QObject>

#include <map>
#include <set>

namespace watchroom::xmpp {

Presence presenceOf(PresenceState::Show show);

/// The people of an account: its roster (RFC 6121), and whether they are there. Who asks to see
/// whether one is there oneself is told by asked() and waits for an answer, unless one has asked
/// them first.
class Contacts final : public QObject
{
    Q_OBJECT

public:
    static constexpr size_t kMaximumPeople = 10'000; ///< Whose presence is kept.
    static constexpr size_t kMaximumDevices = 20;    ///< Of one of them.

    explicit Contacts(StanzaChannel &channel, QObject *parent = nullptr);

    /// A new stream: asks for the roster.
    void begin();
    /// Without a stream nobody is known to be there.
    void end();

    /// A change of the roster, from the own account; false when it is something else. It is
    /// answered.
    bool takePush(const XmlElement &iq);
    /// The presence of a person, not of a room.
    void takePresence(const XmlElement &presence);

    /// How somebody is there, with the device that is most so.
    PresenceState seen(const Jid &person) const;
    /// As the person has called them in the roster; empty when not.
    QString nameOf(const Jid &person) const;

    /// Asks to see when they are there, unless one sees it or has asked.
    void follow(const Jid &person);
    /// Lets who asked see when one is there, and asks for the same.
    void allow(const Jid &person);
    void refuse(const Jid &person);

Q_SIGNALS:
    void changed(const watchroom::xmpp::Jid &person);
    void asked(const watchroom::xmpp::Jid &person, const QString &words);

private:
    void takeRoster(const Roster &roster);
    void takeQuestion(const Jid &person, const XmlElement &presence);
    void answer(const Jid &person, const QString &type);
    bool isFollowed(const Jid &person) const;

    StanzaChannel &m_channel;
    std::map<Jid, RosterItem> m_items;
    std::map<Jid, std::map<QString, PresenceState>> m_seen; ///< By the name of the device.
    std::set<Jid> m_followed;                               ///< Asked for in this stream.
};

} // namespace watchroom::xmpp
