// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/ArchiveSync.h"
#include "integrations/chat/xmpp/RoomAttendance.h"
#include "integrations/chat/xmpp/RoomBook.h"

namespace watchroom::xmpp {

/// What one has written, as it was written.
struct OwnWords
{
    QString markdown;
    std::vector<Attachment> attachments;
};

/// Where those who handle messages find what is known of a room; the backend has it.
class RoomDirectory
{
public:
    RoomDirectory() = default;
    virtual ~RoomDirectory() = default;
    Q_DISABLE_COPY_MOVE(RoomDirectory)

    /// The own address, bare.
    virtual Jid account() const = 0;
    virtual QString ownName() const = 0;
    /// The account's server takes away stanza ids that others forged in its name (XEP-0359).
    virtual bool accountHasStableIds() const = 0;
    virtual RoomBook &book() = 0;
    /// Null when the address is of no room that the person is in.
    virtual RoomAttendance *attendance(const Jid &room) = 0;
    /// Of a room, or of the account for everybody else.
    virtual ArchiveSync &archive(const Jid &address) = 0;
    /// What one's own message or correction with this origin id says, as long as it waits for its
    /// confirmation.
    virtual std::optional<OwnWords> onItsWay(const QString &originId) const = 0;
    /// The person wants nothing to be seen of what they say.
    virtual bool isBlocked(const PersonId &person) const = 0;
};

} // namespace watchroom::xmpp
