// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/xmpp/codecs/XmlText.h"

#include "integrations/chat/xmpp/xml/XmlParser.h"

#include <algorithm>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

/// The same with what is only there for the reader taken out: white space at the edges of texts,
/// the order of attributes.
XmlElement tidied(const XmlElement &element)
{
    std::vector<XmlElement::Attribute> attributes = element.attributes();
    std::ranges::sort(attributes, {}, &XmlElement::Attribute::name);
    XmlElement result(element.name(), element.ns());
    for (const XmlElement::Attribute &attribute : attributes)
        result.set(attribute.name, attribute.value, attribute.ns);
    for (const XmlElement::Child &child : element.children()) {
        if (const auto *inner = std::get_if<XmlElement>(&child))
            result.add(tidied(*inner));
        else
            result.addText(std::get<QString>(child).trimmed());
    }
    return result;
}

} // namespace

XmlElement xml(const QByteArray &text)
{
    const Result<XmlElement> element =
        parseElement(text, {}, {QXmlStreamNamespaceDeclaration(QString(), u"jabber:client"_s)});
    if (!element)
        qFatal("No XML: %s", text.constData());
    return tidied(*element);
}

QByteArray canonical(const XmlElement &element)
{
    return tidied(element).toXml(u"jabber:client");
}

QByteArray canonical(const QByteArray &text)
{
    return canonical(xml(text));
}

XmlElement message(const QByteArray &elements)
{
    return xml("<message>" + elements + "</message>");
}

} // namespace watchroom::xmpp
