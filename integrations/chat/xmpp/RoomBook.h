// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Room.h"
#include "integrations/api/Host.h"
#include "integrations/chat/xmpp/codecs/Bookmark.h"
#include "integrations/chat/xmpp/stream/StanzaChannel.h"

#include <QObject>

namespace watchroom::xmpp {

/// A room that the person is in, or a conversation.
struct BookedRoom
{
    Jid address;
    QString name;
    QString topic;
    bool isDirect = false;
    /// The account's other devices know of it.
    bool isShared = false;
    bool operator==(const BookedRoom &) const = default;
};

/// The rooms of an account: those of its bookmarks, which all its devices share, and the
/// conversations of this one. Kept in the storage, so that they are there before the network is.
/// Publishes RoomChanged and RoomLeft.
class RoomBook final : public QObject
{
    Q_OBJECT

public:
    RoomBook(AccountId account, StanzaChannel &channel, Host &host, QObject *parent = nullptr);

    /// Publishes what is stored.
    void load();
    /// Asks for the bookmarks; ends in synchronized(), also when there are none to be had.
    void synchronize();

    const std::vector<BookedRoom> &rooms() const { return m_rooms; }
    const BookedRoom *find(const Jid &address) const;
    const BookedRoom *find(const RoomId &room) const;
    RoomId idOf(const Jid &address) const;

    /// Adds a room, or changes what is said of it; publishes it where it differs.
    Result<void> put(const BookedRoom &room);
    /// What a room asks of who comes in; of its bookmark, and never on this disk. Empty for
    /// nothing.
    QString passwordOf(const Jid &address) const;
    void setPassword(const Jid &address, const QString &password);
    /// Tells the other devices of it.
    void share(const Jid &address);
    Task<void> remove(const Jid &address);

Q_SIGNALS:
    void synchronized();
    void added(const watchroom::xmpp::Jid &address);
    void removed(const watchroom::xmpp::Jid &address);

private:
    void merge(const std::vector<Bookmark> &bookmarks);
    Result<void> save();
    void drop(const Jid &address);

    AccountId m_account;
    StanzaChannel &m_channel;
    Host &m_host;
    std::vector<BookedRoom> m_rooms;
    std::vector<Bookmark> m_bookmarks;
};

} // namespace watchroom::xmpp
