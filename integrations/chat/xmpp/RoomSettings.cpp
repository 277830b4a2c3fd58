// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/RoomSettings.h"

#include "integrations/chat/xmpp/codecs/DataQuestions.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"
#include "integrations/chat/xmpp/codecs/RoomConfig.h"
#include "integrations/chat/xmpp/codecs/Stanza.h"

#include <QRandomGenerator>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kMaximumQuestions = 200;

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

Error tooManyQuestions()
{
    return {ErrorCode::ResourceExhausted,
            RoomSettings::tr("The server asks more about this room than anybody can answer."),
            {},
            false};
}

/// Nobody can guess the address of a room before it is made, and so make it first.
QString randomPart()
{
    return QString::number(QRandomGenerator64::global()->generate(), 36).left(8);
}

} // namespace

RoomSettings::RoomSettings(StanzaChannel &channel, QObject *parent)
    : QObject(parent)
    , m_channel(channel)
    , m_search(channel)
{
}

Task<Jid> RoomSettings::service()
{
    const TaskSource<Jid> found;
    m_search.find(m_channel.self().domain(), u"conference"_s, u"text"_s)
        .then(this, [found](const Result<Jid> &service) {
            if (!service && service.error().code == ErrorCode::NotFound)
                found.finish(failure(ErrorCode::Unsupported, tr("This server has no rooms.")));
            else
                found.finish(service);
        });
    return found.task();
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
            order(room, writeRoomConfig(*fields)).then(this, [done](const Result<void> &changed) {
                done.finish(changed);
            });
        });
    return done.task();
}

Task<Form> RoomSettings::form(const Jid &room)
{
    const TaskSource<Form> form;
    XmlElement question = writeIq({.to = room, .type = u"get"_s});
    m_channel.request(question.add(writeRoomConfigQuery()))
        .then(this, [this, room, form](const Result<XmlElement> &answer) {
            if (!answer) {
                form.finish(std::unexpected(answer.error()));
                return;
            }
            const XmlElement &query = answer->child(u"query", ns::kMucOwner);
            // More would be cut off, and what is not sent back may be reset.
            const bool isTooLong =
                query.child(u"x", ns::kDataForms).elements(u"field", ns::kDataForms).size() >
                kMaximumQuestions;
            const Result<DataForm> read =
                isTooLong ? std::unexpected(tooManyQuestions()) : readQuestions(query);
            if (!read) {
                form.finish(std::unexpected(read.error()));
                return;
            }
            m_forms.insert_or_assign(room, *read);
            form.finish(read->form);
        });
    return form.task();
}

Task<void> RoomSettings::setForm(const Jid &room, const FormValues &values)
{
    const auto asked = m_forms.find(room);
    if (asked == m_forms.end())
        return Task<void>::finished(
            failure(ErrorCode::Conflict, tr("Open the settings of this room again.")));
    return order(room, writeRoomConfig(writeAnswers(asked->second, values)));
}

Task<void> RoomSettings::changeMember(const Jid &room, const RoomMember &member)
{
    return order(room, writeRoomMembers({{member}}));
}

Task<void> RoomSettings::order(const Jid &room, const XmlElement &query)
{
    const TaskSource<void> done;
    XmlElement iq = writeIq({.to = room, .type = u"set"_s});
    m_channel.request(iq.add(query)).then(this, [done](const Result<XmlElement> &answer) {
        done.finish(answer ? Result<void>() : std::unexpected(answer.error()));
    });
    return done.task();
}

} // namespace watchroom::xmpp
