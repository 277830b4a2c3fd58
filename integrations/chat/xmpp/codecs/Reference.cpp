// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Reference.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr Word<Reference::Kind> kReferenceKinds[]{
    {Reference::Kind::Mention, u"mention"},
    {Reference::Kind::Data, u"data"},
};

} // namespace

std::vector<Reference> readReferences(const XmlElement &message)
{
    std::vector<Reference> references;
    std::vector<const XmlElement *> children = message.elements(u"reference", ns::kReference);
    for (const XmlElement *child : firstOf(children, Reference::kMaximumCount)) {
        const std::optional<Reference::Kind> kind =
            valueOf(kReferenceKinds, child->attribute(u"type"));
        const QString uri = child->attribute(u"uri");
        if (kind && !uri.isEmpty() && !child->hasAttribute(u"anchor"))
            references.push_back({*kind, uri, readTextRange(*child, u"begin", u"end")});
    }
    return references;
}

XmlElement writeReference(const Reference &reference)
{
    XmlElement written = element(u"reference", ns::kReference);
    written.set(u"type"_s, wordOf(kReferenceKinds, reference.kind)).set(u"uri"_s, reference.uri);
    if (reference.range)
        writeTextRange(written, u"begin"_s, u"end"_s, *reference.range);
    return written;
}

} // namespace watchroom::xmpp
