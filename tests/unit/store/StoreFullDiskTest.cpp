// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/SqliteSpy.h"
#include "tests/unit/store/StoreExamples.h"

#include <QTemporaryDir>

#include <csignal>
#include <sys/resource.h>

using namespace watchroom;

/// What happens when there is no space left, and when there is again.
class StoreFullDiskTest : public QObject
{
    Q_OBJECT

    static QString longText(int number) { return u"%1 "_s.arg(number) + u"word "_s.repeated(400); }

    static Result<qint64> say(Store &store, int number)
    {
        return store.saveMessage(
            messageIn(RoomId(u"Ops"_s), QString::number(number), longText(number)), true);
    }

    /// Writes until it fails; returns how many succeeded.
    static int sayUntilFull(Store &store, Error &error)
    {
        for (int number = 0; number < 5000; ++number) {
            if (const auto said = say(store, number); !said) {
                error = said.error();
                return number;
            }
        }
        return -1;
    }

    static void expectThatAllIsWell(Store &store, int messages)
    {
        QCOMPARE(std::ssize(valueOf(store.pageBefore(RoomId(u"Ops"_s), 0, 10'000)).items),
                 messages);
        QCOMPARE(valueOf(store.rooms()).at(0).unreadMessages, messages);
        QCOMPARE(std::ssize(valueOf(store.search(u"word"_s, {}, 10'000))), messages);
    }

    static void limitFileSize(rlim_t bytes)
    {
        rlimit limit{};
        getrlimit(RLIMIT_FSIZE, &limit);
        limit.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &limit);
    }

private Q_SLOTS:
    void aFullDatabaseSaysSoAndGoesOnLater()
    {
        QTemporaryDir dir;
        SqliteSpy spy;
        auto store = valueOf(Store::open(dir.filePath(u"w.db"_s)));
        addRoom(*store, u"Ops"_s);
        QVERIFY(spy.run("PRAGMA max_page_count = 200"));
        Error error;
        const int said = sayUntilFull(*store, error);
        QVERIFY(said > 0);
        QCOMPARE(error.code, ErrorCode::ResourceExhausted);
        QVERIFY(error.summary.contains(u"out of space"_s));
        QVERIFY(error.retryable);
        expectThatAllIsWell(*store, said);

        QVERIFY(spy.run("PRAGMA max_page_count = 100000"));
        QVERIFY(say(*store, said));
        expectThatAllIsWell(*store, said + 1);
    }

    void aFullDiskUndoesATransactionAsAWhole()
    {
        QTemporaryDir dir;
        SqliteSpy spy;
        auto store = valueOf(Store::open(dir.filePath(u"w.db"_s)));
        addRoom(*store, u"Ops"_s);
        QVERIFY(say(*store, -1));
        QVERIFY(spy.run("PRAGMA max_page_count = 200"));
        QVERIFY(worked(store->begin()));
        Error error;
        QVERIFY(sayUntilFull(*store, error) > 0);
        const auto committed = store->commit();
        QVERIFY(!committed);
        QVERIFY(committed.error() == error);
        expectThatAllIsWell(*store, 1);
    }

    void aFileThatMayNotGrowCountsAsAFullDisk()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(u"w.db"_s);
        auto store = valueOf(Store::open(file));
        addRoom(*store, u"Ops"_s);
        std::signal(SIGXFSZ, SIG_IGN);
        limitFileSize(2 * 1024 * 1024);
        Error error;
        const int said = sayUntilFull(*store, error);
        limitFileSize(RLIM_INFINITY);
        QVERIFY(said > 0);
        QCOMPARE(error.code, ErrorCode::ResourceExhausted);
        expectThatAllIsWell(*store, said);

        QVERIFY(say(*store, said));
        store = valueOf(Store::open(file));
        expectThatAllIsWell(*store, said + 1);
    }
};

QTEST_GUILESS_MAIN(StoreFullDiskTest)
#include "StoreFullDiskTest.moc"
