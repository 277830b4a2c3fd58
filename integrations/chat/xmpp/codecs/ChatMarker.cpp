// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/ChatMarker.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr Word<ChatMarker::Kind> kChatMarkerKinds[]{
    {ChatMarker::Kind::Received, u"received"},
    {ChatMarker::Kind::Displayed, u"displayed"},
    {ChatMarker::Kind::Acknowledged, u"acknowledged"},
};

} // namespace

std::optional<ChatMarker> readChatMarker(const XmlElement &message)
{
    for (const auto &[kind, word] : kChatMarkerKinds) {
        const QString id = message.child(word, ns::kChatMarkers).attribute(u"id");
        if (!id.isEmpty())
            return ChatMarker{kind, id};
    }
    return std::nullopt;
}

XmlElement writeChatMarker(const ChatMarker &marker)
{
    return element(wordOf(kChatMarkerKinds, marker.kind), ns::kChatMarkers).set(u"id"_s, marker.id);
}

bool isMarkable(const XmlElement &message)
{
    return message.has(u"markable", ns::kChatMarkers);
}

XmlElement writeMarkable()
{
    return element(u"markable", ns::kChatMarkers);
}

} // namespace watchroom::xmpp
