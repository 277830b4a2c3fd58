// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/StoreExamples.h"

using namespace watchroom;

class StoreTransactionsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Store> m_store;
    RoomId m_room;

    Result<qint64> say(const QString &id)
    {
        return m_store->saveMessage(messageIn(m_room, id, id), true);
    }

    Result<qint64> sayNowhere()
    {
        return m_store->saveMessage(messageIn(RoomId(u"nowhere"_s), u"x"_s, u"x"_s), true);
    }

    QStringList said()
    {
        QStringList texts;
        for (const StoredItem &item : valueOf(m_store->pageBefore(m_room, 0, 100)).items)
            texts += std::get<Message>(item.content).markdown;
        return texts;
    }

private Q_SLOTS:
    void init()
    {
        m_store = memoryStore();
        m_room = addRoom(*m_store, u"Ops"_s);
    }

    void whatIsCommittedStays()
    {
        QVERIFY(worked(m_store->begin()));
        QVERIFY(say(u"1"_s));
        QVERIFY(say(u"2"_s));
        QCOMPARE(said().size(), 2);
        QVERIFY(worked(m_store->commit()));
        m_store->rollback();
        QCOMPARE(said().size(), 2);
    }

    void whatIsRolledBackIsGone()
    {
        QVERIFY(worked(m_store->begin()));
        QVERIFY(say(u"1"_s));
        m_store->rollback();
        QVERIFY(said().isEmpty());
        QCOMPARE(valueOf(m_store->rooms()).at(0).unreadMessages, 0);
        QVERIFY(valueOf(m_store->search(u"1"_s, {}, 10)).empty());
        QVERIFY(say(u"2"_s));
        QCOMPARE(said(), QStringList{u"2"_s});
    }

    void anErrorUndoesTheWholeTransaction()
    {
        QVERIFY(worked(m_store->begin()));
        QVERIFY(say(u"1"_s));
        const auto failed = sayNowhere();
        QVERIFY(!failed);
        const auto after = say(u"2"_s);
        QVERIFY(!after);
        QVERIFY(after.error() == failed.error());
        const auto committed = m_store->commit();
        QVERIFY(!committed);
        QVERIFY(committed.error() == failed.error());
        QVERIFY(said().isEmpty());
        QVERIFY(say(u"3"_s));
        QCOMPARE(said(), QStringList{u"3"_s});
    }

    void aNewTransactionForgetsTheFailedOne()
    {
        QVERIFY(worked(m_store->begin()));
        QVERIFY(!sayNowhere());
        QVERIFY(worked(m_store->begin()));
        QVERIFY(say(u"1"_s));
        QVERIFY(worked(m_store->commit()));

        QVERIFY(worked(m_store->begin()));
        QVERIFY(!sayNowhere());
        m_store->rollback();
        QVERIFY(say(u"2"_s));
        QCOMPARE(said(), (QStringList{u"1"_s, u"2"_s}));
    }

    void transactionsDoNotNest()
    {
        QVERIFY(worked(m_store->begin()));
        QVERIFY(say(u"1"_s));
        QVERIFY(!m_store->begin());
        QVERIFY(worked(m_store->commit()));
        QVERIFY(!m_store->commit());
        QCOMPARE(said(), QStringList{u"1"_s});
    }

    void aFailedWriteOfItsOwnLeavesNothing()
    {
        QVERIFY(!sayNowhere());
        QVERIFY(say(u"1"_s));
        QVERIFY(valueOf(m_store->search(u"x"_s, {}, 10)).empty());
    }
};

QTEST_GUILESS_MAIN(StoreTransactionsTest)
#include "StoreTransactionsTest.moc"
