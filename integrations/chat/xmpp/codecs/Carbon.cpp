// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Carbon.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr Word<Carbon::Direction> kDirections[]{
    {Carbon::Direction::Received, u"received"},
    {Carbon::Direction::Sent, u"sent"},
};

} // namespace

std::optional<Carbon> readCarbon(const XmlElement &message)
{
    for (const auto &[direction, word] : kDirections) {
        if (const auto forwarded = readForwarded(message.child(word, ns::kCarbons)))
            return Carbon{direction, forwarded->message};
    }
    return std::nullopt;
}

XmlElement writeCarbon(const Carbon &carbon)
{
    return element(wordOf(kDirections, carbon.direction), ns::kCarbons)
        .add(writeForwarded({carbon.message, {}}));
}

XmlElement writeEnableCarbons()
{
    return element(u"enable", ns::kCarbons);
}

XmlElement writePrivate()
{
    return element(u"private", ns::kCarbons);
}

} // namespace watchroom::xmpp
