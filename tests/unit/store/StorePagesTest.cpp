// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/SqliteSpy.h"
#include "tests/unit/store/StoreExamples.h"

using namespace watchroom;

class StorePagesTest : public QObject
{
    Q_OBJECT

    SqliteSpy m_spy;
    std::unique_ptr<Store> m_store;
    RoomId m_room;
    RoomId m_other;

    /// Says `count` things in the room, and then as many in the other one.
    std::vector<qint64> fill(int count)
    {
        std::vector<qint64> rows;
        if (!worked(m_store->begin()))
            return rows;
        for (int i = 0; i < count; ++i)
            rows.push_back(valueOf(m_store->saveMessage(numbered(m_room, i), true)));
        for (int i = 0; i < count; ++i)
            valueOf(m_store->saveMessage(numbered(m_other, i), true));
        return worked(m_store->commit()) ? rows : std::vector<qint64>();
    }

    static Message numbered(const RoomId &room, int number)
    {
        return messageIn(room, QString::number(number), u"hello"_s);
    }

    static std::vector<qint64> rowsOf(const StoredPage &page)
    {
        std::vector<qint64> rows;
        for (const StoredItem &item : page.items)
            rows.push_back(item.row);
        return rows;
    }

    int stepsOfOpening()
    {
        m_spy.reset();
        valueOf(m_store->rooms());
        const auto newest = valueOf(m_store->pageBefore(m_room, 0, 50));
        const auto older = valueOf(m_store->pageBefore(m_room, newest.items.at(0).row, 50));
        valueOf(m_store->pageAfter(m_room, older.items.at(0).row, 50));
        valueOf(m_store->unsentMessages(kLocalAccount));
        valueOf(m_store->message(m_room, MessageId(u"7"_s)));
        valueOf(m_store->invocations(kWebsite, CardId(u"shop"_s)));
        if (!worked(m_store->markRead(m_room, newest.items.back().row)))
            return -1;
        return m_spy.steps();
    }

private Q_SLOTS:
    void init()
    {
        m_store = memoryStore();
        m_room = addRoom(*m_store, u"Ops"_s);
        m_other = addRoom(*m_store, u"Other"_s);
    }

    void anEmptyRoomIsOnePage()
    {
        QVERIFY((valueOf(m_store->pageBefore(m_room, 0, 10)) ==
                 StoredPage{.items = {}, .reachesStart = true, .reachesEnd = true}));
        QVERIFY((valueOf(m_store->pageAfter(m_room, 0, 10)) ==
                 StoredPage{.items = {}, .reachesStart = true, .reachesEnd = true}));
    }

    void pagesGoBackToTheStart()
    {
        const auto rows = fill(25);
        std::vector<qint64> seen;
        qint64 before = 0;
        for (int pages = 0; pages < 3; ++pages) {
            const auto page = valueOf(m_store->pageBefore(m_room, before, 10));
            const auto part = rowsOf(page);
            QCOMPARE(part.size(), pages == 2 ? 5U : 10U);
            QCOMPARE(page.reachesStart, pages == 2);
            QCOMPARE(page.reachesEnd, pages == 0);
            seen.insert(seen.begin(), part.begin(), part.end());
            before = part.front();
        }
        QCOMPARE(seen, rows);
        const auto nothing = valueOf(m_store->pageBefore(m_room, rows.front(), 10));
        QVERIFY((nothing == StoredPage{.items = {}, .reachesStart = true, .reachesEnd = false}));
    }

    void pagesGoOnToTheEnd()
    {
        const auto rows = fill(20);
        const auto first = valueOf(m_store->pageAfter(m_room, 0, 10));
        QVERIFY(first.reachesStart && !first.reachesEnd);
        const auto second = valueOf(m_store->pageAfter(m_room, first.items.back().row, 10));
        QVERIFY(!second.reachesStart && second.reachesEnd);
        auto seen = rowsOf(first);
        std::ranges::copy(rowsOf(second), std::back_inserter(seen));
        QCOMPARE(seen, rows);
        const auto nothing = valueOf(m_store->pageAfter(m_room, rows.back(), 10));
        QVERIFY((nothing == StoredPage{.items = {}, .reachesStart = false, .reachesEnd = true}));
    }

    void aWholeRoomThatJustFitsIsWhole()
    {
        fill(10);
        const auto page = valueOf(m_store->pageBefore(m_room, 0, 10));
        QVERIFY(page.reachesStart && page.reachesEnd);
        QVERIFY(valueOf(m_store->pageBefore(m_room, 0, 0)).items.empty());
        QVERIFY(valueOf(m_store->pageBefore(m_room, 0, -5)).items.empty());
    }

    void aPageHoldsAllKinds()
    {
        valueOf(m_store->saveMessage(messageIn(m_room, u"1"_s, u"hi"_s), true));
        valueOf(m_store->saveCard(kWebsite, m_room, cardOf(u"shop"_s, 1, u"Down"_s), at(1)));
        valueOf(m_store->addNote(m_room, {.text = u"Ada joined"_s, .icon = {}}, at(2)));
        const auto page = valueOf(m_store->pageBefore(m_room, 0, 10));
        QCOMPARE(page.items.size(), 3U);
        QVERIFY(std::holds_alternative<Message>(page.items[0].content));
        QVERIFY(std::holds_alternative<StoredCard>(page.items[1].content));
        QVERIFY(std::holds_alternative<NoteRow>(page.items[2].content));
    }

    void aLargeRoomOpensWithTheWorkOfASmallOne()
    {
        fill(200);
        const int small = stepsOfOpening();
        init();
        fill(20'000);
        const int large = stepsOfOpening();
        // All rooms are listed, by going through their table; nothing else is.
        QCOMPARE(m_spy.scannedRows(), 1);
        QVERIFY2(large < small * 1.2, qPrintable(u"%1 against %2"_s.arg(large).arg(small)));
    }

    void whatComesLateStandsWhereItBelongs()
    {
        const RoomId room = addRoom(*m_store, u"late"_s);
        const auto say = [&](const QString &id, const QString &before = {}) {
            valueOf(m_store->saveMessage(messageIn(room, id, id), true, MessageId(before)));
        };
        say(u"1"_s);
        valueOf(m_store->saveMessage(messageIn(m_other, u"elsewhere"_s, u"hello"_s), true));
        say(u"9"_s);
        say(u"8"_s, u"9"_s); // a gap fills from its newer end
        say(u"7"_s, u"8"_s);
        say(u"6"_s, u"9"_s); // in front of what was put there earlier
        say(u"10"_s);
        say(u"11"_s, u"unknown"_s);
        QStringList order;
        for (const StoredItem &item : valueOf(m_store->pageBefore(room, 0, 50)).items)
            order += std::get<Message>(item.content).id.value;
        QCOMPARE(order.join(u' '), u"1 6 7 8 9 10 11"_s);
    }

    void whatComesLateInFrontOfTheReadMarkIsNoNews()
    {
        const RoomId room = addRoom(*m_store, u"late"_s);
        const qint64 read = valueOf(m_store->saveMessage(messageIn(room, u"2"_s, u"hi"_s), true));
        QVERIFY(worked(m_store->markRead(room, read)));
        valueOf(m_store->saveMessage(messageIn(room, u"1"_s, u"hi"_s), true, MessageId(u"2"_s)));
        QCOMPARE(valueOf(m_store->rooms()).back().unreadMessages, 0);
        valueOf(m_store->saveMessage(messageIn(room, u"4"_s, u"hi"_s), true));
        valueOf(m_store->saveMessage(messageIn(room, u"3"_s, u"hi"_s), true, MessageId(u"4"_s)));
        QCOMPARE(valueOf(m_store->rooms()).back().unreadMessages, 2);
    }
};

QTEST_GUILESS_MAIN(StorePagesTest)
#include "StorePagesTest.moc"
