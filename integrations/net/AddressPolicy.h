// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QList>

#include <utility>

namespace watchroom {

/// Which addresses may be asked for something that a stranger named: those of the public internet,
/// and what is allowed expressly. Loopback, private, link-local, shared and reserved ones are not,
/// nor those that stand for another (mapped, translated or tunnelled).
class AddressPolicy
{
public:
    /// Allows a network besides: an intranet's own picture server.
    void allow(const QHostAddress &network, int prefix) { m_allowed.emplaceBack(network, prefix); }

    bool allows(const QHostAddress &address) const;
    /// Whether there is an address, and all of them are allowed: a name with one address inside and
    /// one outside is a trap.
    bool allowsAll(const QList<QHostAddress> &addresses) const;

private:
    QList<std::pair<QHostAddress, int>> m_allowed;
};

} // namespace watchroom
