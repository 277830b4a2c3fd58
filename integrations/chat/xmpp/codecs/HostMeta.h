// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace watchroom::xmpp {

/// Other ways to a server, as its web site names them (XEP-0156): /.well-known/host-meta as XML,
/// /.well-known/host-meta.json as JSON.
struct HostMeta
{
    static constexpr qsizetype kMaximumCount = 10;
    static constexpr qsizetype kMaximumBytes = 64 * 1024;

    QStringList webSockets; ///< Addresses, wss only (RFC 7395).

    bool operator==(const HostMeta &) const = default;
};

/// Reads either of the two; nothing for what is neither.
std::optional<HostMeta> readHostMeta(const QByteArray &document);

} // namespace watchroom::xmpp
