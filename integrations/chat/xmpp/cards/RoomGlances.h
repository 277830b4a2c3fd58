// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/RoomDirectory.h"
#include "integrations/chat/xmpp/ServiceSearch.h"
#include "integrations/chat/xmpp/codecs/GlancePayload.h"
#include "integrations/chat/xmpp/codecs/PubSubItems.h"

#include <QObject>

#include <functional>
#include <map>

namespace watchroom::xmpp {

/// The glances of rooms, which are items of PubSub nodes (XEP-0060). Where they are: the node that
/// the room names; else the node "urn:watchroom:glances:<room>" of the server's PubSub service;
/// else a node of that name at each of those whom the room vouches for (XEP-0163), asked through
/// the room when it is entered, and again when they say that there is news.
///
/// A glance whose publisher is neither named by the room nor vouched for says that it is not
/// verified. None has actions, and none is newer than now.
class RoomGlances final : public QObject
{
    Q_OBJECT

public:
    static constexpr size_t kMaximumCount = 100; ///< Of one room.

    RoomGlances(RoomDirectory &rooms, StanzaChannel &channel, Host &host,
                QObject *parent = nullptr);

    /// Looks where the glances of a room are, and reads them all. The person is in it.
    void look(const Jid &room);
    /// The person has left the room for good.
    void leave(const Jid &room);
    /// Whether a message was news of a node that is read here.
    bool takeNews(const XmlElement &message, const Jid &from);
    /// Somebody in a room says that there is news in their own node.
    void takeHint(const Jid &occupant);

private:
    /// Whose word it is that the glances of a node belong to the room.
    enum class Trust { InRoom, InPublishers };
    struct Node
    {
        NodeAddress address;
        Jid room;
        Trust trust = Trust::InRoom;
        PersonId owner; ///< Part of the names of its glances.
    };

    void lookAtService(const Jid &room);
    void lookAtPeople(const Jid &room);
    /// Reads a node and follows it from then on.
    void read(const Node &node);
    Task<XmlElement> ask(const NodeAddress &address);
    void subscribe(const NodeAddress &address);

    /// Takes all that a node has; what else is known of it is removed.
    void takeAll(const Node &node, const PubSubItems &items);
    void take(const Node &node, const XmlElement &item);
    GlanceId nameOf(const Node &node, const QString &item) const;
    bool isVerified(const Node &node, const XmlElement &item) const;
    /// Removes those of a room that `isOver` says are.
    void removeIf(const Jid &room, const std::function<bool(const GlanceId &)> &isOver);

    QStringList &known(const Jid &room);
    void keepKnown(const Jid &room);

    RoomDirectory &m_rooms;
    StanzaChannel &m_channel;
    Host &m_host;
    std::vector<Node> m_nodes; ///< Those that send news.
    ServiceSearch m_search;
    std::map<Jid, QStringList> m_known; ///< The names of what is shown, by room.
};

} // namespace watchroom::xmpp
