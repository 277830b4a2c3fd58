// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/codecs/TextRange.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace watchroom::xmpp {

/// Which part of a text says in words what an element says already (XEP-0428).
struct FallbackText
{
    /// Empty: the whole text.
    std::vector<TextRange> ranges;

    bool operator==(const FallbackText &) const = default;
};

struct Fallback
{
    static constexpr size_t kMaximumRanges = 16;
    static constexpr size_t kMaximumCount = 8; ///< In one message.

    QString replaces; ///< The namespace of that element.
    std::optional<FallbackText> body;
    std::optional<FallbackText> subject;

    bool operator==(const Fallback &) const = default;
};

/// At most kMaximumCount; one that marks nothing that can be understood is left out.
std::vector<Fallback> readFallbacks(const XmlElement &message);
XmlElement writeFallback(const Fallback &fallback);

/// The body without what is only there for those who do not understand these namespaces.
QString withoutFallback(const QString &body, const std::vector<Fallback> &fallbacks,
                        const QStringList &understood);

} // namespace watchroom::xmpp
