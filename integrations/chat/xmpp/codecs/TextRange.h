// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

/// A stretch of a text, counted in Unicode code points (XEP-0426).
struct TextRange
{
    int start = 0;
    int end = 0; ///< The first one behind it.

    bool operator==(const TextRange &) const = default;
};

/// From two attributes; nothing unless both are numbers and the range is not empty.
std::optional<TextRange> readTextRange(const XmlElement &element, QStringView start,
                                       QStringView end);
void writeTextRange(XmlElement &element, const QString &start, const QString &end,
                    const TextRange &range);

/// That stretch of the text, as far as the text reaches.
QString textIn(const QString &text, const TextRange &range);
/// How long a text is in such counting.
int countOf(const QString &text);

} // namespace watchroom::xmpp
