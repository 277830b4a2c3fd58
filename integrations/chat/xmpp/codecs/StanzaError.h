// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "integrations/chat/xmpp/xml/Jid.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

/// What asking again may do about an error.
enum class StanzaErrorType { Auth, Cancel, Continue, Modify, Wait };

/// Why a stanza was refused (RFC 6120, section 8.3).
struct StanzaError
{
    QString condition = QStringLiteral("undefined-condition"); ///< "item-not-found"
    StanzaErrorType type = StanzaErrorType::Cancel;
    QString text; ///< Of who refused it, for an administrator.
    Jid by;       ///< Who refused it, where that is not who was asked.
    /// The extension's own condition: "file-too-large"; empty for none.
    QString specific;
    QString specificNs;

    bool operator==(const StanzaError &) const = default;
};

/// Nothing when the stanza is not of type "error". An error that does not say why is an
/// undefined-condition.
std::optional<StanzaError> readStanzaError(const XmlElement &stanza);
XmlElement writeStanzaError(const StanzaError &error);

/// The same in plain words.
Error plainError(const StanzaError &error);

} // namespace watchroom::xmpp
