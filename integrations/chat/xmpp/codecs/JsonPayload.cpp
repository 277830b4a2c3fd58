// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/JsonPayload.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

std::optional<JsonPayload> readJsonPayload(const XmlElement &message, QStringView datatype,
                                           qsizetype maximumBytes)
{
    for (const XmlElement *payload : message.elements(u"payload", ns::kJsonMessage)) {
        if (payload->attribute(u"datatype") != datatype)
            continue;
        const std::optional<QByteArray> json = readJson(*payload, maximumBytes);
        return json ? std::optional(JsonPayload{datatype.toString(), *json}) : std::nullopt;
    }
    return std::nullopt;
}

XmlElement writeJsonPayload(const JsonPayload &payload)
{
    return element(u"payload", ns::kJsonMessage)
        .set(u"datatype"_s, payload.datatype)
        .add(writeJson(payload.json));
}

std::optional<QByteArray> readJson(const XmlElement &parent, qsizetype maximumBytes)
{
    const QByteArray json = parent.textOf(u"json", ns::kJson).trimmed().toUtf8();
    return json.isEmpty() || json.size() > maximumBytes ? std::nullopt : std::optional(json);
}

XmlElement writeJson(const QByteArray &json)
{
    return textElement(u"json", ns::kJson, QString::fromUtf8(json));
}

} // namespace watchroom::xmpp
