// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/cards/FetchedCards.h"

#include "app/model/CardJson.h"
#include "integrations/chat/xmpp/codecs/UploadSlot.h"

#include <QCryptographicHash>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFetchedAtOnce = 4;
constexpr size_t kMostAwaited = 100;
constexpr Milliseconds kLongestFetch = Seconds(30);

/// What a server said, as the card that the message names.
Result<Card> readFetched(const AwaitedCard &awaited, const Result<HttpResponse> &response)
{
    if (!response) {
        const Error &error = response.error();
        if (error.code == ErrorCode::ResourceExhausted)
            return failure(error.code, FetchedCards::tr("The card is larger than 1 MB."),
                           error.detail);
        return failure(error.code,
                       FetchedCards::tr("The card could not be fetched. %1").arg(error.summary),
                       error.detail, true);
    }
    if (response->status != 200)
        return failure(ErrorCode::NotFound, FetchedCards::tr("The card is not there (any more)."),
                       u"HTTP %1"_s.arg(response->status), true);
    const QByteArray print = QCryptographicHash::hash(response->body, QCryptographicHash::Sha256);
    if (QString::fromLatin1(print.toHex()) != awaited.lies.sha256)
        return failure(ErrorCode::DataLoss,
                       FetchedCards::tr("What lies there is not the card that was sent."), {},
                       true);
    const Result<Card> card = fetchedCardFromJson(response->body);
    if (!card || !isNamedBySender(*card))
        return failure(ErrorCode::InvalidArgument,
                       FetchedCards::tr("What lies there is no card that can be read."),
                       card ? QString() : card.error().detail);
    return *card;
}

} // namespace

FetchedCards::FetchedCards(CardWay way, Host &host, QObject *parent)
    : QObject(parent)
    , m_way(std::move(way))
    , m_host(host)
{
}

void FetchedCards::take(const AwaitedCard &awaited, const QString &words, const MessageId &before)
{
    if (m_fetched.contains(writeAwaitedName(awaited)))
        return;
    const Errand errand{.awaited = awaited, .words = words};
    if (comesByItself(awaited)) {
        showStandIn(errand, {tr("On its way"), Tone::Info}, {}, 1, before);
        begin(errand);
        return;
    }
    const auto client = clientFor(awaited);
    showStandIn(errand, {tr("Not fetched"), Tone::Neutral},
                client ? tr("It lies on %1, which learns where you are when you fetch it.")
                             .arg(awaited.senderServer)
                       : client.error().summary,
                1, before);
}

Task<InvocationOutcome> FetchedCards::fetch(const Card &standIn)
{
    const auto awaited = readAwaitedName(standIn.id);
    if (!awaited)
        return Task<InvocationOutcome>::finished(failure(
            ErrorCode::Unsupported, tr("This button is not there any more. Nothing was done.")));
    const Errand errand{.awaited = *awaited, .words = standIn.fallback, .isPressed = true};
    begin(errand);
    return errand.outcome.task();
}

Result<HttpClient *> FetchedCards::clientFor(const AwaitedCard &awaited) const
{
    const QUrl address(awaited.lies.address);
    const bool isPlain = address.scheme() == u"https" && address.userInfo().isEmpty();
    QStringList hosts = m_way.ownHosts();
    // By its exact name it is asked for files anyhow, wherever that leads.
    if (isPlain && hosts.contains(address.host(), Qt::CaseInsensitive))
        return &m_way.own;
    if (!awaited.senderServer.isEmpty())
        hosts += awaited.senderServer;
    if (isPlain && m_way.guarded && staysWithin(address, hosts))
        return m_way.guarded;
    return failure(ErrorCode::PermissionDenied,
                   tr("The card lies on a server that is not its sender’s, so it is not fetched."),
                   address.host());
}

bool FetchedCards::comesByItself(const AwaitedCard &awaited) const
{
    return clientFor(awaited) &&
           (awaited.sender.verified || staysWithin(QUrl(awaited.lies.address), m_way.ownHosts()));
}

void FetchedCards::begin(const Errand &errand)
{
    if (m_waiting.size() == kMostAwaited) {
        ended(errand,
              failure(ErrorCode::ResourceExhausted,
                      tr("Too many cards are on their way. Ask again in a moment."), {}, true));
        return;
    }
    m_waiting.push_back(errand);
    startNext();
}

void FetchedCards::startNext()
{
    while (m_running < kFetchedAtOnce && !m_waiting.empty()) {
        const Errand errand = m_waiting.front();
        m_waiting.pop_front();
        const auto client = clientFor(errand.awaited);
        if (!client) {
            ended(errand, std::unexpected(client.error()));
            continue;
        }
        ++m_running;
        (*client)
            ->send({.url = QUrl(errand.awaited.lies.address),
                    .timeout = kLongestFetch,
                    .maximumBytes = kMaximumBytes,
                    .maximumRedirects = 0})
            .then(this, [this, errand](const Result<HttpResponse> &response) {
                --m_running;
                ended(errand, readFetched(errand.awaited, response));
                startNext();
            });
    }
}

void FetchedCards::ended(const Errand &errand, const Result<Card> &card)
{
    const AwaitedCard &awaited = errand.awaited;
    const CardId standIn = writeAwaitedName(awaited);
    if (!card) {
        if (!errand.isPressed)
            showStandIn(errand, {tr("Not fetched"), Tone::Warning}, card.error().summary, 2);
        errand.outcome.finish(std::unexpected(card.error()));
        return;
    }
    CardPublished event{.room = awaited.room,
                        .card = asReceived(*card, awaited.credit()),
                        .sender = awaited.sender,
                        .replaces = standIn};
    event.card.id = writeCardName({awaited.room, awaited.owner, card->id});
    m_fetched.insert(standIn);
    m_host.publish(std::move(event));
    errand.outcome.finish(InvocationOutcome{.text = tr("The card is here."), .undoable = false});
}

void FetchedCards::showStandIn(const Errand &errand, const StateLabel &state, const QString &why,
                               int revision, const MessageId &before)
{
    m_host.publish(
        CardPublished{.room = errand.awaited.room,
                      .card = standInFor(errand.awaited, errand.words, state, why, revision),
                      .before = before,
                      .sender = errand.awaited.sender});
}

} // namespace watchroom::xmpp
