// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace watchroom::xmpp {

/// An XMPP address, local@domain/resource, in its prepared form (RFC 7622; local part and domain
/// fold case), so that equal addresses are equal values. The default is no address.
class Jid
{
public:
    Jid() = default;

    /// Nothing when it is no address: an empty domain, a part over 1,023 bytes, or a character that
    /// the part may not have.
    static std::optional<Jid> parse(QStringView text);

    bool isEmpty() const { return m_domain.isEmpty(); }
    const QString &local() const { return m_local; }
    const QString &domain() const { return m_domain; }
    /// Of a room's occupant this is the nickname.
    const QString &resource() const { return m_resource; }

    bool isBare() const { return m_resource.isEmpty(); }
    Jid bare() const;
    /// The same bare address with this resource; nothing when it may not be one.
    std::optional<Jid> withResource(QStringView resource) const;
    QString toString() const;

    auto operator<=>(const Jid &) const = default;
    bool operator==(const Jid &) const = default;

private:
    QString m_local;
    QString m_domain;
    QString m_resource;
};

size_t qHash(const Jid &jid, size_t seed = 0);

} // namespace watchroom::xmpp
