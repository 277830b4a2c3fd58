// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/CardFromTemplate.h"

#include "app/model/JsonReader.h"
#include "integrations/formats/template/TemplateExpander.h"
#include "integrations/formats/template/TemplateTexts.h"

namespace watchroom {

using nlohmann::json;

namespace {

Error about(const QString &sentence, const Error &cause)
{
    return Error{cause.code, sentence.arg(cause.summary), cause.detail, false};
}

QByteArray bytesOf(const json &value)
{
    return QByteArray::fromStdString(value.dump(-1, ' ', false, json::error_handler_t::replace));
}

} // namespace

Result<Card> cardFromTemplate(const QByteArray &card, const IncomingCard &incoming, Timestamp now)
{
    const Result<json> written = parseJson(card);
    if (!written)
        return std::unexpected(about(TemplateTexts::tr("The template: %1"), written.error()));
    const Result<json> payload = parseJson(incoming.bytes);
    if (!payload)
        return std::unexpected(about(TemplateTexts::tr("The data: %1"), payload.error()));

    Result<ExpandedTemplate> filled = expandTemplate(*written, {.data = *payload, .now = now});
    if (!filled)
        return std::unexpected(filled.error());
    if (filled->value.is_null())
        return failure(ErrorCode::NotFound,
                       TemplateTexts::tr("The template makes no card of these data."));
    if (filled->value.is_object() && filled->value.contains("v") && !filled->value.contains("rev"))
        filled->value["rev"] = incoming.revision;

    IncomingCard result = incoming;
    result.bytes = bytesOf(filled->value);
    const std::optional<CardFormat> format = formatOf(result.bytes);
    if (!format)
        return failure(
            ErrorCode::InvalidArgument,
            TemplateTexts::tr("What the template makes is no card of any format known here."));
    Result<Card> converted = convertCard(*format, result);
    if (converted && converted->origin)
        converted->origin->losses += filled->findings;
    return converted;
}

} // namespace watchroom
