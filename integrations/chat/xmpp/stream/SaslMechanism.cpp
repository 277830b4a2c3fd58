// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/stream/SaslMechanism.h"

#include "integrations/chat/xmpp/stream/Scram.h"
#include "integrations/chat/xmpp/xml/StreamTexts.h"

#include <algorithm>
#include <array>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

/// In the order of the enumeration.
constexpr std::array kNames{"PLAIN"_L1, "SCRAM-SHA-1"_L1, "SCRAM-SHA-256"_L1, "SCRAM-SHA-1-PLUS"_L1,
                            "SCRAM-SHA-256-PLUS"_L1};

} // namespace

QString mechanismName(SaslMechanism mechanism)
{
    return kNames.at(size_t(mechanism));
}

std::optional<SaslMechanism> mechanismNamed(QStringView name)
{
    const auto it =
        std::ranges::find_if(kNames, [&](QLatin1StringView known) { return name == known; });
    if (it == kNames.end())
        return std::nullopt;
    return SaslMechanism(it - kNames.begin());
}

bool isBound(SaslMechanism mechanism)
{
    return mechanism >= SaslMechanism::ScramSha1Plus;
}

SaslMechanism unbound(SaslMechanism mechanism)
{
    switch (mechanism) {
    case SaslMechanism::ScramSha1Plus:
        return SaslMechanism::ScramSha1;
    case SaslMechanism::ScramSha256Plus:
        return SaslMechanism::ScramSha256;
    default:
        return mechanism;
    }
}

Result<SaslMechanism> chooseMechanism(const SaslOffer &offer, std::optional<SaslMechanism> pinned)
{
    const bool canBind = offer.canBind && offer.bindings.contains(kServerEndPoint);
    if (pinned && !offer.canBind)
        pinned = unbound(*pinned);
    std::optional<SaslMechanism> best;
    for (const QString &name : offer.mechanisms) {
        const std::optional<SaslMechanism> mechanism = mechanismNamed(name);
        if (mechanism && (canBind || !isBound(*mechanism)))
            best = std::max(best, mechanism);
    }
    const QString offered = offer.mechanisms.join(u", "_s);
    if (!best) {
        return failure(
            ErrorCode::Unsupported,
            StreamTexts::tr("The server offers no way of signing in that is known here."), offered);
    }
    if (best < pinned) {
        return failure(
            ErrorCode::PermissionDenied,
            StreamTexts::tr(
                "The server wants the password in a less safe way than last time. Somebody "
                "may stand in between; ask who runs the server."),
            u"%1 was used before; offered: %2"_s.arg(mechanismName(*pinned), offered));
    }
    return *best;
}

} // namespace watchroom::xmpp
