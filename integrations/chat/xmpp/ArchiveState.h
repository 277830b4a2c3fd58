// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/ArchiveRange.h"
#include "integrations/chat/xmpp/MessageIndex.h"
#include "integrations/chat/xmpp/WaitingChanges.h"

namespace watchroom::xmpp {

/// What is known of one archive. Written as a whole, so that its parts never contradict each other.
struct ArchiveState
{
    ArchiveRanges ranges;
    MessageIndex index;
    WaitingChanges changes;

    /// Something older than the newest range is still missing.
    bool hasGaps() const { return ranges.size() != 1 || !ranges.front().atStart; }

    QByteArray toJson() const;
    /// Empty where nothing was kept, or nothing readable: then the archive is read anew.
    static ArchiveState fromJson(const QByteArray &json);
};

} // namespace watchroom::xmpp
