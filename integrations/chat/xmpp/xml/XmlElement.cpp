// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <QList>

#include <algorithm>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kXmlNamespace = "http://www.w3.org/XML/1998/namespace"_L1;

/// Whether XML 1.0 has a place for it (production 2, "Char").
bool isXmlCharacter(char32_t c)
{
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) ||
           (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

void writeEscaped(QByteArray &xml, const QString &text, bool inAttribute)
{
    QString plain;
    plain.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        if (c == u'&')
            plain += "&amp;"_L1;
        else if (c == u'<')
            plain += "&lt;"_L1;
        else if (c == u'>')
            plain += "&gt;"_L1;
        else if (inAttribute && c == u'\'')
            plain += "&apos;"_L1;
        else if (c == 0xD || (inAttribute && (c == 0x9 || c == 0xA)))
            plain += u"&#%1;"_s.arg(uint(c)); // would be normalised away
        else
            plain += QChar::fromUcs4(isXmlCharacter(c) ? c : U'\uFFFD');
    }
    xml += plain.toUtf8();
}

void writeAttribute(QByteArray &xml, const QString &name, const QString &value)
{
    xml += ' ' + name.toUtf8() + "='";
    writeEscaped(xml, value, true);
    xml += '\'';
}

void writeElement(QByteArray &xml, const XmlElement &element, QStringView context)
{
    const QByteArray name = element.name().toUtf8();
    xml += '<' + name;
    if (element.ns() != context)
        writeAttribute(xml, u"xmlns"_s, element.ns());
    int prefixes = 0;
    for (const XmlElement::Attribute &attribute : element.attributes()) {
        if (attribute.ns.isEmpty()) {
            writeAttribute(xml, attribute.name, attribute.value);
        } else if (attribute.ns == kXmlNamespace) {
            writeAttribute(xml, "xml:"_L1 + attribute.name, attribute.value);
        } else {
            const QString prefix = u"n%1"_s.arg(++prefixes);
            writeAttribute(xml, "xmlns:"_L1 + prefix, attribute.ns);
            writeAttribute(xml, prefix + u':' + attribute.name, attribute.value);
        }
    }
    if (element.children().empty()) {
        xml += "/>";
        return;
    }
    xml += '>';
    for (const XmlElement::Child &child : element.children()) {
        if (const auto *text = std::get_if<QString>(&child))
            writeEscaped(xml, *text, false);
        else
            writeElement(xml, std::get<XmlElement>(child), element.ns());
    }
    xml += "</" + name + '>';
}

} // namespace

XmlElement::XmlElement(QString name, QString ns)
    : m_name(std::move(name))
    , m_ns(std::move(ns))
{
}

QString XmlElement::attribute(QStringView name, QStringView ns) const
{
    for (const Attribute &attribute : m_attributes) {
        if (attribute.name == name && attribute.ns == ns)
            return attribute.value;
    }
    return {};
}

bool XmlElement::hasAttribute(QStringView name, QStringView ns) const
{
    return std::ranges::any_of(m_attributes,
                               [&](const Attribute &a) { return a.name == name && a.ns == ns; });
}

XmlElement &XmlElement::set(const QString &name, const QString &value, const QString &ns)
{
    const auto it = std::ranges::find_if(
        m_attributes, [&](const Attribute &a) { return a.name == name && a.ns == ns; });
    if (it != m_attributes.end())
        it->value = value;
    else
        m_attributes.push_back({name, ns, value});
    return *this;
}

XmlElement &XmlElement::setOptional(const QString &name, const QString &value)
{
    return value.isEmpty() ? *this : set(name, value);
}

std::vector<const XmlElement *> XmlElement::elements() const
{
    std::vector<const XmlElement *> found;
    for (const Child &child : m_children) {
        if (const auto *element = std::get_if<XmlElement>(&child))
            found.push_back(element);
    }
    return found;
}

std::vector<const XmlElement *> XmlElement::elements(QStringView name, QStringView ns) const
{
    std::vector<const XmlElement *> found = elements();
    std::erase_if(found, [&](const XmlElement *element) { return !element->is(name, ns); });
    return found;
}

const XmlElement &XmlElement::child(QStringView name, QStringView ns) const
{
    static const XmlElement none;
    for (const Child &child : m_children) {
        const auto *element = std::get_if<XmlElement>(&child);
        if (element && element->is(name, ns))
            return *element;
    }
    return none;
}

QString XmlElement::text() const
{
    QString text;
    for (const Child &child : m_children) {
        if (const auto *part = std::get_if<QString>(&child))
            text += *part;
    }
    return text;
}

XmlElement &XmlElement::add(XmlElement child)
{
    m_children.emplace_back(std::move(child));
    return *this;
}

XmlElement &XmlElement::addText(const QString &text)
{
    auto *last = m_children.empty() ? nullptr : std::get_if<QString>(&m_children.back());
    if (last)
        *last += text;
    else if (!text.isEmpty())
        m_children.emplace_back(text);
    return *this;
}

XmlElement &XmlElement::addTextElement(const QString &name, const QString &text)
{
    return add(XmlElement(name, m_ns).addText(text));
}

QByteArray XmlElement::toXml(QStringView context) const
{
    QByteArray xml;
    if (!isNull())
        writeElement(xml, *this, context);
    return xml;
}

bool XmlElement::operator==(const XmlElement &) const = default;

} // namespace watchroom::xmpp
