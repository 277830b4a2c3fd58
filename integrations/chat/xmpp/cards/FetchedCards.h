// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/Host.h"
#include "integrations/api/InvocationOutcome.h"
#include "integrations/chat/xmpp/cards/AwaitedCard.h"

#include <QObject>
#include <QSet>

#include <deque>

namespace watchroom::xmpp {

/// How the cards of an account come that lie elsewhere.
struct CardWay
{
    HttpClient &own;     ///< For the account's own server, which is asked for files anyhow.
    HttpClient *guarded; ///< For all others; keeps out of private networks. Null: not at all.
    std::function<QStringList()> ownHosts; ///< By their exact names.
};

/// Fetches the cards that are too large for a message. Until one is there, and where it does not
/// come, a card stands for it that says so. What comes is read only when it has the SHA-256 that
/// the message names, and then just as a card in a message.
///
/// A card may lie on the account's own server, or on that of who sent it, by https. To fetch it
/// from there tells that server where one is, so nobody but a vouched-for sender can make that
/// happen without a press. No redirect is followed.
class FetchedCards final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kMaximumBytes = 1024 * 1024;

    FetchedCards(CardWay way, Host &host, QObject *parent = nullptr);

    /// A message with this card's address has come, saying `words`.
    void take(const AwaitedCard &awaited, const QString &words, const MessageId &before);
    /// The button of a stand-in was pressed.
    Task<InvocationOutcome> fetch(const Card &standIn);

private:
    using Outcome = TaskSource<InvocationOutcome>;
    struct Errand
    {
        AwaitedCard awaited;
        QString words;
        bool isPressed = false; ///< The button tells how it went.
        Outcome outcome = {};
    };

    /// Who is asked for what lies there; a sentence where nobody is.
    Result<HttpClient *> clientFor(const AwaitedCard &awaited) const;
    /// It comes without a press.
    bool comesByItself(const AwaitedCard &awaited) const;
    void begin(const Errand &errand);
    void startNext();
    void ended(const Errand &errand, const Result<Card> &card);
    void showStandIn(const Errand &errand, const StateLabel &state, const QString &why,
                     int revision, const MessageId &before = {});

    CardWay m_way;
    Host &m_host;
    std::deque<Errand> m_waiting;
    QSet<CardId> m_fetched; ///< Stand-ins whose card has come since the start.
    int m_running = 0;
};

} // namespace watchroom::xmpp
