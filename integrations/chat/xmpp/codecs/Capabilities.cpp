// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Capabilities.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

#include <QCryptographicHash>

#include <array>
#include <map>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr char kEnd = '<'; ///< Of every part.

/// One after the other. Nothing when one is there twice, or has the sign in it that ends each.
std::optional<QByteArray> joined(const QList<QByteArray> &sorted)
{
    QByteArray text;
    for (const QByteArray &part : sorted) {
        if (part.contains(kEnd))
            return std::nullopt;
        text += part + kEnd;
    }
    return std::ranges::adjacent_find(sorted) == sorted.end() ? std::optional(text) : std::nullopt;
}

/// In the order of their bytes.
std::optional<QByteArray> joined(const QStringList &parts)
{
    QList<QByteArray> sorted;
    for (const QString &part : parts)
        sorted += part.toUtf8();
    std::ranges::sort(sorted);
    return joined(sorted);
}

std::optional<QByteArray> textOf(const std::vector<DiscoInfo::Identity> &identities)
{
    std::vector<std::array<QByteArray, 4>> sorted;
    for (const auto &[category, type, language, name] : identities)
        sorted.push_back({category.toUtf8(), type.toUtf8(), language.toUtf8(), name.toUtf8()});
    std::ranges::sort(sorted);
    QList<QByteArray> lines;
    for (const auto &[category, type, language, name] : sorted)
        lines += category + '/' + type + '/' + language + '/' + name;
    return joined(lines);
}

std::optional<QByteArray> textOf(const FormFields &form)
{
    std::map<QByteArray, QStringList> fields;
    for (auto it = form.values.cbegin(); it != form.values.cend(); ++it)
        fields.emplace(it.key().toUtf8(), it.value());
    std::optional<QByteArray> text = joined(QStringList{form.formType});
    for (const auto &[name, values] : fields) {
        const std::optional<QByteArray> start = joined(QList<QByteArray>{name});
        const std::optional<QByteArray> rest = joined(values);
        if (!text || !start || !rest)
            return std::nullopt;
        *text += *start + *rest;
    }
    return text;
}

std::optional<QByteArray> textOf(const std::vector<FormFields> &forms)
{
    std::map<QByteArray, const FormFields *> sorted;
    QByteArray text;
    for (const FormFields &form : forms) {
        if (!form.formType.isEmpty() && !sorted.emplace(form.formType.toUtf8(), &form).second)
            return std::nullopt;
    }
    for (const auto &[type, form] : sorted) {
        const std::optional<QByteArray> one = textOf(*form);
        if (!one)
            return std::nullopt;
        text += *one;
    }
    return text;
}

} // namespace

std::optional<Capabilities> readCapabilities(const XmlElement &presence)
{
    const XmlElement &c = presence.child(u"c", ns::kCapabilities);
    Capabilities capabilities{c.attribute(u"node"), c.attribute(u"ver"), c.attribute(u"hash")};
    if (capabilities.node.isEmpty() || capabilities.version.isEmpty() ||
        capabilities.hash.isEmpty())
        return std::nullopt;
    return capabilities;
}

XmlElement writeCapabilities(const Capabilities &capabilities)
{
    return element(u"c", ns::kCapabilities)
        .set(u"hash"_s, capabilities.hash)
        .set(u"node"_s, capabilities.node)
        .set(u"ver"_s, capabilities.version);
}

QString verificationString(const DiscoInfo &info)
{
    const std::optional<QByteArray> who = textOf(info.identities);
    const std::optional<QByteArray> can = joined(info.features);
    const std::optional<QByteArray> forms = textOf(info.forms);
    if (!who || !can || !forms)
        return {};
    const QByteArray hash =
        QCryptographicHash::hash(*who + *can + *forms, QCryptographicHash::Sha1);
    return QString::fromLatin1(hash.toBase64());
}

bool verifies(const Capabilities &capabilities, const DiscoInfo &info)
{
    return capabilities.hash == u"sha-1" && !capabilities.version.isEmpty() &&
           capabilities.version == verificationString(info);
}

} // namespace watchroom::xmpp
