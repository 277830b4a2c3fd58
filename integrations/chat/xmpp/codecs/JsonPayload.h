// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <QByteArray>

#include <optional>

namespace watchroom::xmpp {

/// JSON in a message (XEP-0432, with XEP-0335 in it). Whoever reads the JSON uses parseJson().
struct JsonPayload
{
    QString datatype; ///< What it is: a namespace.
    QByteArray json;

    bool operator==(const JsonPayload &) const = default;
};

/// The first one of that datatype; nothing when it has more bytes than `maximumBytes`.
std::optional<JsonPayload> readJsonPayload(const XmlElement &message, QStringView datatype,
                                           qsizetype maximumBytes);
XmlElement writeJsonPayload(const JsonPayload &payload);

/// A <json/> alone (XEP-0335), for what it stands in.
std::optional<QByteArray> readJson(const XmlElement &parent, qsizetype maximumBytes);
XmlElement writeJson(const QByteArray &json);

} // namespace watchroom::xmpp
