// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/codecs/RoomMembers.h"
#include "integrations/chat/xmpp/stream/StanzaChannel.h"

#include <QObject>

#include <memory>

namespace watchroom::xmpp {

/// Whom a room knows for good, whether they are there or not (XEP-0045, sections 9.5 to 10.7).
class MemberLists final : public QObject
{
    Q_OBJECT

public:
    explicit MemberLists(StanzaChannel &channel, QObject *parent = nullptr);

    /// Its owners, admins, members and whom it has banned, in this order. A list that the room does
    /// not show is left out; it is an error when it shows none.
    Task<RoomMembers> ask(const Jid &room);

private:
    struct Asked
    {
        Jid room;
        size_t next = 0;
        RoomMembers found;
        std::optional<Error> error;
        bool isAnswered = false;
        TaskSource<RoomMembers> done;
    };
    void askNext(const std::shared_ptr<Asked> &asked);

    StanzaChannel &m_channel;
};

} // namespace watchroom::xmpp
