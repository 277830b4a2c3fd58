// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/RoomDirectory.h"
#include "integrations/chat/xmpp/codecs/DisplayedMark.h"

#include <QObject>

#include <map>

namespace watchroom::xmpp {

/// How far the person has read, the same on all devices of the account (XEP-0490), and told to
/// those who asked to hear of it (XEP-0333). Publishes MessagesRead.
class ReadMarks final : public QObject
{
    Q_OBJECT

public:
    ReadMarks(RoomDirectory &rooms, StanzaChannel &channel, Host &host, QObject *parent = nullptr);

    /// Asks for the marks of all rooms.
    void synchronize();
    /// Whether the message, which is by the account's own server, is news of the marks.
    bool takeNews(const XmlElement &message);
    /// A room is known that may have been marked before.
    void roomAdded(const Jid &place);
    /// Everything up to this message was read here. Told in a moment: who reads along as others
    /// write says it once.
    void mark(const Jid &place, const MessageId &message);

private:
    void takeItems(const std::vector<XmlElement> &items);
    void take(const DisplayedMark &mark);
    void share(const Jid &place);
    void answerSender(const Jid &place, const KnownMessage &message);

    RoomDirectory &m_rooms;
    StanzaChannel &m_channel;
    Host &m_host;
    std::map<Jid, QString> m_marks;    ///< As all devices know them: ids of archives.
    std::map<Jid, MessageId> m_toTell; ///< Read here, and not told yet.
};

} // namespace watchroom::xmpp
