// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/live/xmpp/StoredRoom.h"

#include "app/store/Store.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace watchroom {

QStringList textsIn(const QString &databaseFile, const RoomId &room)
{
    const auto store = QFile::exists(databaseFile)
                           ? Store::open(databaseFile)
                           : failure(ErrorCode::NotFound, u"There is no database."_s);
    QStringList texts;
    for (qint64 row = 0; store;) {
        const auto page = (*store)->pageAfter(room, row, 500);
        if (!page || page->items.empty())
            break;
        for (const StoredItem &item : page->items) {
            if (const auto *message = std::get_if<Message>(&item.content))
                texts += message->markdown +
                         (message->delivery == Delivery::Sent ? QString() : u"..."_s);
        }
        row = page->items.back().row;
    }
    return texts;
}

} // namespace watchroom
