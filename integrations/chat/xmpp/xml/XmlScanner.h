// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/XmlLimits.h"

#include <QByteArrayView>

namespace watchroom::xmpp {

/// Follows XML byte by byte and says where tags end, how deep it is and which limit was passed. It
/// holds nothing of what it has seen, so a hostile element of any size costs no memory, and a
/// parser gets only what is small. It finds the end of every well-formed element; whether one is
/// well-formed the parser says.
class XmlScanner
{
public:
    enum class Step {
        Inside,    ///< Nothing ends with this byte.
        Opened,    ///< A start tag ends; depth() counts it.
        Closed,    ///< An end tag, or an element that was empty, ends; depth() counts it no more.
        Forbidden, ///< A comment, a processing instruction, a document type: XMPP has none (RFC
                   ///< 6120, 11.1).
    };
    enum class Excess { None, Bytes, Depth, Elements, Attributes, Text };

    explicit XmlScanner(const XmlLimits &limits = {})
        : m_limits(limits)
    {
    }

    /// Takes the next byte. After Forbidden it is of no use any more.
    Step take(char c);

    int depth() const { return m_depth; }
    /// Between tags, where text may stand.
    bool isInText() const { return m_state == State::Text; }
    /// The first limit passed since beginElement().
    Excess excess() const { return m_excess; }
    /// Counts anew from here; the depth from the present one.
    void beginElement();

private:
    enum class State {
        Text,
        TagBegins, ///< After "<".
        StartTag,
        Slash, ///< After "/" in a start tag.
        Quoted,
        EndTag,
        Declaration, ///< "<![CDATA[", as far as it came.
        CData,
    };

    void passes(Excess limit);
    Step tagBegins(char c);
    Step startTag(char c);
    Step declaration(char c);
    Step opened();
    Step closed();

    XmlLimits m_limits;
    State m_state = State::Text;
    char m_quote = 0;
    int m_matched = 0; ///< Bytes of "[CDATA[" or of "]]>" seen.
    int m_depth = 0;
    int m_base = 0; ///< The depth at beginElement().

    qsizetype m_bytes = 0;
    qsizetype m_text = 0;
    int m_elements = 0;
    int m_attributes = 0;
    Excess m_excess = Excess::None;
};

} // namespace watchroom::xmpp
