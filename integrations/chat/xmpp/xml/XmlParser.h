// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"
#include "integrations/chat/xmpp/xml/XmlScanner.h"

#include <QXmlStreamNamespaceDeclaration>

namespace watchroom::xmpp {

/// Reads one element, with nothing but white space around it, of UTF-8. ResourceExhausted when it
/// passes a limit, InvalidArgument when it is not well-formed or has what XMPP forbids (comments,
/// processing instructions, document types, entities other than the five of XML). `context` are the
/// namespaces declared around it. Pure.
Result<XmlElement> parseElement(QByteArrayView xml, const XmlLimits &limits = {},
                                const QXmlStreamNamespaceDeclarations &context = {});

/// A start tag alone ("<stream:stream ...>"), without its children, and the namespaces it declares.
struct StartTag
{
    XmlElement element;
    QXmlStreamNamespaceDeclarations namespaces;
};
Result<StartTag> parseStartTag(QByteArrayView xml,
                               const QXmlStreamNamespaceDeclarations &context = {});

/// Why an element was left out, as a sentence; ResourceExhausted.
Error excessProblem(XmlScanner::Excess excess);

} // namespace watchroom::xmpp
