// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/stream/StreamGuard.h"

#include "integrations/chat/xmpp/stream/Namespaces.h"
#include "integrations/chat/xmpp/xml/XmlParser.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

/// "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>" and some spaces.
constexpr qsizetype kMaximumDeclaration = 128;

constexpr bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// The first start tag, or nothing when it is over a limit itself or incomplete.
QByteArrayView startTagOf(QByteArrayView xml, const XmlLimits &limits)
{
    XmlScanner scanner(limits);
    for (qsizetype i = 0; i < xml.size() && scanner.excess() == XmlScanner::Excess::None; ++i) {
        if (scanner.take(xml[i]) != XmlScanner::Step::Inside)
            return xml.first(i + 1);
    }
    return {};
}

UnreadableStanza unreadable(QByteArrayView startTag, const Error &why,
                            const QXmlStreamNamespaceDeclarations &context)
{
    UnreadableStanza stanza{.why = why.summary};
    if (const Result<StartTag> tag = parseStartTag(startTag, context)) {
        stanza.name = tag->element.name();
        stanza.from = tag->element.attribute(u"from");
        stanza.id = tag->element.attribute(u"id");
    }
    return stanza;
}

} // namespace

StreamGuard::StreamGuard(const XmlLimits &limits)
    : m_limits(limits)
    , m_scanner(limits)
{
}

void StreamGuard::restart()
{
    *this = StreamGuard(m_limits);
}

std::vector<StreamItem> StreamGuard::take(QByteArrayView bytes)
{
    for (const char c : bytes)
        take(c);
    return std::exchange(m_items, {});
}

void StreamGuard::take(char c)
{
    switch (m_place) {
    case Place::BeforeStream:
    case Place::BetweenStanzas:
        if (isSpace(c)) // keeps the connection alive
            return;
        if (c != '<')
            return breakStream(u"text outside of stanzas"_s);
        m_scanner.beginElement();
        m_held.clear();
        m_place = Place::Item;
        return takeOfItem(c);
    case Place::Declaration:
        return takeDeclaration(c);
    case Place::Item:
        return takeOfItem(c);
    case Place::Ended:
        return;
    }
}

void StreamGuard::takeOfItem(char c)
{
    const bool isFirst = m_scanner.depth() == 0;
    const bool fitted = m_scanner.excess() == XmlScanner::Excess::None;
    const XmlScanner::Step step = m_scanner.take(c);
    const bool fits = m_scanner.excess() == XmlScanner::Excess::None;
    if (fits)
        m_held += c;
    else if (fitted)
        m_held = startTagOf(m_held, m_limits).toByteArray();

    if (isFirst && m_held == "<?") {
        m_place = Place::Declaration;
    } else if (step == XmlScanner::Step::Forbidden) {
        breakStream(u"a comment, a processing instruction or a document type"_s);
    } else if (m_held == "<!") {
        breakStream(u"text outside of stanzas"_s);
    } else if (isFirst && !fits) {
        breakStream(u"a header over a limit"_s);
    } else if (isFirst && step == XmlScanner::Step::Opened) {
        openStream();
    } else if (step == XmlScanner::Step::Closed && m_scanner.depth() == 1) {
        finishStanza();
    } else if (step == XmlScanner::Step::Closed && m_scanner.depth() <= 0) {
        m_items.emplace_back(StreamClosed{});
        m_place = Place::Ended;
    }
}

/// It says nothing that we do not know: XML 1.0 in UTF-8. If it lies, the stanzas will show.
void StreamGuard::takeDeclaration(char c)
{
    m_held += c;
    if (!QByteArrayView("<?xml ").startsWith(m_held.first(std::min<qsizetype>(6, m_held.size()))) ||
        m_held.size() > kMaximumDeclaration)
        return breakStream(u"a processing instruction"_s);
    if (!m_held.endsWith("?>"))
        return;
    m_scanner = XmlScanner(m_limits);
    m_place = Place::BeforeStream;
}

void StreamGuard::openStream()
{
    Result<StartTag> tag = parseStartTag(m_held);
    if (!tag)
        return breakStream(tag.error().detail);
    m_namespaces = tag->namespaces;
    m_items.emplace_back(StreamOpened{std::move(tag->element)});
    m_place = Place::BetweenStanzas;
}

void StreamGuard::finishStanza()
{
    m_place = Place::BetweenStanzas;
    if (m_scanner.excess() != XmlScanner::Excess::None) {
        m_items.emplace_back(unreadable(m_held, excessProblem(m_scanner.excess()), m_namespaces));
        return;
    }
    Result<XmlElement> stanza = parseElement(m_held, m_limits, m_namespaces);
    if (!stanza)
        return breakStream(stanza.error().detail);
    m_items.emplace_back(*std::move(stanza));
}

void StreamGuard::breakStream(const QString &why)
{
    m_items.emplace_back(StreamBroken{why});
    m_held.clear();
    m_place = Place::Ended;
}

std::vector<StreamItem> StreamGuard::takeFrame(QByteArrayView frame)
{
    if (m_place == Place::Ended)
        return {};
    if (Result<XmlElement> element = parseElement(frame, m_limits)) {
        if (element->is(u"open", ns::kFraming)) {
            m_items.emplace_back(StreamOpened{*std::move(element)});
        } else if (element->is(u"close", ns::kFraming)) {
            m_items.emplace_back(StreamClosed{});
            m_place = Place::Ended;
        } else {
            m_items.emplace_back(*std::move(element));
        }
    } else if (element.error().code == ErrorCode::ResourceExhausted) {
        m_items.emplace_back(unreadable(startTagOf(frame, m_limits), element.error(), {}));
    } else {
        breakStream(element.error().detail);
    }
    return std::exchange(m_items, {});
}

} // namespace watchroom::xmpp
