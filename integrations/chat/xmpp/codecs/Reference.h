// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/codecs/TextRange.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>
#include <vector>

namespace watchroom::xmpp {

/// Who or what a part of a message is about (XEP-0372).
struct Reference
{
    enum class Kind { Mention, Data };
    static constexpr size_t kMaximumCount = 50; ///< In one message.

    Kind kind = Kind::Mention;
    QString uri;                    ///< "xmpp:juliet@capulet.lit"
    std::optional<TextRange> range; ///< Of the body.

    bool operator==(const Reference &) const = default;
};

/// At most kMaximumCount; those about other messages are left out.
std::vector<Reference> readReferences(const XmlElement &message);
XmlElement writeReference(const Reference &reference);

} // namespace watchroom::xmpp
