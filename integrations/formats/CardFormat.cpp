// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/CardFormat.h"

#include "integrations/formats/AdaptiveCardFormat.h"
#include "integrations/formats/CardFormatTexts.h"
#include "integrations/formats/DataForm.h"
#include "integrations/formats/HipChatCard.h"
#include "integrations/formats/MattermostCard.h"
#include "integrations/formats/MessageCard.h"
#include "integrations/formats/SlackCard.h"

namespace watchroom {

QString formatName(CardFormat format)
{
    switch (format) {
    case CardFormat::Envelope:
        return QStringLiteral("watchroom");
    case CardFormat::AdaptiveCard:
        return QStringLiteral("adaptive-card");
    case CardFormat::MessageCard:
        return QStringLiteral("message-card");
    case CardFormat::HipChat:
        return QStringLiteral("hipchat");
    case CardFormat::Slack:
        return QStringLiteral("slack");
    case CardFormat::Mattermost:
        return QStringLiteral("mattermost");
    case CardFormat::DataForm:
        return QStringLiteral("xmpp-data-form");
    }
    return {};
}

Result<Card> convertCard(CardFormat format, const IncomingCard &incoming)
{
    switch (format) {
    case CardFormat::Envelope:
        return cardFromEnvelope(incoming);
    case CardFormat::HipChat:
        return cardFromHipChat(incoming);
    case CardFormat::Slack:
        return cardFromSlack(incoming);
    case CardFormat::Mattermost:
        return cardFromMattermost(incoming);
    case CardFormat::AdaptiveCard:
        return cardFromAdaptiveCard(incoming);
    case CardFormat::MessageCard:
        return cardFromMessageCard(incoming);
    case CardFormat::DataForm:
        return cardFromDataForm(incoming);
    }
    return failure(ErrorCode::Unsupported,
                   CardFormatTexts::tr("This version cannot read such cards."));
}

} // namespace watchroom
