// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/ArchiveRange.h"

#include <QJsonObject>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

qint64 toNumber(Timestamp time)
{
    return time.time_since_epoch().count();
}

} // namespace

ArchiveRange joined(const ArchiveRange &older, const ArchiveRange &newer)
{
    ArchiveRange whole{.fromId = older.fromId,
                       .toId = newer.toId,
                       .fromTime = older.fromTime,
                       .toTime = newer.toTime,
                       .atStart = older.atStart,
                       .firsts = newer.firsts};
    whole.firsts.insert(older.firsts);
    return whole;
}

QJsonArray rangesToJson(const ArchiveRanges &ranges)
{
    QJsonArray array;
    for (const ArchiveRange &range : ranges) {
        QJsonObject firsts;
        for (const auto &[room, message] : range.firsts.asKeyValueRange())
            firsts.insert(room, message);
        array.append(QJsonObject{{u"fromId"_s, range.fromId},
                                 {u"toId"_s, range.toId},
                                 {u"fromTime"_s, toNumber(range.fromTime)},
                                 {u"toTime"_s, toNumber(range.toTime)},
                                 {u"atStart"_s, range.atStart},
                                 {u"firsts"_s, firsts}});
    }
    return array;
}

ArchiveRanges rangesFromJson(const QJsonArray &array)
{
    ArchiveRanges ranges;
    for (const QJsonValue &value : array) {
        ArchiveRange range{.fromId = value["fromId"_L1].toString(),
                           .toId = value["toId"_L1].toString(),
                           .fromTime = Timestamp(Milliseconds(value["fromTime"_L1].toInteger())),
                           .toTime = Timestamp(Milliseconds(value["toTime"_L1].toInteger())),
                           .atStart = value["atStart"_L1].toBool()};
        const QJsonObject firsts = value["firsts"_L1].toObject();
        for (auto it = firsts.begin(); it != firsts.end(); ++it)
            range.firsts.insert(it.key(), it->toString());
        ranges.push_back(std::move(range));
    }
    return ranges;
}

} // namespace watchroom::xmpp
