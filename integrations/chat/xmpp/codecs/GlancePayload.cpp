// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/GlancePayload.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Hints.h"
#include "integrations/chat/xmpp/codecs/JsonPayload.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

#include <QUrl>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

std::optional<GlancePayload> readGlancePayload(const XmlElement &item)
{
    const std::optional<GlanceItemId> id = readGlanceItemId(item.attribute(u"id"));
    const std::optional<QByteArray> json =
        readJson(item.child(u"glance", ns::kGlance), GlancePayload::kMaximumBytes);
    if (!id || !json)
        return std::nullopt;
    Result<Glance> glance = glanceFromJson(*json);
    if (!glance || glance->id != id->glance)
        return std::nullopt;
    return GlancePayload{id->source, std::move(*glance)};
}

XmlElement writeGlancePayload(const GlancePayload &payload)
{
    return element(u"glance", ns::kGlance).add(writeJson(glanceToJson(payload.glance)));
}

QString writeGlanceItemId(const GlanceItemId &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id.source)) + u'/' + id.glance.value;
}

std::optional<GlanceItemId> readGlanceItemId(const QString &id)
{
    const qsizetype slash = id.indexOf(u'/');
    if (slash <= 0 || slash + 1 == id.size())
        return std::nullopt;
    return GlanceItemId{QUrl::fromPercentEncoding(id.first(slash).toUtf8()),
                        GlanceId(id.sliced(slash + 1))};
}

QString glanceNode(const Jid &room)
{
    return u"urn:watchroom:glances:"_s + room.bare().toString();
}

std::optional<NodeAddress> readNodeAddress(const QString &uri)
{
    constexpr QStringView kScheme = u"xmpp:";
    constexpr QStringView kNode = u"node=";
    const qsizetype question = uri.indexOf(u'?');
    if (!uri.startsWith(kScheme) || question < 0)
        return std::nullopt;
    const auto decoded = [](QStringView text) { return QUrl::fromPercentEncoding(text.toUtf8()); };
    const QStringView address =
        QStringView(uri).sliced(kScheme.size()).chopped(uri.size() - question);
    const std::optional<Jid> service = Jid::parse(decoded(address));
    for (const QStringView part : QStringView(uri).sliced(question + 1).split(u';')) {
        if (service && part.startsWith(kNode) && part.size() > kNode.size())
            return NodeAddress{*service, decoded(part.sliced(kNode.size()))};
    }
    return std::nullopt;
}

std::optional<NodeAddress> namedGlanceNode(const DiscoInfo &room)
{
    const QString uri = room.value(ns::kMucRoomInfo, u"muc#roominfo_pubsub"_s);
    // The XEP's own example has the field under its other name.
    return readNodeAddress(uri.isEmpty() ? room.value(ns::kMucRoomInfo, u"muc#roomconfig_pubsub"_s)
                                         : uri);
}

bool isGlanceHint(const XmlElement &message)
{
    const std::vector<const XmlElement *> payloads = message.elements(u"payload", ns::kJsonMessage);
    return std::ranges::any_of(payloads, [](const XmlElement *payload) {
        return payload->attribute(u"datatype") == ns::kGlanceHint;
    });
}

void addGlanceHint(XmlElement &message)
{
    message.add(writeJsonPayload({ns::kGlanceHint.toString(), "{}"})).add(writeHint(Hint::NoStore));
}

} // namespace watchroom::xmpp
