// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/people/Faces.h"

#include "app/base/Log.h"
#include "app/base/PictureFormat.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"
#include "integrations/chat/xmpp/codecs/PubSubItems.h"
#include "integrations/chat/xmpp/codecs/Stanza.h"
#include "integrations/chat/xmpp/codecs/VCard.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaximumRefused = 5'000;
constexpr Milliseconds kRememberAfter = Seconds(2);
const QString kFacesKey = u"faces"_s;
const QString kMetadataNode = ns::kAvatarMetadata.toString();
const QString kDataNode = ns::kAvatarData.toString();

std::optional<AvatarPicture> pictureIn(const XmlElement &answer)
{
    if (const auto card = readVCard(answer))
        return card->photo;
    const auto items = readPubSubItems(answer);
    return items && items->items.size() == 1 ? readAvatarPicture(items->items.front())
                                             : std::nullopt;
}

} // namespace

Faces::Faces(RoomDirectory &rooms, StanzaChannel &channel, Host &host, QObject *parent)
    : QObject(parent)
    , m_rooms(rooms)
    , m_channel(channel)
    , m_host(host)
    , m_folder(host.dataFolder() + u"/faces"_s)
{
}

PersonId Faces::self() const
{
    return PersonId(m_rooms.account().toString());
}

void Faces::load()
{
    m_wanted.insert(self());
    const QJsonObject kept = QJsonDocument::fromJson(m_host.storage().value(kFacesKey)).object();
    for (const QString &person : kept.keys()) {
        const QString sha1 = kept.value(person).toString();
        if (!m_folder.fileOf(sha1).isEmpty())
            publish(PersonId(person), sha1);
    }
}

void Faces::end()
{
    ++m_stream;
    m_asked = 0;
    m_wishes.clear();
    m_announced.clear();
}

bool Faces::takeNews(const XmlElement &message, const Jid &from)
{
    const auto news = readPubSubNews(message);
    if (!news || news->node != kMetadataNode)
        return false;
    // An account speaks of itself alone, and by its bare address, which no program can send from.
    const bool isAccount = from.isBare() && !from.local().isEmpty() && !m_rooms.attendance(from);
    if (!isAccount)
        return true;
    const Source source{from, Source::Kind::Node};
    const PersonId person(from.toString());
    if (news->news != PubSubItems::News::Items) {
        announce(person, {{}, source});
        return true;
    }
    for (const XmlElement &item : news->items) {
        if (const auto info = readAvatarInfo(item))
            announce(person, {info->sha1, source});
        else if (takesAvatarAway(item))
            announce(person, {{}, source});
    }
    return true;
}

void Faces::takePresence(const XmlElement &presence)
{
    const auto from = Jid::parse(presence.attribute(u"from"));
    const bool isThere = from && presence.attribute(u"type").isEmpty();
    const std::optional<QString> sha1 = isThere ? readPhotoHash(presence) : std::nullopt;
    if (!sha1)
        return;
    PersonId person(from->bare().toString());
    Source source{from->bare(), Source::Kind::VCard};
    if (const RoomAttendance *room = m_rooms.attendance(from->bare())) {
        person = from->resource() == room->nickname() ? self() : room->personId(from->resource());
        // Of an address that the room hides, the room answers for its occupant.
        const auto address = Jid::parse(person.value);
        source.address = address && address->isBare() ? *address : *from;
    }
    const auto known = m_announced.constFind(person);
    const bool isKnownByNews =
        known != m_announced.cend() && known->source.kind == Source::Kind::Node;
    if (!person.isEmpty() && !isKnownByNews)
        announce(person, {AvatarPicture::isHash(*sha1) ? *sha1 : QString(), source});
}

void Faces::announce(const PersonId &person, const Announced &announced)
{
    if (m_announced.size() >= kMaximumPeople && !m_announced.contains(person))
        return;
    m_announced.insert(person, announced);
    if (m_wanted.contains(person) || m_shown.contains(person))
        show(person);
}

void Faces::want(const std::vector<PersonId> &people)
{
    if (m_wanted.size() + qsizetype(people.size()) > kMaximumWanted)
        m_wanted = {self()};
    for (const PersonId &person : people) {
        if (m_wanted.contains(person))
            continue;
        m_wanted.insert(person);
        show(person);
    }
}

void Faces::show(const PersonId &person)
{
    const auto announced = m_announced.constFind(person);
    if (announced == m_announced.cend() || m_shown.value(person) == announced->sha1)
        return;
    if (announced->sha1.isEmpty() || !m_folder.fileOf(announced->sha1).isEmpty())
        publish(person, announced->sha1);
    else
        wish(announced->sha1, announced->source);
}

void Faces::publish(const PersonId &person, const QString &sha1)
{
    const QString file = sha1.isEmpty() ? QString() : m_folder.fileOf(sha1);
    if (file.isEmpty())
        m_shown.remove(person);
    else
        m_shown.insert(person, sha1);
    m_host.publish(PersonPictured{person, file});
    rememberLater();
}

void Faces::wish(const QString &sha1, const Source &source)
{
    if (m_refused.contains(sha1 + source.address.toString()))
        return;
    Wish &wish = m_wishes[sha1];
    if (!std::ranges::contains(wish.sources, source))
        wish.sources.push_back(source);
    askNext();
}

void Faces::askNext()
{
    while (m_asked < kMaximumAtOnce) {
        const auto next = std::ranges::find_if(m_wishes, [](const auto &each) {
            return !each.second.isAsked && !each.second.sources.empty();
        });
        if (next == m_wishes.end())
            return;
        const QString sha1 = next->first;
        Wish &wish = next->second;
        const Source source = wish.sources.front();
        wish.sources.erase(wish.sources.begin());
        wish.isAsked = true;
        ++m_asked;
        ask(sha1, source)
            .then(this, [this, sha1, source, stream = m_stream](const Result<XmlElement> &answer) {
                if (stream == m_stream)
                    takeAnswer(sha1, source, answer);
            });
    }
}

Task<XmlElement> Faces::ask(const QString &sha1, const Source &source)
{
    XmlElement iq = writeIq({.to = source.address, .type = u"get"_s});
    return m_channel.request(iq.add(source.kind == Source::Kind::Node
                                        ? writePubSubItemsQuery(kDataNode, 0, {sha1})
                                        : writeVCardQuery()));
}

void Faces::takeAnswer(const QString &sha1, const Source &source, const Result<XmlElement> &answer)
{
    --m_asked;
    const auto wish = m_wishes.find(sha1);
    const auto picture = answer ? pictureIn(*answer) : std::nullopt;
    const bool isIt =
        picture && picture->sha1() == sha1 && !pictureFormatOf(picture->bytes).isEmpty();
    const Result<QString> file =
        isIt ? m_folder.keep(sha1, picture->bytes) : std::unexpected(Error());
    if (isIt && !file)
        qCWarning(lcIntegrations) << "a face was not kept:" << file.error().detail;
    const bool isOffline = !answer && answer.error().code == ErrorCode::Unavailable;
    if (!isIt && !isOffline) {
        if (m_refused.size() >= kMaximumRefused)
            m_refused.clear();
        m_refused.insert(sha1 + source.address.toString());
    }
    wish->second.isAsked = false;
    if (isIt || wish->second.sources.empty())
        m_wishes.erase(wish);
    if (file) {
        for (const PersonId &person : QSet(m_wanted)) {
            if (m_announced.value(person).sha1 == sha1)
                show(person);
        }
    }
    askNext();
}

void Faces::takeOwn(const AvatarPicture &picture)
{
    const QString sha1 = picture.sha1();
    if (!m_folder.keep(sha1, picture.bytes))
        return;
    announce(self(), {sha1, {m_rooms.account(), Source::Kind::Node}});
}

void Faces::removeOwn()
{
    announce(self(), {{}, {m_rooms.account(), Source::Kind::Node}});
}

void Faces::rememberLater()
{
    if (std::exchange(m_isRemembering, true))
        return;
    m_host.clock().callLater(kRememberAfter, this, [this] {
        m_isRemembering = false;
        QJsonObject kept;
        for (const auto &[person, sha1] : m_shown.asKeyValueRange()) {
            if (kept.size() < kMaximumRemembered)
                kept.insert(person.value, sha1);
        }
        const QByteArray json = QJsonDocument(kept).toJson(QJsonDocument::Compact);
        if (auto saved = m_host.storage().setValue(kFacesKey, json); !saved)
            qCWarning(lcIntegrations) << "faces:" << saved.error().detail;
    });
}

} // namespace watchroom::xmpp
