// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/RoomSettings.h"

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/codecs/DiscoInfo.h"
#include "integrations/chat/xmpp/codecs/DiscoItems.h"
#include "integrations/chat/xmpp/codecs/RoomConfig.h"
#include "integrations/chat/xmpp/codecs/Stanza.h"

#include <QRandomGenerator>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kMaximumServices = 50;

/// What an address may look like, from a name: "Night shift!" becomes "night-shift".
QString addressPart(const QString &name)
{
    QString part;
    for (const QChar character : name.toLower()) {
        if (character.isLetterOrNumber())
            part += character;
        else if (!part.isEmpty() && !part.endsWith(u'-'))
            part += u'-';
    }
    return part.left(40);
}

/// Nobody can guess the address of a room before it is made, and so make it first.
QString randomPart()
{
    return QString::number(QRandomGenerator64::global()->generate(), 36).left(8);
}

std::vector<DiscoItems::Item> itemsOf(const XmlElement &answer)
{
    return readDiscoItems(answer).value_or(DiscoItems()).items;
}

bool isRoomService(const XmlElement &answer)
{
    return readDiscoInfo(answer).value_or(DiscoInfo()).is(u"conference", u"text");
}

} // namespace

RoomSettings::RoomSettings(StanzaChannel &channel, QObject *parent)
    : QObject(parent)
    , m_channel(channel)
{
}

Task<Jid> RoomSettings::service()
{
    if (!m_service.isEmpty())
        return Task<Jid>::finished(m_service);
    const TaskSource<Jid> found;
    const Jid server = Jid::parse(m_channel.self().domain()).value_or(Jid());
    XmlElement iq = writeIq({.to = server, .type = u"get"_s});
    m_channel.request(iq.add(writeDiscoItemsQuery()))
        .then(this, [this, found](const Result<XmlElement> &answer) {
            if (!answer) {
                found.finish(std::unexpected(answer.error()));
                return;
            }
            std::vector<Jid> candidates;
            for (const DiscoItems::Item &item : itemsOf(*answer)) {
                if (candidates.size() < kMaximumServices)
                    candidates.push_back(item.jid);
            }
            tryService(std::move(candidates), found);
        });
    return found.task();
}

void RoomSettings::tryService(std::vector<Jid> candidates, const TaskSource<Jid> &found)
{
    if (candidates.empty()) {
        found.finish(failure(ErrorCode::Unsupported, tr("This server has no rooms.")));
        return;
    }
    const Jid candidate = candidates.front();
    candidates.erase(candidates.begin());
    XmlElement iq = writeIq({.to = candidate, .type = u"get"_s});
    m_channel.request(iq.add(writeDiscoInfoQuery()))
        .then(this, [this, candidate, candidates, found](const Result<XmlElement> &answer) {
            if (!answer || !isRoomService(*answer)) {
                tryService(candidates, found);
                return;
            }
            m_service = candidate;
            found.finish(candidate);
        });
}

Task<Jid> RoomSettings::newAddress(const QString &name)
{
    const TaskSource<Jid> address;
    service().then(this, [address, name](const Result<Jid> &service) {
        if (!service) {
            address.finish(std::unexpected(service.error()));
            return;
        }
        const QString readable = addressPart(name);
        const QString local = readable.isEmpty() ? randomPart() : readable + u'-' + randomPart();
        auto jid = Jid::parse(QString(local + u'@' + service->domain()));
        if (!jid) // a letter that addresses may not have
            jid = Jid::parse(QString(randomPart() + u'@' + service->domain()));
        address.finish(jid.value_or(Jid()));
    });
    return address.task();
}

Task<void> RoomSettings::settle(const Jid &room, const QString &name)
{
    return change(room, [name](QMap<QString, QStringList> &values) {
        const std::pair<QString, QString> wanted[]{
            {u"muc#roomconfig_roomname"_s, name},
            {u"muc#roomconfig_persistentroom"_s, u"1"_s},
            {u"muc#roomconfig_membersonly"_s, u"1"_s},
            {u"muc#roomconfig_whois"_s, u"anyone"_s},
            {u"muc#roomconfig_enablearchiving"_s, u"1"_s},
            {u"mam"_s, u"1"_s},
            {u"muc#roomconfig_enablelogging"_s, u"1"_s},
        };
        for (const auto &[field, value] : wanted) {
            if (values.contains(field))
                values.insert(field, {value});
        }
    });
}

Task<void> RoomSettings::rename(const Jid &room, const QString &name)
{
    return change(room, [name](QMap<QString, QStringList> &values) {
        values.insert(u"muc#roomconfig_roomname"_s, {name});
    });
}

Task<void> RoomSettings::change(const Jid &room, const Change &change)
{
    const TaskSource<void> done;
    XmlElement question = writeIq({.to = room, .type = u"get"_s});
    m_channel.request(question.add(writeRoomConfigQuery()))
        .then(this, [this, room, change, done](const Result<XmlElement> &answer) {
            if (!answer) {
                done.finish(std::unexpected(answer.error()));
                return;
            }
            auto fields = readRoomConfig(*answer);
            if (!fields) {
                done.finish(failure(ErrorCode::PermissionDenied,
                                    tr("Only an owner of this room can change it.")));
                return;
            }
            change(fields->values);
            fields->type = u"submit"_s;
            XmlElement iq = writeIq({.to = room, .type = u"set"_s});
            m_channel.request(iq.add(writeRoomConfig(*fields)))
                .then(this, [done](const Result<XmlElement> &changed) {
                    done.finish(changed ? Result<void>() : std::unexpected(changed.error()));
                });
        });
    return done.task();
}

Task<std::vector<ListedRoom>> RoomSettings::list(const QString &words)
{
    const TaskSource<std::vector<ListedRoom>> listed;
    service().then(this, [this, words, listed](const Result<Jid> &service) {
        if (!service) {
            listed.finish(std::unexpected(service.error()));
            return;
        }
        XmlElement iq = writeIq({.to = *service, .type = u"get"_s});
        m_channel.request(iq.add(writeDiscoItemsQuery()))
            .then(this, [words, listed](const Result<XmlElement> &answer) {
                if (!answer) {
                    listed.finish(std::unexpected(answer.error()));
                    return;
                }
                std::vector<ListedRoom> rooms;
                for (const DiscoItems::Item &item : itemsOf(*answer)) {
                    const QString address = item.jid.toString();
                    if (item.name.contains(words, Qt::CaseInsensitive) ||
                        address.contains(words, Qt::CaseInsensitive))
                        rooms.push_back({.address = address,
                                         .name = item.name.isEmpty() ? item.jid.local() : item.name,
                                         .topic = {}});
                }
                listed.finish(std::move(rooms));
            });
    });
    return listed.task();
}

} // namespace watchroom::xmpp
