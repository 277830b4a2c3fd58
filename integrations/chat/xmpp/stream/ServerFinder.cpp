// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/stream/ServerFinder.h"

#include "integrations/chat/xmpp/xml/XmlParser.h"

#include <QDnsLookup>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kHostMetaNs = "http://docs.oasis-open.org/ns/xri/xrd-1.0"_L1;
constexpr auto kWebSocketRelation = "urn:xmpp:alt-connections:websocket"_L1;
constexpr qint64 kMaximumHostMeta = 64 * 1024;
constexpr int kPatience = 5000;
constexpr quint16 kClientPort = 5222;
constexpr quint16 kDirectTlsPort = 5223;
} // namespace

} // namespace watchroom::xmpp
