// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/CardFormat.h"

#include "app/model/JsonReader.h"
#include "integrations/formats/FormBody.h"

#include <algorithm>
#include <initializer_list>

namespace watchroom {

namespace {

using nlohmann::json;
using Keys = std::initializer_list<const char *>;

// Only shapes are looked at here; whether a body is right is its converter's affair.

/// Bodies with a card inside may be large (a picture as data); the converter has its own limits.
constexpr JsonLimits kFormatDetectionLimits{.maximumBytes = 4 * 1024 * 1024};

bool has(const json &object, const char *key)
{
    return object.contains(key);
}

bool hasAny(const json &object, Keys keys)
{
    return std::ranges::any_of(keys, [&](const char *key) { return has(object, key); });
}

bool isText(const json &object, const char *key)
{
    return has(object, key) && object[key].is_string();
}

bool isList(const json &object, const char *key)
{
    return has(object, key) && object[key].is_array();
}

bool isObject(const json &object, const char *key)
{
    return has(object, key) && object[key].is_object();
}

/// The text under a key, or an empty one.
QString textAt(const json &object, const char *key)
{
    return isText(object, key) ? textOf(object[key]) : QString();
}

bool isType(const json &object, QLatin1StringView name)
{
    return textAt(object, "type") == name || textAt(object, "@type") == name;
}

/// Whether a list holds an object, somewhere at its top, for which `holds` is true.
template <typename Holds>
bool anyIn(const json &object, const char *key, Holds holds)
{
    return isList(object, key) && std::ranges::any_of(object[key], [&](const json &item) {
               return item.is_object() && holds(item);
           });
}

bool isEnvelope(const json &body)
{
    return has(body, "v") && body["v"].is_number() && hasAny(body, {"card", "fallback"});
}

/// A card alone, or attached to a message as Teams wants it.
bool isAdaptiveCard(const json &body)
{
    return isType(body, QLatin1StringView("AdaptiveCard")) ||
           anyIn(body, "attachments", [](const json &attachment) {
               return textAt(attachment, "contentType")
                   .startsWith(u"application/vnd.microsoft.card.adaptive");
           });
}

bool isMessageCard(const json &body)
{
    return isType(body, QLatin1StringView("MessageCard")) || has(body, "themeColor") ||
           isList(body, "potentialAction");
}

/// A notification, or the card alone.
bool isHipChat(const json &body)
{
    if (isObject(body, "card"))
        return isText(body["card"], "style") || has(body, "message_format");
    if (hasAny(body, {"message_format"}))
        return true;
    if (isText(body, "message") && hasAny(body, {"color", "notify"}))
        return true;
    static constexpr QLatin1StringView kStyles[] = {
        QLatin1StringView("file"), QLatin1StringView("image"), QLatin1StringView("application"),
        QLatin1StringView("link"), QLatin1StringView("media")};
    return isText(body, "title") && has(body, "id") &&
           std::ranges::find(kStyles, textAt(body, "style")) != std::end(kStyles);
}

/// Its own blocks, its dialogs, and attachments whose buttons carry an `integration`.
bool isMattermost(const json &body)
{
    const auto isOurs = [](const json &action) { return has(action, "integration"); };
    return hasAny(body, {"mm_blocks", "mm_blocks_actions"}) || isObject(body, "dialog") ||
           (isText(body, "callback_id") && isList(body, "elements")) ||
           (isObject(body, "props") &&
            hasAny(body["props"], {"attachments", "mm_blocks", "card"})) ||
           anyIn(body, "attachments",
                 [&](const json &attachment) { return anyIn(attachment, "actions", isOurs); });
}

/// A message, alone or inside of what programs are told.
bool isSlack(const json &body)
{
    if (isList(body, "blocks") || isList(body, "attachments") || isText(body, "text"))
        return true;
    static constexpr const char *kWrappers[] = {"event", "message", "view"};
    return std::ranges::any_of(
        kWrappers, [&](const char *key) { return isObject(body, key) && isSlack(body[key]); });
}

std::optional<CardFormat> formatOfJson(const json &body)
{
    if (!body.is_object())
        return std::nullopt;
    if (isEnvelope(body))
        return CardFormat::Envelope;
    if (isAdaptiveCard(body))
        return CardFormat::AdaptiveCard;
    if (isMessageCard(body))
        return CardFormat::MessageCard;
    if (isHipChat(body))
        return CardFormat::HipChat;
    if (isMattermost(body))
        return CardFormat::Mattermost;
    return isSlack(body) ? std::optional(CardFormat::Slack) : std::nullopt;
}

bool isDataForm(const QByteArray &bytes)
{
    constexpr qsizetype kLook = 4096;
    const QByteArray start = bytes.first(std::min(kLook, bytes.size()));
    return start.startsWith('<') && start.contains("jabber:x:data");
}

} // namespace

std::optional<CardFormat> formatOf(const QByteArray &bytes)
{
    const QByteArray body = payloadOf(bytes);
    if (isDataForm(body))
        return CardFormat::DataForm;
    const Result<json> json = parseJson(body, kFormatDetectionLimits);
    return json ? formatOfJson(*json) : std::nullopt;
}

} // namespace watchroom
