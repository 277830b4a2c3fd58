// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/local/LocalRooms.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace watchroom {

using namespace Qt::StringLiterals;

QByteArray localRoomsToJson(const std::vector<Room> &rooms)
{
    QJsonArray list;
    for (const Room &room : rooms) {
        list.append(QJsonObject{
            {u"id"_s, room.id.value},
            {u"name"_s, room.name},
            {u"topic"_s, room.topic},
            {u"practice"_s, room.kind == RoomKind::Practice},
        });
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

Result<std::vector<Room>> localRoomsFromJson(const QByteArray &json, const AccountId &account)
{
    std::vector<Room> rooms;
    if (json.isEmpty())
        return rooms;
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isArray()) {
        return failure(ErrorCode::DataLoss,
                       QCoreApplication::translate(
                           "LocalBackend", "The list of rooms on this computer cannot be read."),
                       problem.errorString());
    }
    for (const QJsonValue &value : document.array()) {
        const QJsonObject object = value.toObject();
        rooms.push_back(Room{
            .id = RoomId(object.value("id"_L1).toString()),
            .account = account,
            .name = object.value("name"_L1).toString(),
            .topic = object.value("topic"_L1).toString(),
            .kind = object.value("practice"_L1).toBool() ? RoomKind::Practice : RoomKind::Group,
        });
    }
    return rooms;
}

} // namespace watchroom
