// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/codecs/Avatar.h"
#include "integrations/chat/xmpp/stream/StanzaChannel.h"

#include <QObject>

namespace watchroom::xmpp {

/// Publishes one's own picture at the account: as a node (XEP-0084) and, unless the server makes
/// one of the other (XEP-0398), in the vCard (XEP-0153), whose other entries stay.
class OwnPicture final : public QObject
{
    Q_OBJECT

public:
    explicit OwnPicture(StanzaChannel &channel, QObject *parent = nullptr);

    /// Nothing takes it away. Ends well when it is to be had in one of the two ways.
    Task<void> set(const std::optional<AvatarPicture> &picture);

Q_SIGNALS:
    /// Presence has to say so, since the server does not: the hash, empty for none.
    void photoChanged(const QString &sha1);

private:
    Task<void> publish(const std::optional<AvatarPicture> &picture);
    Task<void> publishItem(const QString &node, const QString &id, const XmlElement &payload);
    Task<void> changeVCard(const std::optional<AvatarPicture> &picture);
    /// Whether the server makes vCards of nodes.
    Task<bool> serverConverts();

    StanzaChannel &m_channel;
};

} // namespace watchroom::xmpp
