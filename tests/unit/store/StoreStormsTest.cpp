// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/StoreExamples.h"

using namespace watchroom;

/// Cards of one group that come one after the other.
class StoreStormsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Store> m_store;
    RoomId m_room;

    static Card alert(const QString &id, const QString &group = u"db"_s, int revision = 1)
    {
        Card card = cardOf(id, revision, u"Alert "_s + id);
        card.group = group;
        card.severity = Severity::Error;
        card.state = {.text = u"Firing"_s, .tone = Tone::Attention};
        return card;
    }

    qint64 save(const Card &card, Timestamp time)
    {
        return valueOf(m_store->saveCard(kWebsite, m_room, card, time)).row;
    }

    qint64 stormOf(const QString &id)
    {
        const auto item = valueOf(m_store->card(kWebsite, CardId(id)));
        return item ? std::get<StoredCard>(item->content).storm : -1;
    }

    int unread() { return valueOf(m_store->rooms()).at(0).unreadMachine; }

private Q_SLOTS:
    void init()
    {
        m_store = memoryStore();
        m_room = addRoom(*m_store, u"Ops"_s);
    }

    void cardsOfAGroupThatFollowEachOtherAreAStorm()
    {
        const qint64 first = save(alert(u"a"_s), at(0));
        valueOf(m_store->saveMessage(messageIn(m_room, u"1"_s, u"Looking"_s), true));
        save(alert(u"b"_s), at(590));
        const qint64 last = save(alert(u"c"_s), at(1180));
        for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
            QCOMPARE(stormOf(id), first);
        QVERIFY(valueOf(m_store->storm(first)) == (CardStorm{.firstRow = first,
                                                             .lastRow = last,
                                                             .count = 3,
                                                             .open = 3,
                                                             .worst = Severity::Error,
                                                             .from = at(0),
                                                             .until = at(1180)}));
    }

    void aPauseOfMoreThanTenMinutesEndsIt()
    {
        save(alert(u"a"_s), at(0));
        const qint64 next = save(alert(u"b"_s), at(601));
        QCOMPARE(stormOf(u"b"_s), next);
        QCOMPARE(valueOf(m_store->storm(next)).count, 1);
    }

    void otherGroupsRoomsAndInstancesAreOtherStorms()
    {
        const RoomId other = addRoom(*m_store, u"Other"_s);
        const qint64 first = save(alert(u"a"_s), at(0));
        save(alert(u"b"_s, u"web"_s), at(1));
        save(alert(u"c"_s, {}), at(2));
        valueOf(m_store->saveCard(kWebsite, other, alert(u"d"_s), at(3)));
        valueOf(m_store->saveCard(InstanceId(u"website-2"_s), m_room, alert(u"a"_s), at(4)));
        QCOMPARE(valueOf(m_store->storm(first)).count, 1);
        QCOMPARE(stormOf(u"c"_s), 0);
        QCOMPARE(valueOf(m_store->storm(0)).count, 1);
    }

    void itSaysHowManyAreOpenAndWhatTheWorstOfThemIs()
    {
        const qint64 first = save(alert(u"a"_s), at(0));
        Card critical = alert(u"b"_s);
        critical.severity = Severity::Critical;
        save(critical, at(1));
        QCOMPARE(valueOf(m_store->storm(first)).worst, Severity::Critical);

        critical.revision = 2;
        critical.state = {.text = u"Resolved"_s, .tone = Tone::Good};
        save(critical, at(2));
        QCOMPARE(valueOf(m_store->storm(first)).worst, Severity::Error);
        QCOMPARE(valueOf(m_store->storm(first)).open, 1);
        critical.revision = 1;
        critical.state.tone = Tone::Critical;
        save(critical, at(3)); // it comes late
        QCOMPARE(valueOf(m_store->storm(first)).open, 1);
        QVERIFY(valueOf(m_store->storm(first)).until == at(1));
    }

    void whileUnreadItCountsAsOne()
    {
        for (int i = 0; i < 30; ++i)
            save(alert(QString::number(i)), at(i));
        QCOMPARE(unread(), 1);
        save(alert(u"web"_s, u"web"_s), at(31));
        QCOMPARE(unread(), 2);
        QVERIFY(worked(m_store->markRead(m_room, valueOf(m_store->rooms()).at(0).lastRow)));
        QCOMPARE(unread(), 0);
        save(alert(u"30"_s), at(32));
        save(alert(u"31"_s), at(33));
        QCOMPARE(unread(), 1);
    }
};

QTEST_GUILESS_MAIN(StoreStormsTest)
#include "StoreStormsTest.moc"
