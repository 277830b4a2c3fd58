// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Receipt.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

std::optional<Receipt> readReceipt(const XmlElement &message)
{
    const QString id = message.child(u"received", ns::kReceipts).attribute(u"id");
    return id.isEmpty() ? std::nullopt : std::optional(Receipt{id});
}

XmlElement writeReceipt(const Receipt &receipt)
{
    return element(u"received", ns::kReceipts).set(u"id"_s, receipt.id);
}

bool wantsReceipt(const XmlElement &message)
{
    return message.has(u"request", ns::kReceipts);
}

XmlElement writeReceiptRequest()
{
    return element(u"request", ns::kReceipts);
}

} // namespace watchroom::xmpp
