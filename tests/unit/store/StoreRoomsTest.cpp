// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/StoreExamples.h"

using namespace watchroom;

class StoreRoomsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Store> m_store;
    RoomId m_room;

    StoredRoom room() { return valueOf(m_store->rooms()).at(0); }

    qint64 say(const QString &id, bool countsAsUnread, bool fromMachine = false)
    {
        Message message = messageIn(m_room, id, u"hi"_s);
        message.fromMachine = fromMachine;
        return valueOf(m_store->saveMessage(message, countsAsUnread));
    }

private Q_SLOTS:
    void init()
    {
        m_store = memoryStore();
        m_room = addRoom(*m_store, u"Ops"_s);
    }

    void aRoomComesBackAsItWas()
    {
        const Room renamed{.id = m_room,
                           .account = AccountId(u"xmpp"_s),
                           .name = u"Operations"_s,
                           .topic = u"All is well"_s,
                           .kind = RoomKind::Practice};
        QVERIFY(worked(m_store->saveRoom(renamed)));
        QVERIFY(worked(m_store->setRoomLeft(m_room, true)));
        QVERIFY(worked(m_store->saveDraft(m_room, u"not *yet*"_s)));
        QVERIFY((room() == StoredRoom{.room = renamed, .left = true, .draft = u"not *yet*"_s}));
        QVERIFY(worked(m_store->setRoomLeft(m_room, false)));
        QVERIFY(!room().left);
    }

    void peopleComeBackAsTheyWere()
    {
        const Person ada{
            .id = PersonId(u"ada"_s), .name = u"Ada"_s, .presence = Presence::Busy, .isSelf = true};
        const Person bot{.id = PersonId(u"bot"_s), .name = u"Bot"_s, .isMachine = true};
        QVERIFY(worked(m_store->savePerson({.id = ada.id, .name = u"Augusta"_s})));
        QVERIFY(worked(m_store->savePerson(bot)));
        QVERIFY(worked(m_store->savePerson(ada)));
        QVERIFY((valueOf(m_store->people()) == std::vector<Person>{ada, bot}));
    }

    void peopleAndMachinesAreCountedApart()
    {
        say(u"1"_s, true);
        say(u"2"_s, true);
        say(u"own"_s, false);
        say(u"bot"_s, true, true);
        valueOf(m_store->saveCard(kWebsite, m_room, cardOf(u"c"_s, 1, u"Down"_s), at(1)));
        valueOf(m_store->saveCard(kWebsite, m_room, cardOf(u"c"_s, 2, u"Up"_s), at(2)));
        const qint64 note =
            valueOf(m_store->addNote(m_room, {.text = u"Note"_s, .icon = {}}, at(3)));
        QCOMPARE(room().unreadMessages, 2);
        QCOMPARE(room().unreadMachine, 2);
        QCOMPARE(room().lastRow, note);
        QCOMPARE(room().readRow, 0);
    }

    void readingCountsWhatIsLeft()
    {
        say(u"1"_s, true);
        const qint64 bot = say(u"bot"_s, true, true);
        const qint64 last = say(u"2"_s, true);
        QVERIFY(worked(m_store->markRead(m_room, bot)));
        QCOMPARE(room().unreadMessages, 1);
        QCOMPARE(room().unreadMachine, 0);
        QVERIFY(worked(m_store->markRead(m_room, last)));
        QCOMPARE(room().unreadMessages, 0);
        QCOMPARE(room().readRow, last);
        // The mark never goes back.
        QVERIFY(worked(m_store->markRead(m_room, bot)));
        QCOMPARE(room().readRow, last);
        QCOMPARE(room().unreadMessages, 0);
    }

    void aDeletedMessageIsNotUnread()
    {
        say(u"1"_s, true);
        const qint64 read = say(u"2"_s, true);
        say(u"3"_s, true);
        QVERIFY(worked(m_store->markRead(m_room, read)));
        for (const QString &id : {u"1"_s, u"3"_s}) {
            Message message = messageIn(m_room, id, {});
            message.deleted = true;
            valueOf(m_store->saveMessage(message, true));
            valueOf(m_store->saveMessage(message, true));
        }
        QCOMPARE(room().unreadMessages, 0);
    }

    void anUnknownRoomIsNotFound()
    {
        const RoomId nowhere(u"nowhere"_s);
        for (const auto &result :
             {m_store->setRoomLeft(nowhere, true), m_store->markRead(nowhere, 1),
              m_store->saveDraft(nowhere, u"x"_s)}) {
            QVERIFY(!result);
            QCOMPARE(result.error().code, ErrorCode::NotFound);
            QVERIFY(!result.error().summary.isEmpty());
        }
        QVERIFY(valueOf(m_store->pageBefore(nowhere, 0, 10)).items.empty());
    }
};

QTEST_GUILESS_MAIN(StoreRoomsTest)
#include "StoreRoomsTest.moc"
