// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "integrations/chat/xmpp/MessageIndex.h"

#include <QJsonArray>

#include <optional>
#include <vector>

namespace watchroom::xmpp {

/// A correction (XEP-0308) or retraction (XEP-0424, XEP-0425) of a message.
struct MessageChange
{
    RoomId room;
    QString target; ///< Which one: by one of the names in KnownMessage.
    PersonId by;    ///< Empty: the room itself, which may change whatever was said in it.
    bool isRetraction = false;
    QString markdown; ///< What it says now.
    Timestamp at;

    bool concerns(const KnownMessage &message) const;
    bool operator==(const MessageChange &) const = default;
};

/// Changes of messages that have not come yet, because archives are read from their newer end.
class WaitingChanges
{
public:
    static constexpr size_t kMaximum = 500;

    /// Of several changes of one message the latest counts, and a retraction more than a
    /// correction.
    void add(MessageChange change);
    /// The change that waited for this message, which it leaves.
    std::optional<MessageChange> take(const KnownMessage &message);
    const std::vector<MessageChange> &all() const { return m_changes; }
    bool isEmpty() const { return m_changes.empty(); }
    void clear() { m_changes.clear(); }

    QJsonArray toJson() const;
    static WaitingChanges fromJson(const QJsonArray &array);

private:
    std::vector<MessageChange> m_changes;
};

} // namespace watchroom::xmpp
