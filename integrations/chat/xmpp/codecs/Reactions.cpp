// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Reactions.h"

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

/// Whether it is short and shows nothing but what it is.
bool isReaction(const QString &text)
{
    return !text.isEmpty() && text.size() <= Reactions::kLongest && plainText(text) == text;
}

} // namespace

std::optional<Reactions> readReactions(const XmlElement &message)
{
    const XmlElement &said = message.child(u"reactions", ns::kReactions);
    Reactions reactions{.id = said.attribute(u"id")};
    if (reactions.id.isEmpty())
        return std::nullopt;
    for (const XmlElement *child : said.elements(u"reaction", ns::kReactions)) {
        const QString text = child->text().trimmed();
        if (isReaction(text) && !reactions.emoji.contains(text) &&
            reactions.emoji.size() < Reactions::kMaximumCount)
            reactions.emoji += text;
    }
    return reactions;
}

XmlElement writeReactions(const Reactions &reactions)
{
    XmlElement written = element(u"reactions", ns::kReactions).set(u"id"_s, reactions.id);
    for (const QString &emoji : reactions.emoji)
        written.addTextElement(u"reaction"_s, emoji);
    return written;
}

} // namespace watchroom::xmpp
