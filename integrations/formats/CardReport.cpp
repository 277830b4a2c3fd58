// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/CardReport.h"

#include "app/model/CardFindings.h"
#include "app/model/CardJson.h"
#include "app/model/JsonReader.h"
#include "integrations/formats/CardFromTemplate.h"

#include <QCoreApplication>

namespace watchroom {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

struct CardReportTexts
{
    Q_DECLARE_TR_FUNCTIONS(CardReport)
};

/// JSON of our own making, for people.
QByteArray indented(const QByteArray &bytes)
{
    const json value = json::parse(bytes.toStdString(), nullptr, false);
    return QByteArray::fromStdString(value.dump(2, ' ', false, json::error_handler_t::replace));
}

/// What the reader found wrong in a file that is a card as it stands.
QStringList mistakesIn(const CardFile &file, CardFormat format)
{
    CardFindings findings;
    if (file.cardTemplate.isEmpty() && format == CardFormat::Envelope)
        (void)cardFromJson(file.bytes, &findings);
    else if (file.cardTemplate.isEmpty() && format == CardFormat::AdaptiveCard)
        (void)cardFromAdaptiveJson(file.bytes, &findings);
    return findings.problems;
}

QStringList without(QStringList sentences, const QStringList &others)
{
    sentences.removeIf([&](const QString &sentence) { return others.contains(sentence); });
    return sentences;
}

} // namespace

QString formatTitle(CardFormat format)
{
    switch (format) {
    case CardFormat::Envelope:
        return CardReportTexts::tr("Watchroom card");
    case CardFormat::AdaptiveCard:
        return CardReportTexts::tr("Adaptive Card");
    case CardFormat::MessageCard:
        return CardReportTexts::tr("Office 365 MessageCard");
    case CardFormat::HipChat:
        return CardReportTexts::tr("HipChat");
    case CardFormat::Slack:
        return CardReportTexts::tr("Slack");
    case CardFormat::Mattermost:
        return CardReportTexts::tr("Mattermost");
    case CardFormat::DataForm:
        return CardReportTexts::tr("XMPP data form");
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
                 CardReportTexts::tr("This is no card of any format known here."),
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

    const CardFormat known = format.value_or(CardFormat::AdaptiveCard);
    const QStringList mistakes = mistakesIn(file, known);
    return CardReport{.format = known,
                      .card = *card,
                      .mistakes = mistakes,
                      .hints = problemsOf(*card),
                      .losses = without(card->origin.value_or(CardOrigin{}).losses, mistakes),
                      .lowered = indented(loweredCardJson(*card)),
                      .envelope = indented(cardToJson(*card))};
}

} // namespace watchroom
