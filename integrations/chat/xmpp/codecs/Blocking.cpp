// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Blocking.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr Word<BlockList::Kind> kBlockingKinds[]{
    {BlockList::Kind::All, u"blocklist"},
    {BlockList::Kind::Blocked, u"block"},
    {BlockList::Kind::Unblocked, u"unblock"},
};

} // namespace

std::optional<BlockList> readBlockList(const XmlElement &iq)
{
    for (const auto &[kind, word] : kBlockingKinds) {
        const XmlElement &written = iq.child(word, ns::kBlocking);
        if (written.isNull())
            continue;
        BlockList list{.kind = kind, .jids = {}};
        std::vector<const XmlElement *> items = written.elements(u"item", ns::kBlocking);
        for (const XmlElement *item : firstOf(items, BlockList::kMaximumCount)) {
            if (const std::optional<Jid> jid = Jid::parse(item->attribute(u"jid")))
                list.jids.push_back(*jid);
        }
        // A change of nobody we could read must not be taken for one of everybody.
        const bool isWhole = items.empty() || !list.jids.empty() || kind == BlockList::Kind::All;
        return isWhole ? std::optional(list) : std::nullopt;
    }
    return std::nullopt;
}

XmlElement writeBlockList(const BlockList &list)
{
    XmlElement written = element(wordOf(kBlockingKinds, list.kind), ns::kBlocking);
    for (const Jid &jid : list.jids)
        written.add(element(u"item", ns::kBlocking).set(u"jid"_s, jid.toString()));
    return written;
}

} // namespace watchroom::xmpp
