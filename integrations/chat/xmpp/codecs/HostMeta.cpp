// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/HostMeta.h"

#include "app/model/JsonReader.h"
#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"
#include "integrations/chat/xmpp/xml/XmlParser.h"

#include <QUrl>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

void addLink(HostMeta &meta, const QString &relation, const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    if (relation == u"urn:xmpp:alt-connections:websocket" && url.isValid() &&
        url.scheme() == u"wss" && !url.host().isEmpty() && url.userInfo().isEmpty() &&
        meta.webSockets.size() < HostMeta::kMaximumCount)
        meta.webSockets += address;
}

std::optional<HostMeta> readJson(const QByteArray &document)
{
    const Result<nlohmann::json> json = parseJson(document);
    if (!json || !json->is_object())
        return std::nullopt;
    HostMeta meta;
    JsonProblem problem;
    const JsonReader reader(*json, problem);
    reader.forEach("links", [&](const JsonReader &link) {
        addLink(meta, link.text("rel"), link.text("href"));
    });
    return meta;
}

/// Without the declaration, which XMPP does not have.
QByteArray withoutDeclaration(const QByteArray &document)
{
    if (!document.startsWith("<?xml"))
        return document;
    const qsizetype end = document.indexOf("?>");
    return end < 0 ? QByteArray() : document.sliced(end + 2);
}

std::optional<HostMeta> readXml(const QByteArray &document)
{
    const Result<XmlElement> root = parseElement(withoutDeclaration(document));
    if (!root || !root->is(u"XRD", ns::kHostMeta))
        return std::nullopt;
    HostMeta meta;
    for (const XmlElement *link : root->elements(u"Link", ns::kHostMeta))
        addLink(meta, link->attribute(u"rel"), link->attribute(u"href"));
    return meta;
}

} // namespace

std::optional<HostMeta> readHostMeta(const QByteArray &document)
{
    const QByteArray trimmed = document.trimmed();
    if (trimmed.size() > HostMeta::kMaximumBytes)
        return std::nullopt;
    return trimmed.startsWith('{') ? readJson(trimmed) : readXml(trimmed);
}

} // namespace watchroom::xmpp
