// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/RoomCatalogue.h"

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/RoomFeatures.h"
#include "integrations/chat/xmpp/codecs/DiscoInfo.h"
#include "integrations/chat/xmpp/codecs/DiscoItems.h"
#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"
#include "integrations/chat/xmpp/codecs/Stanza.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds kKeptFor = Seconds(60);
constexpr int kCataloguePage = 500;
constexpr int kMostPeople = 1'000'000;

void describeFrom(const XmlElement &answer, ListedRoom &room)
{
    const DiscoInfo info = readDiscoInfo(answer).value_or(DiscoInfo());
    const auto said = [&](QLatin1StringView field) {
        return info.value(ns::kMucRoomInfo, u"muc#roominfo_"_s + field);
    };
    const QString topic = said("subject"_L1);
    // Some lists put the number of people behind the name (ejabberd); the room itself does not.
    if (const QString name = plainText(readRoomFeatures(answer).name); !name.isEmpty())
        room.name = name;
    room.topic = plainText(topic.isEmpty() ? said("description"_L1) : topic, 300);
    room.people = readNumber(said("occupants"_L1), kMostPeople).value_or(-1);
}

void add(const std::vector<DiscoItems::Item> &items, std::vector<ListedRoom> &rooms)
{
    for (const DiscoItems::Item &item : items) {
        if (rooms.size() < RoomCatalogue::kMaximumRooms && !item.jid.local().isEmpty())
            rooms.push_back({.address = item.jid.bare().toString(),
                             .name = item.name.isEmpty() ? plainText(item.jid.local()) : item.name,
                             .topic = {}});
    }
}

} // namespace

RoomCatalogue::RoomCatalogue(RoomSettings &settings, StanzaChannel &channel, Host &host,
                             QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_channel(channel)
    , m_host(host)
{
}

Task<std::vector<ListedRoom>> RoomCatalogue::list(const QString &words)
{
    const Found found;
    if (m_isKept) {
        answer(words, found);
        return found.task();
    }
    m_settings.service().then(this, [this, words, found](const Result<Jid> &service) {
        if (!service) {
            found.finish(std::unexpected(service.error()));
            return;
        }
        const auto rooms = std::make_shared<std::vector<ListedRoom>>();
        fetch(*service, {}, rooms, [this, rooms, words, found](const Result<void> &fetched) {
            if (!fetched) {
                found.finish(std::unexpected(fetched.error()));
                return;
            }
            m_rooms = *rooms;
            m_isKept = true;
            m_host.clock().callLater(kKeptFor, this, [this] { m_isKept = false; });
            answer(words, found);
        });
    });
    return found.task();
}

void RoomCatalogue::fetch(const Jid &service, const QString &after, const Rooms &rooms,
                          const std::function<void(const Result<void> &)> &done)
{
    XmlElement iq = writeIq({.to = service, .type = u"get"_s});
    m_channel
        .request(iq.add(
            writeDiscoItemsQuery({}, PageRequest{.maximum = kCataloguePage, .after = after})))
        .then(this, [this, service, after, rooms, done](const Result<XmlElement> &answered) {
            if (!answered) {
                done(std::unexpected(answered.error()));
                return;
            }
            const DiscoItems page = readDiscoItems(*answered).value_or(DiscoItems());
            add(page.items, *rooms);
            const QString last = page.page ? page.page->last : QString();
            const bool isLast = page.items.empty() || last.isEmpty() || last == after;
            if (isLast || rooms->size() >= kMaximumRooms)
                done({});
            else
                fetch(service, last, rooms, done);
        });
}

void RoomCatalogue::answer(const QString &words, const Found &found)
{
    const auto rooms = std::make_shared<std::vector<ListedRoom>>();
    for (const ListedRoom &room : m_rooms) {
        if (room.name.contains(words, Qt::CaseInsensitive) ||
            room.address.contains(words, Qt::CaseInsensitive))
            rooms->push_back(room);
    }
    std::ranges::stable_sort(*rooms, [](const ListedRoom &a, const ListedRoom &b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    describe(rooms, found);
}

void RoomCatalogue::describe(const Rooms &rooms, const Found &found)
{
    const size_t count = std::min(rooms->size(), kDescribed);
    const auto open = std::make_shared<size_t>(count);
    if (count == 0)
        found.finish(*rooms);
    for (size_t i = 0; i < count; ++i) {
        XmlElement iq = writeIq({.to = *Jid::parse(rooms->at(i).address), .type = u"get"_s});
        m_channel.request(iq.add(writeDiscoInfoQuery()))
            .then(this, [rooms, i, open, found](const Result<XmlElement> &answered) {
                if (answered)
                    describeFrom(*answered, rooms->at(i));
                if (--*open == 0)
                    found.finish(*rooms);
            });
    }
}

} // namespace watchroom::xmpp
