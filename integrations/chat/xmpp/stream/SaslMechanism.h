// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QStringList>

#include <optional>

namespace watchroom::xmpp {

/// How one proves to be somebody. From weak to strong: those that are bound to the TLS channel
/// (-PLUS) cannot be passed on by somebody in between who has a false certificate.
enum class SaslMechanism {
    Plain,
    ScramSha1,
    ScramSha256,
    ScramSha1Plus,
    ScramSha256Plus,
};

QString mechanismName(SaslMechanism mechanism);
std::optional<SaslMechanism> mechanismNamed(QStringView name);
bool isBound(SaslMechanism mechanism);
/// The same where nothing can be bound.
SaslMechanism unbound(SaslMechanism mechanism);

/// What a server offers, over a TLS connection whose certificate was found good.
struct SaslOffer
{
    QStringList mechanisms;
    /// The ways to bind to the channel (XEP-0440); empty when the server names none.
    QStringList bindings;
    /// Whether our end knows the channel well enough to bind to it.
    bool canBind = true;
};

/// Picks the strongest. Never DIGEST-MD5 or ANONYMOUS, PLAIN only where there is no SCRAM, and
/// nothing weaker than `pinned`, what was used last time, or what that is where we cannot bind:
/// then it is PermissionDenied. Pure.
Result<SaslMechanism> chooseMechanism(const SaslOffer &offer, std::optional<SaslMechanism> pinned);

} // namespace watchroom::xmpp
