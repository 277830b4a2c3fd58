// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <variant>
#include <vector>

namespace watchroom::xmpp {

/// An XML element as XMPP uses them: names in namespaces, attributes, text and child elements in
/// order. A value. Prefixes are gone; comments, processing instructions and entities never existed.
class XmlElement
{
public:
    struct Attribute
    {
        QString name;
        QString ns; ///< Empty for nearly all; `xml:lang` has the one of XML.
        QString value;

        bool operator==(const Attribute &) const = default;
    };
    using Child = std::variant<XmlElement, QString>;

    XmlElement() = default;
    explicit XmlElement(QString name, QString ns = {});

    const QString &name() const { return m_name; }
    const QString &ns() const { return m_ns; }
    bool is(QStringView name, QStringView ns) const { return m_name == name && m_ns == ns; }
    /// A default-constructed one, as child() gives for what is not there.
    bool isNull() const { return m_name.isEmpty(); }

    const std::vector<Attribute> &attributes() const { return m_attributes; }
    /// Empty when there is none.
    QString attribute(QStringView name, QStringView ns = {}) const;
    bool hasAttribute(QStringView name, QStringView ns = {}) const;
    /// Replaces one of the same name. An empty value is written as one; see setOptional().
    XmlElement &set(const QString &name, const QString &value, const QString &ns = {});
    /// As set(), but leaves the attribute out when the value is empty.
    XmlElement &setOptional(const QString &name, const QString &value);

    const std::vector<Child> &children() const { return m_children; }
    /// The child elements, without the text between them.
    std::vector<const XmlElement *> elements() const;
    /// The child elements of this name.
    std::vector<const XmlElement *> elements(QStringView name, QStringView ns) const;
    /// The first child element of this name, or a null element.
    const XmlElement &child(QStringView name, QStringView ns) const;
    bool has(QStringView name, QStringView ns) const { return !child(name, ns).isNull(); }
    /// Its own text, without that of its child elements.
    QString text() const;
    /// The text of the first child element of this name; empty when there is none.
    QString textOf(QStringView name, QStringView ns) const { return child(name, ns).text(); }

    /// These return *this, so that a stanza is written as it reads.
    XmlElement &add(XmlElement child);
    XmlElement &addText(const QString &text);
    /// Adds <name xmlns=own namespace>text</name>.
    XmlElement &addTextElement(const QString &name, const QString &text);

    /// Well-formed UTF-8 without a declaration. Elements in the namespace `context` carry no xmlns,
    /// as within a stream whose default it is. Characters that XML 1.0 has no place for become
    /// U+FFFD.
    QByteArray toXml(QStringView context = {}) const;

    bool operator==(const XmlElement &) const;

private:
    QString m_name;
    QString m_ns;
    std::vector<Attribute> m_attributes;
    std::vector<Child> m_children;
};

} // namespace watchroom::xmpp
