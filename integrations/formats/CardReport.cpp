// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/CardReport.h"

#include "app/model/CardJson.h"
#include "app/model/CardWalk.h"
#include "app/model/JsonReader.h"
#include "integrations/formats/CardFromTemplate.h"

#include <QCoreApplication>
#include <QSet>

namespace watchroom {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CardReport)
};

QByteArray indented(const json &value)
{
    return QByteArray::fromStdString(value.dump(2, ' ', false, json::error_handler_t::replace));
}

/// Buttons that no action stands behind, actions and fields that share a name.
QStringList mistakesIn(const Card &card)
{
    QStringList mistakes;
    QSet<QString> known;
    for (const ActionSpec &action : card.actions) {
        if (known.contains(action.id.value))
            mistakes += Texts::tr("Two actions are called “%1”.").arg(action.id.value);
        known.insert(action.id.value);
    }
    for (const ActionId &action : actionsInLayout(card)) {
        if (!known.contains(action.value))
            mistakes +=
                Texts::tr("A button names the action “%1”, which there is not.").arg(action.value);
    }
    known.clear();
    for (const Input &input : inputsOf(card)) {
        if (known.contains(input.id))
            mistakes += Texts::tr("Two fields are called “%1”.").arg(input.id);
        known.insert(input.id);
    }
    return mistakes;
}

} // namespace

QString formatTitle(CardFormat format)
{
    switch (format) {
    case CardFormat::Envelope:
        return Texts::tr("Watchroom card");
    case CardFormat::AdaptiveCard:
        return Texts::tr("Adaptive Card");
    case CardFormat::MessageCard:
        return Texts::tr("Office 365 MessageCard");
    case CardFormat::HipChat:
        return Texts::tr("HipChat");
    case CardFormat::Slack:
        return Texts::tr("Slack");
    case CardFormat::Mattermost:
        return Texts::tr("Mattermost");
    case CardFormat::DataForm:
        return Texts::tr("XMPP data form");
    }
    return {};
}

namespace {

/// Why no format was recognised.
Error whyNoFormat(const QByteArray &bytes)
{
    const Result<json> value = parseJson(bytes);
    if (!value && !bytes.trimmed().startsWith('<'))
        return value.error();
    return Error{ErrorCode::InvalidArgument,
                 Texts::tr("This is no card of any format known here."),
                 {},
                 false};
}

} // namespace

Result<CardReport> reportOn(const CardFile &file)
{
    const bool hasTemplate = !file.cardTemplate.isEmpty();
    const IncomingCard incoming{.bytes = file.bytes, .id = CardId(file.name)};
    const std::optional<CardFormat> format = formatOf(hasTemplate ? file.cardTemplate : file.bytes);
    if (!format && !hasTemplate)
        return std::unexpected(whyNoFormat(file.bytes));
    const Result<Card> card = hasTemplate ? cardFromTemplate(file.cardTemplate, incoming, file.now)
                                          : convertCard(*format, incoming);
    if (!card)
        return std::unexpected(card.error());

    const json envelope = json::parse(cardToJson(*card).toStdString(), nullptr, false);
    return CardReport{.format = format.value_or(CardFormat::AdaptiveCard),
                      .card = *card,
                      .losses = card->origin.value_or(CardOrigin{}).losses,
                      .mistakes = mistakesIn(*card),
                      .lowered = indented(envelope.value("card", json::object())),
                      .envelope = indented(envelope)};
}

} // namespace watchroom
