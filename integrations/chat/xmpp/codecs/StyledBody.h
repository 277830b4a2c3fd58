// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/codecs/TextRange.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

// A message's body between Markdown, as we keep texts, and message styling (XEP-0393), as programs
// understand it.

/// `body` is a part of the message's: without what withoutFallback() took out of it. Where the
/// sender says that nothing in it is a style, it reads back as it is.
QString markdownFromBody(const XmlElement &message, const QString &body);

/// What stands in a body around the words, as it is.
struct AroundBody
{
    QString before;
    QString behind;
};

/// Adds the body and, where signs in it would be read as styles that are not there, says so.
/// Returns where the words stand in it.
TextRange addMarkdownBody(XmlElement &message, const QString &markdown,
                          const AroundBody &around = {});

/// Whether the sender says that nothing in it is a style (section 7).
bool isUnstyled(const XmlElement &message);
XmlElement writeUnstyled();

} // namespace watchroom::xmpp
