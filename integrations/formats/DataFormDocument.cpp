// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/DataFormDocument.h"

#include "app/base/PlainText.h"
#include "app/model/LinkPolicy.h"
#include "integrations/formats/DataFormTexts.h"

#include <QXmlStreamReader>

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaximumBytes = 64 * 1024;
constexpr int kDataFormDocumentMaximumDepth = 32; ///< Of what may stand around the form.
constexpr size_t kMaximumFields = 200;
constexpr size_t kDataFormDocumentMaximumOptions = 500;
constexpr size_t kMaximumItems = 100;
constexpr qsizetype kMaximumValues = 1000;
constexpr int kDataFormDocumentMaximumPixels = 10'000;

constexpr QLatin1StringView kForms("jabber:x:data");
constexpr QLatin1StringView kValidation("http://jabber.org/protocol/xdata-validate");
constexpr QLatin1StringView kMedia("urn:xmpp:media-element");

class DocumentReader
{
public:
    explicit DocumentReader(const QByteArray &xml)
        : m_xml(xml)
    {
    }

    Result<DataFormDocument> read();

private:
    bool findForm();
    void readForm();
    void readItem();
    DataFormField readField();
    void readOption(DataFormField &field);
    void readRule(DataFormRule &rule);
    void readMedia(DataFormField &field);
    void readFields(std::vector<DataFormField> &fields);

    bool isAt(QLatin1StringView space, QStringView name) const
    {
        return m_xml.namespaceUri() == space && m_xml.name() == name;
    }
    QString attribute(QStringView name) const { return m_xml.attributes().value(name).toString(); }
    QString text() { return m_xml.readElementText(QXmlStreamReader::SkipChildElements); }
    QString line() { return plainText(text()); }
    /// Whether there is room for one more.
    bool fits(size_t count, size_t maximum)
    {
        m_document.wasCut |= count >= maximum;
        return count < maximum;
    }

    QXmlStreamReader m_xml;
    DataFormDocument m_document;
};

Result<DataFormDocument> DocumentReader::read()
{
    const bool isFound = findForm();
    if (isFound)
        readForm();
    if (m_xml.hasError())
        return failure(ErrorCode::InvalidArgument,
                       DataFormTexts::tr("This is not well-formed XML."),
                       plainText(m_xml.errorString()));
    if (!isFound)
        return failure(ErrorCode::InvalidArgument, DataFormTexts::tr("There is no form in this."));
    return std::move(m_document);
}

/// Goes to the form's first tag, on its own or inside of a stanza.
bool DocumentReader::findForm()
{
    int depth = 0;
    while (!m_xml.atEnd()) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            m_xml.raiseError(u"XMPP has no document types and no entities."_s);
            return false;
        case QXmlStreamReader::StartElement:
            if (isAt(kForms, u"x"))
                return true;
            if (++depth > kDataFormDocumentMaximumDepth) {
                m_xml.raiseError(u"It is nested too deeply."_s);
                return false;
            }
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            break;
        default:
            break;
        }
    }
    return false;
}

void DocumentReader::readForm()
{
    m_document.type = attribute(u"type");
    while (m_xml.readNextStartElement()) {
        if (isAt(kForms, u"title"))
            m_document.title = line();
        else if (isAt(kForms, u"instructions"))
            m_document.instructions += line();
        else if (isAt(kForms, u"field") && fits(m_document.fields.size(), kMaximumFields))
            m_document.fields.push_back(readField());
        else if (isAt(kForms, u"reported"))
            readFields(m_document.reported);
        else if (isAt(kForms, u"item"))
            readItem();
        else
            m_xml.skipCurrentElement();
    }
}

void DocumentReader::readItem()
{
    if (!fits(m_document.items.size(), kMaximumItems)) {
        m_xml.skipCurrentElement();
        return;
    }
    m_document.items.emplace_back();
    readFields(m_document.items.back());
}

void DocumentReader::readFields(std::vector<DataFormField> &fields)
{
    while (m_xml.readNextStartElement()) {
        if (isAt(kForms, u"field") && fits(fields.size(), kMaximumFields))
            fields.push_back(readField());
        else
            m_xml.skipCurrentElement();
    }
}

DataFormField DocumentReader::readField()
{
    DataFormField field;
    field.name = attribute(u"var");
    field.type = attribute(u"type");
    field.label = plainText(attribute(u"label"));
    while (m_xml.readNextStartElement()) {
        if (isAt(kForms, u"value") && fits(size_t(field.values.size()), kMaximumValues))
            field.values += text();
        else if (isAt(kForms, u"desc"))
            field.description = line();
        else if (isAt(kForms, u"option"))
            readOption(field);
        else if (isAt(kValidation, u"validate"))
            readRule(field.rule);
        else if (isAt(kMedia, u"media"))
            readMedia(field);
        else {
            field.required |= isAt(kForms, u"required");
            m_xml.skipCurrentElement();
        }
    }
    return field;
}

void DocumentReader::readOption(DataFormField &field)
{
    Choice choice{.title = plainText(attribute(u"label"))};
    while (m_xml.readNextStartElement()) {
        if (isAt(kForms, u"value"))
            choice.value = text();
        else
            m_xml.skipCurrentElement();
    }
    if (choice.title.isEmpty())
        choice.title = plainText(choice.value);
    if (fits(field.options.size(), kDataFormDocumentMaximumOptions))
        field.options.push_back(std::move(choice));
}

void DocumentReader::readRule(DataFormRule &rule)
{
    rule.datatype = attribute(u"datatype");
    while (m_xml.readNextStartElement()) {
        if (isAt(kValidation, u"regex")) {
            rule.pattern = text();
            continue;
        }
        if (isAt(kValidation, u"range")) {
            rule.minimum = attribute(u"min");
            rule.maximum = attribute(u"max");
        }
        rule.open |= isAt(kValidation, u"open");
        rule.counted |= isAt(kValidation, u"list-range");
        m_xml.skipCurrentElement();
    }
}

/// The first picture that is in the web. Others (XEP-0231's) come in stanzas of their own.
void DocumentReader::readMedia(DataFormField &field)
{
    CardImage picture{.description = field.label};
    picture.width = std::clamp(attribute(u"width").toInt(), 0, kDataFormDocumentMaximumPixels);
    picture.height = std::clamp(attribute(u"height").toInt(), 0, kDataFormDocumentMaximumPixels);
    while (m_xml.readNextStartElement()) {
        const bool isPicture = attribute(u"type").startsWith(u"image/");
        const QString address = allowedLink(text());
        if (picture.address.isEmpty() && isPicture && address.startsWith(u"http"))
            picture.address = address;
    }
    if (picture.address.isEmpty())
        field.hasLostMedia = true;
    else
        field.picture = std::move(picture);
}

} // namespace

Result<DataFormDocument> readDataForm(const QByteArray &xml)
{
    if (xml.size() > kMaximumBytes)
        return failure(ErrorCode::ResourceExhausted,
                       DataFormTexts::tr("This is longer than the %1 KB that are read.")
                           .arg(kMaximumBytes / 1024));
    return DocumentReader(xml).read();
}

} // namespace watchroom
