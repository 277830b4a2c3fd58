// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/FormFields.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView kFormType = u"FORM_TYPE";

QStringList readValues(const XmlElement &field)
{
    QStringList values;
    for (const XmlElement *value : field.elements(u"value", ns::kDataForms)) {
        if (values.size() < FormFields::kMaximumValues)
            values += value->text();
    }
    return values;
}

std::optional<FormFields> fieldsOf(const XmlElement &form)
{
    constexpr QStringView kTypes[]{u"form", u"submit", u"cancel", u"result"};
    FormFields fields{.type = form.attribute(u"type")};
    if (!std::ranges::contains(kTypes, QStringView(fields.type)))
        return std::nullopt;
    std::vector<const XmlElement *> children = form.elements(u"field", ns::kDataForms);
    for (const XmlElement *child : firstOf(children, FormFields::kMaximumFields)) {
        const QString name = child->attribute(u"var");
        if (name == kFormType)
            fields.formType = readValues(*child).value(0);
        else if (!name.isEmpty() && !fields.values.contains(name))
            fields.values.insert(name, readValues(*child));
    }
    return fields;
}

void writeField(XmlElement &form, QStringView name, const QStringList &values)
{
    XmlElement field = element(u"field", ns::kDataForms).set(u"var"_s, name.toString());
    if (name == kFormType)
        field.set(u"type"_s, u"hidden"_s);
    for (const QString &value : values)
        field.addTextElement(u"value"_s, value);
    form.add(std::move(field));
}

} // namespace

std::optional<FormFields> readFormFields(const XmlElement &parent)
{
    return fieldsOf(parent.child(u"x", ns::kDataForms));
}

std::optional<FormFields> readFormFields(const XmlElement &parent, QStringView formType)
{
    for (const XmlElement *form : parent.elements(u"x", ns::kDataForms)) {
        const std::optional<FormFields> fields = fieldsOf(*form);
        if (fields && fields->formType == formType)
            return fields;
    }
    return std::nullopt;
}

XmlElement writeFormFields(const FormFields &fields)
{
    XmlElement form = element(u"x", ns::kDataForms).set(u"type"_s, fields.type);
    if (!fields.formType.isEmpty())
        writeField(form, kFormType, {fields.formType});
    for (auto it = fields.values.cbegin(); it != fields.values.cend(); ++it)
        writeField(form, it.key(), it.value());
    return form;
}

} // namespace watchroom::xmpp
