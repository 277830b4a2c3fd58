// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/DataForm.h"

#include <QXmlStreamWriter>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kHoursAndMinutes = 5; ///< "14:30"; XEP-0122 wants the seconds too.

/// XML has no way to say most control characters; with one of them the whole stanza would be
/// refused.
QString writable(QString text)
{
    text.removeIf([](QChar c) {
        return (c < u' ' && c != u'\n' && c != u'\t') || c == QChar(0xFFFE) || c == QChar(0xFFFF);
    });
    return QString::fromUtf8(text.toUtf8()); // halves of pairs become the replacement character
}

void writeField(QXmlStreamWriter &xml, const QString &name, const QStringList &values)
{
    xml.writeStartElement(u"field"_s);
    xml.writeAttribute(u"var"_s, writable(name));
    for (const QString &value : values)
        xml.writeTextElement(u"value"_s, writable(value));
    xml.writeEndElement();
}

QStringList answers(const Input &input, const QString &value)
{
    if (value.isEmpty())
        return {};
    if (input.kind == InputKind::Time && value.size() == kHoursAndMinutes)
        return {value + u":00"_s};
    if (input.kind == InputKind::MultilineText)
        return value.split(u'\n');
    return input.several ? chosenValues(input, value) : QStringList{value};
}

} // namespace

QByteArray dataFormSubmit(const DataForm &form, const FormValues &values)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartElement(u"x"_s);
    xml.writeDefaultNamespace(u"jabber:x:data"_s);
    xml.writeAttribute(u"type"_s, u"submit"_s);
    for (auto it = form.hidden.cbegin(); it != form.hidden.cend(); ++it)
        writeField(xml, it.key(), it.value());
    for (const Input &input : form.form.inputs) {
        const QStringList given = answers(input, values.value(input.id));
        if (!given.isEmpty())
            writeField(xml, input.id, given);
    }
    xml.writeEndElement();
    return bytes;
}

} // namespace watchroom
