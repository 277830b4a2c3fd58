// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/RoomDirectory.h"
#include "integrations/chat/xmpp/codecs/DiscoInfo.h"
#include "integrations/chat/xmpp/codecs/DiscoItems.h"

#include <QHash>
#include <QObject>

#include <deque>
#include <map>
#include <set>

namespace watchroom::xmpp {

/// The commands (XEP-0050) that others offer by themselves, published as the account's actions: of
/// those in a room whose capabilities (XEP-0115) name them, and of those one has a conversation
/// with. They are asked one after the other, each once for as long as they are there. A name of an
/// action is a card name whose card is the command.
class OfferedCommands final : public QObject
{
    Q_OBJECT

public:
    static constexpr size_t kMaximumOffers = 200; ///< Of all together.
    static constexpr size_t kMaximumOfOne = 25;
    static constexpr size_t kMaximumAsked = 100; ///< How many may wait to be asked.

    OfferedCommands(RoomDirectory &rooms, StanzaChannel &channel, Host &host,
                    QObject *parent = nullptr);

    /// Somebody came into a room, or left it.
    void takePresence(const XmlElement &presence);
    /// Somebody spoke in a conversation from this address.
    void heardFrom(const Jid &person);
    /// The stream is gone, and with it all that was offered on it.
    void forget();

private:
    struct Asked
    {
        Jid who;
        QString program; ///< Its capabilities' node and version; empty when they are not known.
    };

    void add(Asked asked);
    void askNext();
    void learn(const Asked &asked, const DiscoInfo &info);
    void list(const Asked &asked);
    void take(const Jid &who, const std::vector<DiscoItems::Item> &items);
    void drop(const Jid &who);
    void publish();

    RoomDirectory &m_rooms;
    StanzaChannel &m_channel;
    Host &m_host;
    std::deque<Asked> m_waiting;
    bool m_isAsking = false;
    std::set<Jid> m_seen;            ///< Who was asked, or waits for it.
    QHash<QString, bool> m_offering; ///< Whether a program offers commands.
    std::map<Jid, std::vector<ActionSpec>> m_commands;
};

} // namespace watchroom::xmpp
