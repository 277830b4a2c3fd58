// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/StoreExamples.h"

using namespace watchroom;

class StoreCardsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Store> m_store;
    RoomId m_room;

    CardWrite save(const Card &card, Timestamp time)
    {
        return valueOf(m_store->saveCard(kWebsite, m_room, card, time));
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
        QVERIFY(write.isNew && write.changed);
        QVERIFY(
            (stored(u"shop"_s) ==
             StoredCard{.instance = kWebsite, .card = card, .firstSeen = at(1), .updated = at(1)}));
        QCOMPARE(valueOf(m_store->item(write.row))->row, write.row);
    }

    void aHigherRevisionReplacesItWhereItStands()
    {
        const CardWrite first = save(cardOf(u"shop"_s, 1, u"Down"_s), at(1));
        valueOf(m_store->saveMessage(messageIn(m_room, u"1"_s, u"Looking"_s), true));
        const CardWrite second = save(cardOf(u"shop"_s, 5, u"Up again"_s), at(60));
        QCOMPARE(second.row, first.row);
        QVERIFY(!second.isNew && second.changed);
        QCOMPARE(stored(u"shop"_s).card.title, u"Up again"_s);
        QCOMPARE(stored(u"shop"_s).revisionCount, 2);
        QVERIFY(stored(u"shop"_s).firstSeen == at(1));
        QVERIFY(stored(u"shop"_s).updated == at(60));
        QCOMPARE(valueOf(m_store->pageBefore(m_room, 0, 10)).items.size(), 2U);
    }

    void anEqualOrOlderRevisionChangesNothing()
    {
        const CardWrite first = save(cardOf(u"shop"_s, 4, u"Down"_s), at(1));
        const StoredCard before = stored(u"shop"_s);
        for (const int revision : {4, 3, 0, -1}) {
            const CardWrite again = save(cardOf(u"shop"_s, revision, u"Other"_s), at(9));
            QCOMPARE(again.row, first.row);
            QVERIFY(!again.isNew && !again.changed);
        }
        QVERIFY(stored(u"shop"_s) == before);
        QVERIFY(valueOf(m_store->search(u"Other"_s, {}, 10)).empty());
    }

    void everyRevisionIsKept()
    {
        for (int revision = 1; revision <= 3; ++revision)
            save(cardOf(u"shop"_s, revision, QString::number(revision)), at(revision));
        const auto revisions = valueOf(m_store->cardRevisions(kWebsite, CardId(u"shop"_s)));
        QCOMPARE(revisions.size(), 3U);
        for (int revision = 1; revision <= 3; ++revision) {
            const auto &kept = revisions[static_cast<size_t>(revision - 1)];
            QVERIFY(kept.at == at(revision));
            QVERIFY(kept.card == cardOf(u"shop"_s, revision, QString::number(revision)));
        }
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
        QVERIFY(valueOf(m_store->saveCard(other, m_room, cardOf(u"shop"_s, 1, u"Slow"_s), at(2)))
                    .isNew);
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
