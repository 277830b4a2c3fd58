// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/RoomBook.h"

#include "app/base/Log.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"
#include "integrations/chat/xmpp/codecs/PubSubItems.h"
#include "integrations/chat/xmpp/codecs/PubSubPublish.h"
#include "integrations/chat/xmpp/codecs/Stanza.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

const QString kKey = u"rooms"_s;
const QString kNode = ns::kBookmarks.toString();

std::vector<Bookmark> readBookmarks(const XmlElement &answer)
{
    std::vector<Bookmark> bookmarks;
    for (const XmlElement &item : readPubSubItems(answer).value_or(PubSubItems()).items) {
        if (auto bookmark = readBookmark(item))
            bookmarks.push_back(std::move(*bookmark));
    }
    return bookmarks;
}

QByteArray toJson(const std::vector<BookedRoom> &rooms)
{
    QJsonArray array;
    for (const BookedRoom &room : rooms) {
        array.append(QJsonObject{{u"address"_s, room.address.toString()},
                                 {u"name"_s, room.name},
                                 {u"topic"_s, room.topic},
                                 {u"direct"_s, room.isDirect},
                                 {u"shared"_s, room.isShared}});
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

std::vector<BookedRoom> fromJson(const QByteArray &json)
{
    std::vector<BookedRoom> rooms;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).array()) {
        const auto address = Jid::parse(value["address"_L1].toString());
        if (!address)
            continue;
        rooms.push_back({.address = *address,
                         .name = value["name"_L1].toString(),
                         .topic = value["topic"_L1].toString(),
                         .isDirect = value["direct"_L1].toBool(),
                         .isShared = value["shared"_L1].toBool()});
    }
    return rooms;
}

} // namespace

RoomBook::RoomBook(AccountId account, StanzaChannel &channel, Host &host, QObject *parent)
    : QObject(parent)
    , m_account(std::move(account))
    , m_channel(channel)
    , m_host(host)
{
}

void RoomBook::load()
{
    for (const BookedRoom &room : fromJson(m_host.storage().value(kKey)))
        (void)put(room);
}

const BookedRoom *RoomBook::find(const Jid &address) const
{
    const auto found = std::ranges::find(m_rooms, address, &BookedRoom::address);
    return found == m_rooms.end() ? nullptr : &*found;
}

const BookedRoom *RoomBook::find(const RoomId &room) const
{
    const auto found = std::ranges::find_if(
        m_rooms, [&](const BookedRoom &each) { return idOf(each.address) == room; });
    return found == m_rooms.end() ? nullptr : &*found;
}

RoomId RoomBook::idOf(const Jid &address) const
{
    return RoomId(m_account.value + u'/' + address.toString());
}

Result<void> RoomBook::save()
{
    return m_host.storage().setValue(kKey, toJson(m_rooms));
}

Result<void> RoomBook::put(const BookedRoom &room)
{
    const auto place = std::ranges::find(m_rooms, room.address, &BookedRoom::address);
    const bool isNew = place == m_rooms.end();
    if (!isNew && *place == room)
        return {};
    const std::vector<BookedRoom> before = m_rooms;
    if (isNew)
        m_rooms.push_back(room);
    else
        *place = room;
    if (auto saved = save(); !saved) {
        m_rooms = before;
        return saved;
    }
    m_host.publish(RoomChanged{{.id = idOf(room.address),
                                .account = m_account,
                                .name = room.name,
                                .topic = room.topic,
                                .kind = room.isDirect ? RoomKind::Direct : RoomKind::Group}});
    if (isNew)
        Q_EMIT added(room.address);
    return {};
}

QString RoomBook::passwordOf(const Jid &address) const
{
    const auto known = std::ranges::find(m_bookmarks, address, &Bookmark::room);
    return known == m_bookmarks.end() ? QString() : known->password;
}

void RoomBook::setPassword(const Jid &address, const QString &password)
{
    const auto known = std::ranges::find(m_bookmarks, address, &Bookmark::room);
    if (known != m_bookmarks.end())
        known->password = password;
    else if (!password.isEmpty())
        m_bookmarks.push_back({.room = address, .password = password});
}

void RoomBook::share(const Jid &address)
{
    const BookedRoom *room = find(address);
    if (!room || room->isDirect)
        return;
    Bookmark bookmark{.room = address};
    const auto known = std::ranges::find(m_bookmarks, address, &Bookmark::room);
    if (known != m_bookmarks.end())
        bookmark = *known;
    bookmark.name = room->name;
    bookmark.joinsItself = true;
    XmlElement iq = writeIq({.type = u"set"_s});
    m_channel
        .request(iq.add(writePublish(kNode, address.toString(), writeBookmark(bookmark),
                                     publishOptions(NodeAccess::Nobody))))
        .then(this, [this, address](const Result<XmlElement> &answer) {
            const BookedRoom *shared = find(address);
            if (!answer || !shared) {
                qCInfo(lcIntegrations) << "a bookmark was not kept";
                return;
            }
            BookedRoom changed = *shared;
            changed.isShared = true;
            (void)put(changed);
        });
}

Task<void> RoomBook::remove(const Jid &address)
{
    const BookedRoom *room = find(address);
    const bool isOnlyHere = !room || room->isDirect;
    drop(address);
    if (isOnlyHere)
        return Task<void>::finished({});
    // Until the other devices know, the room may not come back by their bookmark.
    const TaskSource<void> done;
    XmlElement iq = writeIq({.type = u"set"_s});
    m_channel.request(iq.add(writeRetractItem(kNode, address.toString())))
        .then(this, [done](const Result<XmlElement> &answer) {
            const bool isGone = answer || answer.error().code == ErrorCode::NotFound;
            done.finish(isGone ? Result<void>() : std::unexpected(answer.error()));
        });
    return done.task();
}

void RoomBook::drop(const Jid &address)
{
    const auto place = std::ranges::find(m_rooms, address, &BookedRoom::address);
    if (place == m_rooms.end())
        return;
    m_rooms.erase(place);
    std::erase_if(m_bookmarks, [&](const Bookmark &each) { return each.room == address; });
    if (auto saved = save(); !saved)
        qCWarning(lcIntegrations) << "rooms:" << saved.error().detail;
    m_host.publish(RoomLeft{idOf(address)});
    Q_EMIT removed(address);
}

void RoomBook::synchronize()
{
    XmlElement iq = writeIq({.type = u"get"_s});
    m_channel.request(iq.add(writePubSubItemsQuery(kNode)))
        .then(this, [this](const Result<XmlElement> &answer) {
            if (answer)
                merge(readBookmarks(*answer));
            else if (answer.error().code == ErrorCode::NotFound)
                merge({});
            Q_EMIT synchronized();
        });
}

void RoomBook::merge(const std::vector<Bookmark> &bookmarks)
{
    m_bookmarks = bookmarks;
    for (const BookedRoom &room : std::vector(m_rooms)) {
        const auto bookmark = std::ranges::find(bookmarks, room.address, &Bookmark::room);
        const bool isThere = bookmark != bookmarks.end() && bookmark->joinsItself;
        // None at all: the server has lost them, or never kept any. Then these are the last ones.
        if (room.isDirect || isThere)
            continue;
        if (room.isShared && !bookmarks.empty())
            drop(room.address); // left on another device
        else
            share(room.address);
    }
    for (const Bookmark &bookmark : bookmarks) {
        if (!bookmark.joinsItself || find(bookmark.room))
            continue;
        (void)put({.address = bookmark.room,
                   .name = bookmark.name.isEmpty() ? bookmark.room.local() : bookmark.name,
                   .isShared = true});
    }
}

} // namespace watchroom::xmpp
