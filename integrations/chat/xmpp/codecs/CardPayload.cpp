// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/CardPayload.h"

#include "app/model/JsonReader.h"
#include "app/model/JsonWriter.h"
#include "app/model/LinkPolicy.h"
#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Fallback.h"
#include "integrations/chat/xmpp/codecs/Hints.h"
#include "integrations/chat/xmpp/codecs/JsonPayload.h"
#include "integrations/chat/xmpp/codecs/MessageText.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

bool isSha256(const QString &text)
{
    const auto isDigit = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    };
    return text.size() == 64 && std::ranges::all_of(text, isDigit);
}

/// Reads {"ref": address, "sha256": digits}; nothing for any other JSON.
std::optional<CardAddress> readAddress(const QByteArray &bytes)
{
    const Result<nlohmann::json> json = parseJson(bytes);
    if (!json || !json->is_object() || !json->contains("ref"))
        return std::nullopt;
    JsonProblem problem;
    const JsonReader reader(*json, problem);
    const CardAddress address{allowedLink(reader.text("ref")), reader.text("sha256").toLower()};
    if (!address.address.startsWith(u"https:") || !isSha256(address.sha256))
        return std::nullopt;
    return address;
}

QByteArray jsonOf(const CardAddress &address)
{
    return jsonBytes({{"ref", jsonText(address.address)}, {"sha256", jsonText(address.sha256)}});
}

} // namespace

std::optional<CardPayload> readCardPayload(const XmlElement &message)
{
    const auto payload = readJsonPayload(message, ns::kCard, CardPayload::kMaximumBytes);
    if (!payload)
        return std::nullopt;
    if (const std::optional<CardAddress> address = readAddress(payload->json))
        return CardPayload{*address};
    Result<Card> card = cardFromJson(payload->json);
    return card ? std::optional(CardPayload{std::move(*card)}) : std::nullopt;
}

XmlElement writeCardPayload(const CardPayload &payload)
{
    const auto *card = std::get_if<Card>(&payload.content);
    return writeJsonPayload(
        {ns::kCard.toString(),
         card ? cardToJson(*card) : jsonOf(std::get<CardAddress>(payload.content))});
}

bool fitsInMessage(const Card &card)
{
    return cardToJson(card).size() <= CardPayload::kMaximumBytes;
}

void addCard(XmlElement &message, const CardPayload &payload, const QString &words)
{
    message.add(writeBody(words))
        .add(writeCardPayload(payload))
        .add(writeFallback(
            {.replaces = ns::kCard.toString(), .body = FallbackText(), .subject = {}}))
        .add(writeHint(Hint::Store));
}

} // namespace watchroom::xmpp
