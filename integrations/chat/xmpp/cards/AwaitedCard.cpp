// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/cards/AwaitedCard.h"

#include "integrations/formats/CardPieces.h"

#include <QCoreApplication>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar kAwaitedPartEnd(u'\n');
const QString kAwaitedKind = u"awaited"_s;
const QString kReachable = u"reachable"_s;
const QString kVerified = u"verified"_s;
constexpr int kAwaitedParts = 9; // the first one is empty

struct AwaitedCardTexts
{
    Q_DECLARE_TR_FUNCTIONS(AwaitedCard)
};

QString writeCredit(const CardCredit &credit)
{
    return credit.isVerified ? kVerified : credit.isReachable ? kReachable : QString();
}

} // namespace

CardId writeAwaitedName(const AwaitedCard &awaited)
{
    const QStringList parts{QString(),
                            kAwaitedKind,
                            writeCredit(awaited.credit()),
                            awaited.sender.id.value,
                            awaited.sender.name,
                            awaited.senderServer,
                            awaited.lies.sha256,
                            awaited.lies.address,
                            awaited.message};
    return writeCardName({awaited.room, awaited.owner, CardId(parts.join(kAwaitedPartEnd))});
}

std::optional<AwaitedCard> readAwaitedName(const CardId &id)
{
    const auto name = readCardName(id);
    const QStringList parts = name ? name->card.value.split(kAwaitedPartEnd) : QStringList();
    if (parts.size() < kAwaitedParts || !parts[0].isEmpty() || parts[1] != kAwaitedKind)
        return std::nullopt;
    const bool isVerified = parts[2] == kVerified;
    return AwaitedCard{
        .room = name->room,
        .owner = name->owner,
        .message = parts.sliced(kAwaitedParts - 1).join(kAwaitedPartEnd),
        .lies = {.address = parts[7], .sha256 = parts[6]},
        .sender = {.id = PersonId(parts[3]), .name = parts[4], .verified = isVerified},
        .senderServer = parts[5],
        .isReachable = isVerified || parts[2] == kReachable};
}

Card standInFor(const AwaitedCard &awaited, const QString &words, const StateLabel &state,
                const QString &why, int revision)
{
    Card card;
    card.id = writeAwaitedName(awaited);
    card.revision = revision;
    card.title = AwaitedCardTexts::tr("A large card");
    card.fallback = words.isEmpty() ? card.title : words;
    card.state = state;
    for (const QString &text : {words, why}) {
        if (!text.isEmpty())
            card.body.push_back(CardNode{literalText(text)});
    }
    card.actions = {{.id = ActionId(u"fetch"_s),
                     .title = revision > 1 ? AwaitedCardTexts::tr("Try again")
                                           : AwaitedCardTexts::tr("Fetch the card"),
                     .icon = u"refresh"_s,
                     .effect = Effect::Read,
                     .takesInputs = false}};
    return card;
}

} // namespace watchroom::xmpp
