// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/Store.h"

#include <QTest>

namespace watchroom {

using namespace Qt::StringLiterals;

// What the tests of the store write: short ways to say it.

/// The value of a result; the test fails with the error's words when there is none.
template <typename T>
T valueOf(Result<T> result)
{
    if (!result) {
        QTest::qFail(qPrintable(result.error().summary + u' ' + result.error().detail), __FILE__,
                     __LINE__);
        return T();
    }
    return *std::move(result);
}

/// Whether it worked; says why it did not.
inline bool worked(const Result<void> &result)
{
    if (!result)
        qWarning("%s %s", qPrintable(result.error().summary), qPrintable(result.error().detail));
    return result.has_value();
}

inline Timestamp at(qint64 seconds)
{
    return Timestamp(Seconds(1'770'000'000 + seconds));
}

inline std::unique_ptr<Store> memoryStore()
{
    return *Store::open(u":memory:"_s);
}

inline RoomId addRoom(Store &store, const QString &name)
{
    const RoomId id(name);
    if (!worked(store.saveRoom({.id = id, .account = AccountId(u"local"_s), .name = name})))
        qFatal("The room cannot be saved");
    return id;
}

inline Message messageIn(const RoomId &room, const QString &id, const QString &markdown)
{
    Message message;
    message.id = MessageId(id);
    message.room = room;
    message.sender = PersonId(u"ada"_s);
    message.senderName = u"Ada"_s;
    message.sent = at(0);
    message.markdown = markdown;
    return message;
}

inline Card cardOf(const QString &id, int revision, const QString &title)
{
    Card card;
    card.id = CardId(id);
    card.revision = revision;
    card.source = {.app = u"website"_s, .name = u"Website watch"_s, .icon = u"globe"_s};
    card.title = title;
    card.fallback = title;
    return card;
}

inline const InstanceId kWebsite(u"website-1"_s);

} // namespace watchroom
