// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Invitation.h"
#include "integrations/api/Host.h"
#include "integrations/chat/xmpp/xml/Jid.h"

#include <QHash>
#include <QObject>

#include <optional>
#include <vector>

namespace watchroom::xmpp {

/// An invitation with what its answer needs.
struct KeptInvitation
{
    watchroom::Invitation shown;
    Jid from;                   ///< Who asks.
    bool isThroughRoom = false; ///< The room asked for them, and passes a refusal on.
    QString password;           ///< What the room asks of who comes in; not stored.

    bool operator==(const KeptInvitation &) const = default;
};

/// What others asked for and the person has not answered. Kept in the storage, because it comes
/// only once. One of a room or person, and only so many: who floods fills no screen.
class InvitationBook final : public QObject
{
    Q_OBJECT

public:
    static constexpr size_t kMaximum = 20; ///< Of each kind.
    /// For so long nothing is heard of what was refused.
    static constexpr Seconds kSilence{3600};

    InvitationBook(Host &host, QObject *parent = nullptr);

    void load();
    const std::vector<KeptInvitation> &all() const { return m_kept; }
    const KeptInvitation *find(const QString &address) const;

    /// False where it was left out.
    bool add(const KeptInvitation &invitation);
    /// It is answered, or there is nothing to answer any more.
    void remove(const QString &address);
    void refuse(const QString &address);

Q_SIGNALS:
    void changed();

private:
    void save();

    Host &m_host;
    std::vector<KeptInvitation> m_kept;
    QHash<QString, Timestamp> m_refused; ///< When.
};

} // namespace watchroom::xmpp
