// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/stream/StanzaChannel.h"

#include <QHash>
#include <QObject>

namespace watchroom::xmpp {

/// Looks for a service among what a server offers (XEP-0030): its rooms, its PubSub. What was found
/// is remembered.
class ServiceSearch final : public QObject
{
    Q_OBJECT

public:
    explicit ServiceSearch(StanzaChannel &channel, QObject *parent = nullptr);

    /// The first service of this category and type at the server of a domain; NotFound when it has
    /// none.
    Task<Jid> find(const QString &domain, const QString &category, const QString &type);

private:
    struct Wanted
    {
        QString category;
        QString type;
        QString key;
        TaskSource<Jid> found;
    };
    void tryFirst(std::vector<Jid> candidates, const Wanted &wanted);

    StanzaChannel &m_channel;
    QHash<QString, Jid> m_found;
};

} // namespace watchroom::xmpp
