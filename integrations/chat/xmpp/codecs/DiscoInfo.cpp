// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/DiscoInfo.h"

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

std::vector<DiscoInfo::Identity> readIdentities(const XmlElement &query)
{
    std::vector<DiscoInfo::Identity> identities;
    std::vector<const XmlElement *> children = query.elements(u"identity", ns::kDiscoInfo);
    for (const XmlElement *child : firstOf(children, DiscoInfo::kMaximumIdentities)) {
        const QString category = child->attribute(u"category");
        const QString type = child->attribute(u"type");
        if (!category.isEmpty() && !type.isEmpty())
            identities.push_back({category, type, child->attribute(u"lang", ns::kXml),
                                  plainText(child->attribute(u"name"))});
    }
    return identities;
}

QStringList readFeatures(const XmlElement &query)
{
    QStringList features;
    std::vector<const XmlElement *> children = query.elements(u"feature", ns::kDiscoInfo);
    for (const XmlElement *child : firstOf(children, DiscoInfo::kMaximumFeatures)) {
        if (const QString name = child->attribute(u"var"); !name.isEmpty())
            features += name;
    }
    return features;
}

std::vector<FormFields> readForms(const XmlElement &query)
{
    std::vector<FormFields> forms;
    std::vector<const XmlElement *> children = query.elements(u"x", ns::kDataForms);
    for (const XmlElement *child : firstOf(children, DiscoInfo::kMaximumForms)) {
        if (const auto fields = readFormFields(XmlElement(u"query"_s).add(*child)))
            forms.push_back(*fields);
    }
    return forms;
}

} // namespace

bool DiscoInfo::is(QStringView category, QStringView type) const
{
    return std::ranges::any_of(identities, [&](const Identity &identity) {
        return identity.category == category && identity.type == type;
    });
}

QString DiscoInfo::value(QStringView formType, const QString &name) const
{
    const auto form = std::ranges::find(forms, formType, &FormFields::formType);
    return form == forms.end() ? QString() : form->value(name);
}

std::optional<DiscoInfo> readDiscoInfo(const XmlElement &iq)
{
    const XmlElement &query = iq.child(u"query", ns::kDiscoInfo);
    if (query.isNull())
        return std::nullopt;
    return DiscoInfo{query.attribute(u"node"), readIdentities(query), readFeatures(query),
                     readForms(query)};
}

XmlElement writeDiscoInfo(const DiscoInfo &info)
{
    XmlElement query = writeDiscoInfoQuery(info.node);
    for (const DiscoInfo::Identity &identity : info.identities) {
        XmlElement written = element(u"identity", ns::kDiscoInfo);
        written.set(u"category"_s, identity.category)
            .set(u"type"_s, identity.type)
            .setOptional(u"name"_s, identity.name);
        if (!identity.language.isEmpty())
            written.set(u"lang"_s, identity.language, ns::kXml.toString());
        query.add(std::move(written));
    }
    for (const QString &feature : info.features)
        query.add(element(u"feature", ns::kDiscoInfo).set(u"var"_s, feature));
    for (const FormFields &form : info.forms)
        query.add(writeFormFields(form));
    return query;
}

XmlElement writeDiscoInfoQuery(const QString &node)
{
    return element(u"query", ns::kDiscoInfo).setOptional(u"node"_s, node);
}

} // namespace watchroom::xmpp
