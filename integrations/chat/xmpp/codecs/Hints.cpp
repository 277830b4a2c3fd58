// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Hints.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr Word<Hint> kHints[]{
    {Hint::NoPermanentStore, u"no-permanent-store"},
    {Hint::NoStore, u"no-store"},
    {Hint::NoCopy, u"no-copy"},
    {Hint::Store, u"store"},
};

} // namespace

Hints readHints(const XmlElement &message)
{
    Hints hints;
    for (const auto &[hint, word] : kHints)
        hints.setFlag(hint, message.has(word, ns::kHints));
    return hints;
}

XmlElement writeHint(Hint hint)
{
    return element(wordOf(kHints, hint), ns::kHints);
}

} // namespace watchroom::xmpp
