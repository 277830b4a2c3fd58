// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/MessageIndex.h"

#include <QJsonObject>

#include <algorithm>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

void MessageIndex::add(KnownMessage message)
{
    if (m_messages.size() == kCapacity) {
        const KnownMessage &oldest = m_messages.front();
        forget(m_byArchiveId, oldest.archiveId, m_forgotten);
        forget(m_byId, oldest.id.value, m_forgotten);
        forget(m_bySender, senderKey(oldest.sender, oldest.wireId), m_forgotten);
        forget(m_bySender, senderKey(oldest.sender, oldest.originId), m_forgotten);
        m_messages.pop_front();
        ++m_forgotten;
    }
    const qint64 number = m_forgotten + qint64(m_messages.size());
    if (!message.archiveId.isEmpty())
        m_byArchiveId.insert(message.archiveId, number);
    m_byId.insert(message.id.value, number);
    for (const QString &name : {message.wireId, message.originId}) {
        if (!name.isEmpty())
            m_bySender.insert(senderKey(message.sender, name), number);
    }
    m_messages.push_back(std::move(message));
}

const KnownMessage *MessageIndex::byArchiveId(const QString &archiveId) const
{
    return at(m_byArchiveId, archiveId);
}

const KnownMessage *MessageIndex::byId(const MessageId &id) const
{
    return at(m_byId, id.value);
}

const KnownMessage *MessageIndex::bySender(const PersonId &sender, const QString &name) const
{
    return at(m_bySender, senderKey(sender, name));
}

const KnownMessage *MessageIndex::sameAs(const PersonId &sender, const QString &originId,
                                         const QByteArray &print) const
{
    const KnownMessage *known = originId.isEmpty() ? nullptr : bySender(sender, originId);
    return known && known->originId == originId && known->print == print ? known : nullptr;
}

QString MessageIndex::senderKey(const PersonId &sender, const QString &name)
{
    return sender.value + u'\n' + name;
}

void MessageIndex::forget(QHash<QString, qint64> &names, const QString &name, qint64 number)
{
    // The name may stand for a newer one by now.
    if (const auto found = names.constFind(name); found != names.cend() && *found == number)
        names.erase(found);
}

const KnownMessage *MessageIndex::at(const QHash<QString, qint64> &names, const QString &name) const
{
    const auto found = names.constFind(name);
    return found == names.cend() ? nullptr : &m_messages.at(size_t(*found - m_forgotten));
}

QJsonArray MessageIndex::toJson() const
{
    QJsonArray array;
    const size_t count = std::min(kKept, m_messages.size());
    for (auto it = m_messages.end() - std::ptrdiff_t(count); it != m_messages.end(); ++it)
        array.append(QJsonArray{it->id.value, it->room.value, it->sender.value, it->wireId,
                                it->originId, it->archiveId, it->isMarkable,
                                QString::fromLatin1(it->print), it->nickname});
    return array;
}

MessageIndex MessageIndex::fromJson(const QJsonArray &array)
{
    MessageIndex index;
    for (const QJsonValue &value : array) {
        const QJsonArray names = value.toArray();
        index.add({.id = MessageId(names.at(0).toString()),
                   .room = RoomId(names.at(1).toString()),
                   .sender = PersonId(names.at(2).toString()),
                   .wireId = names.at(3).toString(),
                   .originId = names.at(4).toString(),
                   .archiveId = names.at(5).toString(),
                   .isMarkable = names.at(6).toBool(),
                   .print = names.at(7).toString().toLatin1(),
                   .nickname = names.at(8).toString()});
    }
    return index;
}

} // namespace watchroom::xmpp
