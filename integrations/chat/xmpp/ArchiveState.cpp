// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/ArchiveState.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

QByteArray ArchiveState::toJson() const
{
    return QJsonDocument(QJsonObject{{u"ranges"_s, rangesToJson(ranges)},
                                     {u"index"_s, index.toJson()},
                                     {u"changes"_s, changes.toJson()}})
        .toJson(QJsonDocument::Compact);
}

ArchiveState ArchiveState::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    return {.ranges = rangesFromJson(object["ranges"_L1].toArray()),
            .index = MessageIndex::fromJson(object["index"_L1].toArray()),
            .changes = WaitingChanges::fromJson(object["changes"_L1].toArray())};
}

} // namespace watchroom::xmpp
