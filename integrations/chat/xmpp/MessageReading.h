// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/RoomDirectory.h"
#include "integrations/chat/xmpp/codecs/Stanza.h"

#include <optional>

namespace watchroom::xmpp {

/// A message and what is certain about it. Does not outlive the stanza.
struct MessageReading
{
    const XmlElement &message;
    StanzaHead head;
    Jid place; ///< The room, or the other one in a conversation.
    bool isGroup = false;
    bool isLive = false;
    RoomId room;
    Person sender;
    bool isFromRoom = false; ///< The room itself says it.
    bool isCertain = false;  ///< Who the sender is.
    bool isHearsay = false;  ///< See RoomAttendance::Author.
    QString originId;
    QString archiveId;
    Timestamp at;
};

/// Reads of a message where it belongs, who sent it, and how certain that is. Changes nothing.
class MessageReader
{
public:
    MessageReader(RoomDirectory &rooms, Host &host);

    /// Nothing for what is no message of a room or person. `isLive`: it came just now.
    std::optional<MessageReading> read(const XmlElement &message, bool isLive) const;
    /// When it was sent, as far as that can be believed.
    Timestamp momentOf(const MessageReading &reading) const;
    /// In Markdown.
    QString textOf(const MessageReading &reading) const;
    std::vector<Attachment> filesOf(const MessageReading &reading) const;
    /// How others call it, where that is not its id; see Message.
    QString aliasOf(const MessageReading &reading, const MessageId &id) const;
    /// By a reference (XEP-0372) or by the name that one has in the room.
    bool namesUs(const MessageReading &reading) const;
    MessageId idOf(const MessageReading &reading) const;

private:
    void readGroupSender(MessageReading &reading) const;
    void readDirectSender(MessageReading &reading) const;

    RoomDirectory &m_rooms;
    Host &m_host;
};

/// As it is, or empty where it is longer than any id needs to be.
QString boundedId(const QString &id);

} // namespace watchroom::xmpp
