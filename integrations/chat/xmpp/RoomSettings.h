// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/ChatBackend.h"
#include "integrations/chat/xmpp/stream/StanzaChannel.h"

#include <QObject>

namespace watchroom::xmpp {

/// Where new rooms are made, which ones there are, and what their owners say of them.
class RoomSettings final : public QObject
{
    Q_OBJECT

public:
    explicit RoomSettings(StanzaChannel &channel, QObject *parent = nullptr);

    /// An address for a new room of this name, on the service that the server has for rooms.
    Task<Jid> newAddress(const QString &name);
    /// Gives a new room its first settings: for members only, for good, everybody sees who
    /// everybody is, with an archive where the service has one.
    Task<void> settle(const Jid &room, const QString &name);
    Task<void> rename(const Jid &room, const QString &name);
    /// The rooms that the service lists; those with the words in their name or address.
    Task<std::vector<ListedRoom>> list(const QString &words);

private:
    using Change = std::function<void(QMap<QString, QStringList> &values)>;
    Task<void> change(const Jid &room, const Change &change);
    /// Looks for the service among what the server offers (XEP-0030).
    Task<Jid> service();
    void tryService(std::vector<Jid> candidates, const TaskSource<Jid> &found);

    StanzaChannel &m_channel;
    Jid m_service;
};

} // namespace watchroom::xmpp
