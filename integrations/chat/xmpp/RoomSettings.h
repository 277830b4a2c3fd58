// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/ChatBackend.h"
#include "integrations/chat/xmpp/ServiceSearch.h"
#include "integrations/chat/xmpp/codecs/RoomMembers.h"
#include "integrations/chat/xmpp/stream/StanzaChannel.h"
#include "integrations/formats/DataForm.h"

#include <QObject>

#include <map>

namespace watchroom::xmpp {

/// Where new rooms are made, and what their owners and moderators may change about them.
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
    /// Looks for the service among what the server offers (XEP-0030).
    Task<Jid> service();

    /// What its owners may set. ResourceExhausted for a form that nobody could fill in.
    Task<Form> form(const Jid &room);
    /// The answers to the form that was asked for last.
    Task<void> setForm(const Jid &room, const FormValues &values);
    /// Changes what somebody is in the room.
    Task<void> changeMember(const Jid &room, const RoomMember &member);

private:
    using Change = std::function<void(QMap<QString, QStringList> &values)>;
    Task<void> change(const Jid &room, const Change &change);
    /// Ends with an error or nothing, whatever the answer holds.
    Task<void> order(const Jid &room, const XmlElement &query);

    StanzaChannel &m_channel;
    ServiceSearch m_search;
    std::map<Jid, DataForm> m_forms; ///< As they were shown.
};

} // namespace watchroom::xmpp
