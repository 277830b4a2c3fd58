// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/WaitingChanges.h"

#include <QJsonObject>

#include <algorithm>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

bool MessageChange::concerns(const KnownMessage &message) const
{
    if (room != message.room || target.isEmpty())
        return false;
    // The archive's name is given by the archive; the other two only name the sender's own.
    if (by.isEmpty())
        return target == message.archiveId;
    return by == message.sender &&
           (target == message.wireId || target == message.originId || target == message.archiveId);
}

void WaitingChanges::add(MessageChange change)
{
    const auto same = std::ranges::find_if(m_changes, [&](const MessageChange &each) {
        return each.room == change.room && each.target == change.target && each.by == change.by;
    });
    if (same == m_changes.end()) {
        if (m_changes.size() < kMaximum)
            m_changes.push_back(std::move(change));
    } else if (!same->isRetraction && (change.isRetraction || change.at > same->at)) {
        *same = std::move(change);
    }
}

std::optional<MessageChange> WaitingChanges::take(const KnownMessage &message)
{
    std::optional<MessageChange> found;
    std::erase_if(m_changes, [&](const MessageChange &change) {
        if (!change.concerns(message))
            return false;
        if (!found || change.isRetraction)
            found = change;
        return true;
    });
    return found;
}

QJsonArray WaitingChanges::toJson() const
{
    QJsonArray array;
    for (const MessageChange &change : m_changes) {
        array.append(QJsonObject{{u"room"_s, change.room.value},
                                 {u"target"_s, change.target},
                                 {u"by"_s, change.by.value},
                                 {u"retraction"_s, change.isRetraction},
                                 {u"markdown"_s, change.markdown},
                                 {u"at"_s, qint64(change.at.time_since_epoch().count())}});
    }
    return array;
}

WaitingChanges WaitingChanges::fromJson(const QJsonArray &array)
{
    WaitingChanges changes;
    for (const QJsonValue &value : array) {
        changes.add({.room = RoomId(value["room"_L1].toString()),
                     .target = value["target"_L1].toString(),
                     .by = PersonId(value["by"_L1].toString()),
                     .isRetraction = value["retraction"_L1].toBool(),
                     .markdown = value["markdown"_L1].toString(),
                     .at = Timestamp(Milliseconds(value["at"_L1].toInteger()))});
    }
    return changes;
}

} // namespace watchroom::xmpp
