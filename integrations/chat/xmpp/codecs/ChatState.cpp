// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/ChatState.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr Word<ChatState> kStates[]{
    {ChatState::Active, u"active"}, {ChatState::Composing, u"composing"},
    {ChatState::Paused, u"paused"}, {ChatState::Inactive, u"inactive"},
    {ChatState::Gone, u"gone"},
};

} // namespace

std::optional<ChatState> readChatState(const XmlElement &message)
{
    for (const XmlElement *child : message.elements()) {
        if (child->ns() == ns::kChatStates)
            return valueOf(kStates, child->name());
    }
    return std::nullopt;
}

XmlElement writeChatState(ChatState state)
{
    return element(wordOf(kStates, state), ns::kChatStates);
}

} // namespace watchroom::xmpp
