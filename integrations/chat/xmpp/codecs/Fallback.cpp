// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Fallback.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

/// Nothing when the text is not marked, or is marked in a way that cannot be understood.
std::optional<FallbackText> readFallbackText(const XmlElement &fallback, QStringView name)
{
    std::vector<const XmlElement *> marks = fallback.elements(name, ns::kFallback);
    FallbackText text;
    for (const XmlElement *mark : firstOf(marks, Fallback::kMaximumRanges)) {
        if (!mark->hasAttribute(u"start") && !mark->hasAttribute(u"end"))
            return FallbackText();
        if (const auto range = readTextRange(*mark, u"start", u"end"))
            text.ranges.push_back(*range);
    }
    return text.ranges.empty() ? std::nullopt : std::optional(text);
}

void writeFallbackText(XmlElement &fallback, QStringView name, const FallbackText &text)
{
    if (text.ranges.empty())
        fallback.add(element(name, ns::kFallback));
    for (const TextRange &range : text.ranges) {
        XmlElement mark = element(name, ns::kFallback);
        writeTextRange(mark, u"start"_s, u"end"_s, range);
        fallback.add(std::move(mark));
    }
}

} // namespace

std::vector<Fallback> readFallbacks(const XmlElement &message)
{
    std::vector<Fallback> fallbacks;
    std::vector<const XmlElement *> children = message.elements(u"fallback", ns::kFallback);
    for (const XmlElement *child : firstOf(children, Fallback::kMaximumCount)) {
        Fallback fallback{.replaces = child->attribute(u"for")};
        if (child->elements().empty()) {
            fallback.body = fallback.subject = FallbackText();
        } else {
            fallback.body = readFallbackText(*child, u"body");
            fallback.subject = readFallbackText(*child, u"subject");
        }
        if (fallback.body || fallback.subject)
            fallbacks.push_back(std::move(fallback));
    }
    return fallbacks;
}

XmlElement writeFallback(const Fallback &fallback)
{
    XmlElement written = element(u"fallback", ns::kFallback);
    written.setOptional(u"for"_s, fallback.replaces);
    if (fallback.subject)
        writeFallbackText(written, u"subject", *fallback.subject);
    if (fallback.body)
        writeFallbackText(written, u"body", *fallback.body);
    return written;
}

QString withoutFallback(const QString &body, const std::vector<Fallback> &fallbacks,
                        const QStringList &understood)
{
    std::vector<TextRange> ranges;
    for (const Fallback &fallback : fallbacks) {
        if (!fallback.body || !understood.contains(fallback.replaces))
            continue;
        if (fallback.body->ranges.empty())
            return {};
        std::ranges::copy(fallback.body->ranges, std::back_inserter(ranges));
    }
    std::ranges::sort(ranges, {}, &TextRange::start);

    QString rest;
    int at = 0;
    for (const TextRange &range : ranges) {
        rest += textIn(body, {at, std::max(at, range.start)});
        at = std::max(at, range.end);
    }
    return rest + textIn(body, {at, std::max(at, countOf(body))});
}

} // namespace watchroom::xmpp
