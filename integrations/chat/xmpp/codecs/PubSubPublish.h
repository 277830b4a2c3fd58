// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/codecs/FormFields.h"
#include "integrations/chat/xmpp/xml/Jid.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

namespace watchroom::xmpp {

// What changes PubSub nodes (XEP-0060).

/// Who may read a node that a person keeps at their own account (XEP-0163).
enum class NodeAccess { Nobody, Contacts, Everybody };

/// What such a node has to be like for an item to be published to it (section 7.1.5): kept, and,
/// when nobody may read it, with as many items as there are and without news of old ones
/// (XEP-0223).
FormFields publishOptions(NodeAccess access);

/// One item; the server makes its id when `id` is empty. With `options` the publication fails with
/// the specific condition "precondition-not-met" at a node that is not like that.
XmlElement writePublish(const QString &node, const QString &id, const XmlElement &payload,
                        const std::optional<FormFields> &options = {});
/// Takes an item away; `tells` those who follow the node.
XmlElement writeRetractItem(const QString &node, const QString &id, bool tells = true);

/// Follows a node of a service, under one's bare address; or no longer.
XmlElement writeSubscribe(const QString &node, const Jid &self);
XmlElement writeUnsubscribe(const QString &node, const Jid &self);
/// Makes a node; its settings are a form "http://jabber.org/protocol/pubsub#node_config".
XmlElement writeCreateNode(const QString &node, const std::optional<FormFields> &settings = {});

} // namespace watchroom::xmpp
