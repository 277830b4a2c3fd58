// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/xml/XmlScanner.h"

namespace watchroom::xmpp {

namespace {

constexpr QByteArrayView kCDataBegins = "[CDATA[";
constexpr QByteArrayView kCDataEnds = "]]>";

} // namespace

void XmlScanner::beginElement()
{
    m_base = m_depth;
    m_bytes = 0;
    m_text = 0;
    m_elements = 0;
    m_attributes = 0;
    m_excess = Excess::None;
}

void XmlScanner::passes(Excess limit)
{
    if (m_excess == Excess::None)
        m_excess = limit;
}

XmlScanner::Step XmlScanner::take(char c)
{
    if (++m_bytes > m_limits.bytes)
        passes(Excess::Bytes);
    switch (m_state) {
    case State::Text:
        if (c == '<')
            m_state = State::TagBegins;
        else if (++m_text > m_limits.text)
            passes(Excess::Text);
        return Step::Inside;
    case State::TagBegins:
        return tagBegins(c);
    case State::StartTag:
        return startTag(c);
    case State::Slash:
        if (c == '>') {
            opened();
            return closed();
        }
        m_state = State::StartTag; // not well-formed; the parser will say so
        return startTag(c);
    case State::Quoted:
        if (c == m_quote)
            m_state = State::StartTag;
        return Step::Inside;
    case State::EndTag:
        return c == '>' ? closed() : Step::Inside;
    case State::Declaration:
        return declaration(c);
    case State::CData:
        if (++m_text > m_limits.text)
            passes(Excess::Text);
        if (c == kCDataEnds[m_matched])
            ++m_matched;
        else if (c != ']')
            m_matched = 0;
        if (m_matched == kCDataEnds.size())
            m_state = State::Text;
        return Step::Inside;
    }
    return Step::Inside;
}

XmlScanner::Step XmlScanner::tagBegins(char c)
{
    if (c == '?')
        return Step::Forbidden;
    if (c == '!') {
        m_state = State::Declaration;
        m_matched = 0;
        return Step::Inside;
    }
    if (c == '/') {
        m_state = State::EndTag;
        return Step::Inside;
    }
    m_state = State::StartTag;
    m_attributes = 0;
    return startTag(c);
}

XmlScanner::Step XmlScanner::startTag(char c)
{
    switch (c) {
    case '>':
        return opened();
    case '/':
        m_state = State::Slash;
        return Step::Inside;
    case '"':
    case '\'':
        m_state = State::Quoted;
        m_quote = c;
        if (++m_attributes > m_limits.attributes)
            passes(Excess::Attributes);
        return Step::Inside;
    default:
        return Step::Inside;
    }
}

/// Of all that begins with "<!" only character data is allowed; it goes on as text.
XmlScanner::Step XmlScanner::declaration(char c)
{
    if (c != kCDataBegins[m_matched])
        return Step::Forbidden;
    if (++m_matched == kCDataBegins.size()) {
        m_state = State::CData;
        m_matched = 0;
    }
    return Step::Inside;
}

XmlScanner::Step XmlScanner::opened()
{
    m_state = State::Text;
    m_text = 0;
    if (++m_depth - m_base > m_limits.depth)
        passes(Excess::Depth);
    if (++m_elements > m_limits.elements)
        passes(Excess::Elements);
    return Step::Opened;
}

XmlScanner::Step XmlScanner::closed()
{
    m_state = State::Text;
    m_text = 0;
    --m_depth;
    return Step::Closed;
}

} // namespace watchroom::xmpp
