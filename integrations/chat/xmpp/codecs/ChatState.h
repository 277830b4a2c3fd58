// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

/// What somebody is doing in a conversation (XEP-0085).
enum class ChatState { Active, Composing, Paused, Inactive, Gone };

std::optional<ChatState> readChatState(const XmlElement &message);
XmlElement writeChatState(ChatState state);

} // namespace watchroom::xmpp
