// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

/// Says that a message has arrived at a device (XEP-0184).
struct Receipt
{
    QString id; ///< The message id.

    bool operator==(const Receipt &) const = default;
};

std::optional<Receipt> readReceipt(const XmlElement &message);
XmlElement writeReceipt(const Receipt &receipt);

/// Whether its sender asks for one. Never answered in rooms, nor for what comes from an archive.
bool wantsReceipt(const XmlElement &message);
XmlElement writeReceiptRequest();

} // namespace watchroom::xmpp
