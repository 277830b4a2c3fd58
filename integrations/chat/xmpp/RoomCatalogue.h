// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/RoomSettings.h"

namespace watchroom::xmpp {

/// The rooms that the server's room service lists for everybody (XEP-0045, section 6.3). The list
/// is kept for a minute, so that a search while somebody types asks once.
class RoomCatalogue final : public QObject
{
    Q_OBJECT

public:
    static constexpr size_t kMaximumRooms = 5000;
    /// Of how many rooms it is asked what they are about.
    static constexpr size_t kDescribed = 30;

    RoomCatalogue(RoomSettings &settings, StanzaChannel &channel, Host &host,
                  QObject *parent = nullptr);

    /// Those with the words in their name or address, by name.
    Task<std::vector<ListedRoom>> list(const QString &words);

private:
    using Found = TaskSource<std::vector<ListedRoom>>;

    using Rooms = std::shared_ptr<std::vector<ListedRoom>>;

    void fetch(const Jid &service, const QString &after, const Rooms &rooms,
               const std::function<void(const Result<void> &)> &done);
    void answer(const QString &words, const Found &found);
    void describe(const Rooms &rooms, const Found &found);

    RoomSettings &m_settings;
    StanzaChannel &m_channel;
    Host &m_host;
    std::vector<ListedRoom> m_rooms;
    bool m_isKept = false;
};

} // namespace watchroom::xmpp
