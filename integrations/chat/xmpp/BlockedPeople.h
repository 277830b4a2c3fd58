// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/stream/StanzaChannel.h"

#include <QObject>

#include <set>

namespace watchroom::xmpp {

/// Whom the account's server keeps away (XEP-0191). It does so between people only: what they say
/// in rooms, those leave out who read it.
class BlockedPeople final : public QObject
{
    Q_OBJECT

public:
    explicit BlockedPeople(StanzaChannel &channel, QObject *parent = nullptr);

    /// A new stream: asks for the list.
    void begin();
    /// A change of the list, from the own account; false when it is something else. It is answered.
    bool takePush(const XmlElement &iq);

    /// Whether this address, or everybody of its domain, is kept away.
    bool contains(const Jid &person) const;
    Task<void> set(const Jid &person, bool blocked);

Q_SIGNALS:
    void changed();

private:
    StanzaChannel &m_channel;
    std::set<Jid> m_people;
};

} // namespace watchroom::xmpp
