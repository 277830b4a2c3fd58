// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"

#include <QJsonArray>
#include <QMap>
#include <QString>

#include <vector>

namespace watchroom::xmpp {

/// A stretch of an archive that is stored without a gap. Ids are the archive's own.
struct ArchiveRange
{
    QString fromId;
    QString toId;
    Timestamp fromTime;
    Timestamp toTime;
    bool atStart = false; ///< The archive has nothing older.
    /// Of each room the oldest message in it: what an older one goes in front of.
    QMap<QString, QString> firsts;

    bool operator==(const ArchiveRange &) const = default;
};

/// What is stored of an archive, oldest first. Between two of them there is a gap.
using ArchiveRanges = std::vector<ArchiveRange>;

/// Makes one of two neighbours, now that there is nothing between them any more.
ArchiveRange joined(const ArchiveRange &older, const ArchiveRange &newer);

QJsonArray rangesToJson(const ArchiveRanges &ranges);
ArchiveRanges rangesFromJson(const QJsonArray &array);

} // namespace watchroom::xmpp
