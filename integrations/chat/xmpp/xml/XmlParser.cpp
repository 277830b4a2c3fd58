// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/xml/XmlParser.h"

#include "integrations/chat/xmpp/xml/StreamTexts.h"

#include <QXmlStreamReader>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> malformed(const QString &detail)
{
    return failure(ErrorCode::InvalidArgument,
                   StreamTexts::tr("The server sent something that cannot be read."), detail, true);
}

/// Ends where there is something that no parser should see.
Result<void> scan(QByteArrayView xml, const XmlLimits &limits)
{
    if (!xml.isValidUtf8())
        return malformed(u"not UTF-8"_s);
    XmlScanner scanner(limits);
    for (const char c : xml) {
        if (scanner.take(c) == XmlScanner::Step::Forbidden)
            return malformed(u"a comment, a processing instruction or a document type"_s);
        if (scanner.excess() != XmlScanner::Excess::None)
            return std::unexpected(excessProblem(scanner.excess()));
    }
    return {};
}

XmlElement startedElement(const QXmlStreamReader &reader)
{
    XmlElement element(reader.name().toString(), reader.namespaceUri().toString());
    for (const QXmlStreamAttribute &attribute : reader.attributes()) {
        element.set(attribute.name().toString(), attribute.value().toString(),
                    attribute.namespaceUri().toString());
    }
    return element;
}

/// Not by recursion: the stack must not depend on what a stranger sends.
Result<XmlElement> readTree(QXmlStreamReader &reader)
{
    std::vector<XmlElement> open;
    XmlElement whole;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            open.push_back(startedElement(reader));
            break;
        case QXmlStreamReader::Characters:
            if (!open.empty())
                open.back().addText(reader.text().toString());
            break;
        case QXmlStreamReader::EndElement: {
            XmlElement done = std::move(open.back());
            open.pop_back();
            if (open.empty())
                whole = std::move(done);
            else
                open.back().add(std::move(done));
            break;
        }
        default:
            break;
        }
    }
    if (reader.hasError())
        return malformed(reader.errorString());
    return whole;
}

void prepare(QXmlStreamReader &reader, QByteArrayView xml,
             const QXmlStreamNamespaceDeclarations &context)
{
    reader.setEntityExpansionLimit(0);
    reader.addExtraNamespaceDeclarations(context);
    reader.addData(QString::fromUtf8(xml)); // as text, so that it is never taken for UTF-16
}

} // namespace

Result<XmlElement> parseElement(QByteArrayView xml, const XmlLimits &limits,
                                const QXmlStreamNamespaceDeclarations &context)
{
    if (const Result<void> harmless = scan(xml, limits); !harmless)
        return std::unexpected(harmless.error());
    QXmlStreamReader reader;
    prepare(reader, xml, context);
    return readTree(reader);
}

Result<StartTag> parseStartTag(QByteArrayView xml, const QXmlStreamNamespaceDeclarations &context)
{
    if (!xml.isValidUtf8())
        return malformed(u"not UTF-8"_s);
    QXmlStreamReader reader;
    prepare(reader, xml, context);
    if (!reader.readNextStartElement())
        return malformed(reader.errorString());
    return StartTag{startedElement(reader), reader.namespaceDeclarations()};
}

Error excessProblem(XmlScanner::Excess excess)
{
    switch (excess) {
    case XmlScanner::Excess::Depth:
    case XmlScanner::Excess::Elements:
    case XmlScanner::Excess::Attributes:
        return {ErrorCode::ResourceExhausted, StreamTexts::tr("It has too many parts."),
                u"depth, elements or attributes over the limit"_s, false};
    default:
        return {ErrorCode::ResourceExhausted, StreamTexts::tr("It is too large."),
                u"bytes or text over the limit"_s, false};
    }
}

} // namespace watchroom::xmpp
