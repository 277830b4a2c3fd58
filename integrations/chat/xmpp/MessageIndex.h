// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Ids.h"

#include <QHash>
#include <QJsonArray>

#include <deque>

namespace watchroom::xmpp {

/// Under which names a message goes about, so that others can speak of it.
struct KnownMessage
{
    MessageId id;
    RoomId room;
    PersonId sender;
    QString wireId;          ///< The attribute of its stanza. Senders may use one twice.
    QString originId;        ///< XEP-0359; empty where the sender gave none.
    QString archiveId;       ///< The one of the archive that the index belongs to; may be empty.
    bool isMarkable = false; ///< Its sender wants to hear that it was read (XEP-0333).
    QByteArray print;        ///< Of what it says, as short as can be.
    QString nickname;        ///< Of its sender in the room; empty elsewhere.

    bool operator==(const KnownMessage &) const = default;
};

/// The newest messages of one archive.
class MessageIndex
{
public:
    static constexpr size_t kCapacity = 5000;
    /// How many of them are worth keeping between starts.
    static constexpr size_t kKept = 300;

    void add(KnownMessage message);

    // Null when it is not among the newest. A pointer is good until the next add().
    const KnownMessage *byArchiveId(const QString &archiveId) const;
    const KnownMessage *byId(const MessageId &id) const;
    /// By the names that this sender gave it; of several the newest.
    const KnownMessage *bySender(const PersonId &sender, const QString &name) const;
    /// The one that this sender sent under this origin id, saying the same.
    const KnownMessage *sameAs(const PersonId &sender, const QString &originId,
                               const QByteArray &print) const;

    QJsonArray toJson() const;
    static MessageIndex fromJson(const QJsonArray &array);

private:
    static QString senderKey(const PersonId &sender, const QString &name);
    void forget(QHash<QString, qint64> &names, const QString &name, qint64 number);
    const KnownMessage *at(const QHash<QString, qint64> &names, const QString &name) const;

    std::deque<KnownMessage> m_messages;
    qint64 m_forgotten = 0; ///< The number of the first one that is still there.
    QHash<QString, qint64> m_byArchiveId;
    QHash<QString, qint64> m_byId;
    QHash<QString, qint64> m_bySender;
};

} // namespace watchroom::xmpp
