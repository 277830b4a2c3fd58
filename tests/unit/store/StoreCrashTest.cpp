// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/StoreExamples.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cstdio>

using namespace watchroom;

namespace {

constexpr int kBatch = 3;

QString nameOf(int number, int part)
{
    return u"%1-%2"_s.arg(number).arg(part);
}

/// What the child does until it is killed: writes messages in threes, and a card, and says each
/// number once the store has promised that it is kept.
int writeForEver(const QString &file, int from)
{
    auto store = Store::open(file);
    if (!store)
        return 1;
    const RoomId room(u"Ops"_s);
    for (int number = from;; ++number) {
        bool kept = (*store)->begin().has_value();
        for (int part = 0; part < kBatch; ++part) {
            const QString name = nameOf(number, part);
            kept = kept && (*store)->saveMessage(messageIn(room, name, u"kept "_s + name), true);
        }
        const Card card = cardOf(u"card"_s, number + 1, nameOf(number, 0));
        kept = kept && (*store)->saveCard(kWebsite, room, card, at(number));
        if (!kept || !(*store)->commit())
            return 2;
        std::printf("%d\n", number);
        std::fflush(stdout);
    }
}

} // namespace

/// Kills a process that writes, at any moment, and looks at what it left behind.
class StoreCrashTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    const QString m_file = m_dir.filePath(u"w.db"_s);

    /// Lets a child write for a while from `from` on and kills it. Returns the last number that it
    /// said.
    int killedWriter(int from, int milliseconds)
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {u"--write"_s, m_file, QString::number(from)});
        int last = from - 1;
        const auto readNumbers = [&] {
            while (child.canReadLine())
                last = child.readLine().trimmed().toInt();
        };
        if (!child.waitForReadyRead(30'000))
            return -1;
        child.waitForFinished(milliseconds); // It never finishes by itself.
        const bool wasRunning = child.state() == QProcess::Running;
        child.kill();
        child.waitForFinished();
        readNumbers();
        return wasRunning ? last : -1;
    }

    static bool isThere(Store &store, int number, int part)
    {
        const auto item = valueOf(store.message(RoomId(u"Ops"_s), MessageId(nameOf(number, part))));
        return item &&
               std::get<Message>(item->content).markdown == u"kept "_s + nameOf(number, part);
    }

private Q_SLOTS:
    void whatWasPromisedIsThereAfterEveryKill()
    {
        addRoom(*valueOf(Store::open(m_file)), u"Ops"_s);
        QRandomGenerator random(31);
        int next = 0;
        for (int round = 0; round < 30; ++round) {
            const int last = killedWriter(next, random.bounded(0, 60));
            QVERIFY2(last >= next, "The writer ended by itself");
            // Opening checks the whole file when it was not closed.
            auto store = valueOf(Store::open(m_file));
            QVERIFY(store);
            for (int number = next; number <= last; ++number) {
                for (int part = 0; part < kBatch; ++part)
                    QVERIFY2(isThere(*store, number, part), qPrintable(nameOf(number, part)));
            }
            // The one after the last that was said may be there, as a whole, or not at all.
            next = last + 1;
            const bool more = isThere(*store, next, 0);
            for (int part = 1; part < kBatch; ++part)
                QCOMPARE(isThere(*store, next, part), more);
            if (more)
                ++next;
            QVERIFY(!isThere(*store, next, 0));

            const auto card = valueOf(store->card(kWebsite, CardId(u"card"_s)));
            QVERIFY(card);
            QCOMPARE(std::get<StoredCard>(card->content).card.revision, next);
            QCOMPARE(valueOf(store->rooms()).at(0).unreadMessages, next * kBatch);
            QCOMPARE(valueOf(store->search(u"kept "_s + nameOf(last, 1), {}, 1)).size(), 1U);
        }
        QVERIFY(next >= 30);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == "--write"_L1)
        return writeForEver(arguments[2], arguments[3].toInt());
    StoreCrashTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "StoreCrashTest.moc"
