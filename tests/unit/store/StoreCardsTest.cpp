// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/StoreExamples.h"

#include <algorithm>

using namespace watchroom;
using Outcome = CardWrite::Outcome;

class StoreCardsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Store> m_store;
    RoomId m_room;

    CardWrite save(const Card &card, Timestamp time)
    {
        return valueOf(m_store->saveCard(kWebsite, m_room, card, time));
    }

    std::vector<Store::CardRevision> revisions()
    {
        return valueOf(m_store->cardRevisions(kWebsite, CardId(u"shop"_s)));
    }

    /// "4 Shop is down", the first state first.
    QStringList states()
    {
        QStringList words;
        for (const auto &kept : revisions())
            words += QString::number(kept.card.revision) + u' ' + kept.card.title;
        return words;
    }

    StoredCard stored(const QString &id)
    {
        const auto item = valueOf(m_store->card(kWebsite, CardId(id)));
        return item ? std::get<StoredCard>(item->content) : StoredCard();
    }

private Q_SLOTS:
    void init()
    {
        m_store = memoryStore();
        m_room = addRoom(*m_store, u"Ops"_s);
    }

    void aCardComesBackAsItWas()
    {
        Card card = cardOf(u"shop"_s, 3, u"Shop is down"_s);
        card.kind = CardKind::Alert;
        card.severity = Severity::Critical;
        card.state = {.text = u"Down"_s, .tone = Tone::Critical};
        card.body = {CardNode{FactSet{{{.label = u"Since"_s, .value = u"14:03"_s}}}}};
        card.actions = {
            {.id = ActionId(u"check"_s), .title = u"Check now"_s, .effect = Effect::Read}};
        card.metadata = {{u"host"_s, u"shop.example"_s}};
        card.expires = at(500);
        const CardWrite write = save(card, at(1));
        QCOMPARE(write.outcome, Outcome::Added);
        QVERIFY(
            (stored(u"shop"_s) ==
             StoredCard{.instance = kWebsite, .card = card, .firstSeen = at(1), .updated = at(1)}));
        QCOMPARE(valueOf(m_store->item(write.row))->row, write.row);
    }

    void whoSentTheNewestRevisionIsKept()
    {
        const CardSender bot{PersonId(u"bot@example.org"_s), u"bot"_s, true};
        const CardSender other{PersonId(u"other@example.org"_s), u"other"_s, false};
        const auto sent = [&](int revision, const std::optional<CardSender> &sender) {
            valueOf(m_store->saveCard(kWebsite, m_room, cardOf(u"shop"_s, revision, u"Down"_s),
                                      at(1), {}, sender));
            return stored(u"shop"_s).sender;
        };
        QCOMPARE(sent(2, bot), bot);
        QCOMPARE(sent(1, other), bot); // came late
        QCOMPARE(sent(3, other), other);
    }

    void aHigherRevisionReplacesItWhereItStands()
    {
        const CardWrite first = save(cardOf(u"shop"_s, 1, u"Down"_s), at(1));
        valueOf(m_store->saveMessage(messageIn(m_room, u"1"_s, u"Looking"_s), true));
        const CardWrite second = save(cardOf(u"shop"_s, 5, u"Up again"_s), at(60));
        QCOMPARE(second.row, first.row);
        QCOMPARE(second.outcome, Outcome::Replaced);
        QCOMPARE(stored(u"shop"_s).card.title, u"Up again"_s);
        QCOMPARE(stored(u"shop"_s).revisionCount, 2);
        QVERIFY(stored(u"shop"_s).firstSeen == at(1));
        QVERIFY(stored(u"shop"_s).updated == at(60));
        QCOMPARE(valueOf(m_store->pageBefore(m_room, 0, 10)).items.size(), 2U);
    }

    void theSameRevisionTwiceChangesNothingAndTheFirstOneStands()
    {
        const CardWrite first = save(cardOf(u"shop"_s, 4, u"Down"_s), at(1));
        const StoredCard before = stored(u"shop"_s);
        const CardWrite again = save(cardOf(u"shop"_s, 4, u"Other"_s), at(9));
        QCOMPARE(again.row, first.row);
        QCOMPARE(again.outcome, Outcome::Known);
        QVERIFY(stored(u"shop"_s) == before);
        QCOMPARE(states(), QStringList{u"4 Down"_s});
        QVERIFY(valueOf(m_store->search(u"Other"_s, {}, 10)).empty());
    }

    void aRevisionThatComesLateIsKeptButNeverShown()
    {
        const CardWrite first = save(cardOf(u"shop"_s, 4, u"Up"_s), at(1));
        for (const int revision : {3, 0, 2}) {
            const CardWrite late = save(cardOf(u"shop"_s, revision, u"Earlier"_s), at(9));
            QCOMPARE(late.row, first.row);
            QCOMPARE(late.outcome, Outcome::KeptAsEarlier);
        }
        QCOMPARE(stored(u"shop"_s).card.title, u"Up"_s);
        QVERIFY(stored(u"shop"_s).updated == at(1));
        QCOMPARE(stored(u"shop"_s).revisionCount, 4);
        QCOMPARE(states(),
                 QStringList({u"0 Earlier"_s, u"2 Earlier"_s, u"3 Earlier"_s, u"4 Up"_s}));
        QVERIFY(valueOf(m_store->search(u"Earlier"_s, {}, 10)).empty());
    }

    void theOrderOfArrivalMakesNoDifference()
    {
        std::vector<int> order{1, 2, 3, 4};
        do {
            for (int twice = 0; twice <= 4; ++twice) {
                init();
                int second = 0;
                for (const int revision : order) {
                    const Card card = cardOf(u"shop"_s, revision, QString::number(revision * 11));
                    save(card, at(++second));
                    if (revision == twice)
                        save(card, at(++second));
                }
                if (twice > 0)
                    save(cardOf(u"shop"_s, twice, QString::number(twice * 11)), at(++second));
                QCOMPARE(states(), QStringList({u"1 11"_s, u"2 22"_s, u"3 33"_s, u"4 44"_s}));
                QCOMPARE(stored(u"shop"_s).card.title, u"44"_s);
                QCOMPARE(stored(u"shop"_s).revisionCount, 4);
                QCOMPARE(valueOf(m_store->pageBefore(m_room, 0, 10)).items.size(), 1U);
                QCOMPARE(valueOf(m_store->rooms()).at(0).unreadMachine, 1);
                QVERIFY(valueOf(m_store->search(u"11"_s, {}, 10)).empty());
                QCOMPARE(valueOf(m_store->search(u"44"_s, {}, 10)).size(), 1U);
                const auto kept = revisions();
                QVERIFY(std::ranges::is_sorted(kept, {}, &Store::CardRevision::at));
            }
        } while (std::ranges::next_permutation(order).found);
    }

    void aLongHistoryKeepsItsBeginningAndTheNewest()
    {
        for (int revision = 250; revision >= 2; revision -= 2)
            save(cardOf(u"shop"_s, revision, u"x"_s), at(300 - revision));
        for (int revision = 1; revision <= 251; revision += 2)
            save(cardOf(u"shop"_s, revision, u"x"_s), at(300 + revision));
        const auto kept = revisions();
        QCOMPARE(kept.size(), 200U);
        QCOMPARE(kept.front().card.revision, 1);
        QCOMPARE(kept.at(1).card.revision, 251 - 198);
        QCOMPARE(kept.back().card.revision, 251);
        QCOMPARE(stored(u"shop"_s).revisionCount, 200);
        QCOMPARE(stored(u"shop"_s).card.revision, 251);
    }

    void everyRevisionIsKept()
    {
        for (int revision = 1; revision <= 3; ++revision)
            save(cardOf(u"shop"_s, revision, QString::number(revision)), at(revision));
        const auto all = revisions();
        QCOMPARE(all.size(), 3U);
        for (int revision = 1; revision <= 3; ++revision) {
            const auto &kept = all[static_cast<size_t>(revision - 1)];
            QVERIFY(kept.at == at(revision));
            QVERIFY(kept.card == cardOf(u"shop"_s, revision, QString::number(revision)));
        }
    }

    void aCardTakesThePlaceOfWhatStoodForIt()
    {
        save(cardOf(u"waiting"_s, 1, u"Not here yet"_s), at(1));
        valueOf(m_store->saveMessage(messageIn(m_room, u"1"_s, u"Looking"_s), true));
        const CardWrite write =
            valueOf(m_store->saveCard(kWebsite, m_room, cardOf(u"shop"_s, 4, u"Down"_s), at(60), {},
                                      {}, CardId(u"waiting"_s)));
        QCOMPARE(write.outcome, Outcome::Added);
        QCOMPARE(write.gone, 0);
        const StoredPage page = valueOf(m_store->pageBefore(m_room, 0, 10));
        QCOMPARE(page.items.size(), 2u);
        QCOMPARE(page.items.front().row, write.row);
        QCOMPARE(page.items.front().time, at(1));
        QCOMPARE(std::get<StoredCard>(page.items.front().content).card.title, u"Down"_s);
        QVERIFY(!valueOf(m_store->card(kWebsite, CardId(u"waiting"_s))));
        QVERIFY(valueOf(m_store->search(u"Not"_s, {}, 10)).empty());
        QCOMPARE(valueOf(m_store->rooms()).front().unreadMachine, 1);
    }

    void aRevisionLeavesNothingWhereItWasWaitedFor()
    {
        const CardWrite first = save(cardOf(u"shop"_s, 1, u"Down"_s), at(1));
        const CardWrite waiting = save(cardOf(u"waiting"_s, 1, u"Not here yet"_s), at(2));
        for (const auto outcome : {Outcome::Replaced, Outcome::Known}) {
            const CardWrite write =
                valueOf(m_store->saveCard(kWebsite, m_room, cardOf(u"shop"_s, 2, u"Up"_s), at(60),
                                          {}, {}, CardId(u"waiting"_s)));
            QCOMPARE(write.outcome, outcome);
            QCOMPARE(write.row, first.row);
            QCOMPARE(write.gone, outcome == Outcome::Replaced ? waiting.row : 0);
        }
        QCOMPARE(valueOf(m_store->pageBefore(m_room, 0, 10)).items.size(), 1u);
    }

    void aCardStaysInTheRoomWhereItAppeared()
    {
        const RoomId other = addRoom(*m_store, u"Other"_s);
        save(cardOf(u"shop"_s, 1, u"Down"_s), at(1));
        valueOf(m_store->saveCard(kWebsite, other, cardOf(u"shop"_s, 2, u"Up"_s), at(2)));
        QCOMPARE(valueOf(m_store->card(kWebsite, CardId(u"shop"_s)))->room, m_room);
        QVERIFY(valueOf(m_store->pageBefore(other, 0, 10)).items.empty());
    }

    void theSameIdOfAnotherInstanceIsAnotherCard()
    {
        save(cardOf(u"shop"_s, 1, u"Down"_s), at(1));
        const InstanceId other(u"website-2"_s);
        const CardWrite write =
            valueOf(m_store->saveCard(other, m_room, cardOf(u"shop"_s, 1, u"Slow"_s), at(2)));
        QCOMPARE(write.outcome, Outcome::Added);
        QCOMPARE(stored(u"shop"_s).card.title, u"Down"_s);
        QVERIFY(!valueOf(m_store->card(kWebsite, CardId(u"nothing"_s))));
    }

    void aNewRevisionIsFoundByItsOwnWordsOnly()
    {
        save(cardOf(u"shop"_s, 1, u"Unreachable"_s), at(1));
        save(cardOf(u"shop"_s, 2, u"Recovered"_s), at(2));
        QVERIFY(valueOf(m_store->search(u"Unreachable"_s, {}, 10)).empty());
        const auto hits = valueOf(m_store->search(u"recovered"_s, {}, 10));
        QCOMPARE(hits.size(), 1U);
        QCOMPARE(hits[0].who, u"Website watch"_s);
    }
};

QTEST_GUILESS_MAIN(StoreCardsTest)
#include "StoreCardsTest.moc"
