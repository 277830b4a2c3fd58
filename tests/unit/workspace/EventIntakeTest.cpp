// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Written, then shown; nothing that came in is dropped while storing does not work.

#include "app/workspace/EventIntake.h"
#include "tests/support/ManualClock.h"

#include <QSignalSpy>
#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

Event note(int number)
{
    return NotePosted{RoomId(u"r"_s), QString::number(number), {}, {}};
}

} // namespace

class EventIntakeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBatchIsOneTransactionInOrder()
    {
        ManualClock clock;
        auto store = std::move(Store::open(u":memory:"_s).value());
        QStringList written;
        EventIntake intake(*store, clock, [&](const InstanceId &, const Event &event) {
            written += std::get<NotePosted>(event).text;
            return Result<void>();
        });
        QSignalSpy stored(&intake, &EventIntake::stored);
        for (int i = 0; i < 3; ++i)
            intake.take({}, note(i));
        QVERIFY(written.isEmpty());
        QTRY_COMPARE(stored.count(), 1);
        QCOMPARE(written, QStringList({u"0"_s, u"1"_s, u"2"_s}));
    }

    void anEventThatMakesNoSenseCostsTheOthersNothing()
    {
        ManualClock clock;
        auto store = std::move(Store::open(u":memory:"_s).value());
        QStringList kept;
        EventIntake intake(*store, clock,
                           [&](const InstanceId &, const Event &event) -> Result<void> {
                               const QString text = std::get<NotePosted>(event).text;
                               if (text == u"1")
                                   return failure(ErrorCode::NotFound, u"There is no such room."_s);
                               kept += text;
                               return {};
                           });
        QSignalSpy stored(&intake, &EventIntake::stored);
        QSignalSpy trouble(&intake, &EventIntake::trouble);
        QSignalSpy undone(&intake, &EventIntake::undone);
        connect(&intake, &EventIntake::undone, &intake, [&] { kept.clear(); });
        for (int i = 0; i < 3; ++i)
            intake.take({}, note(i));
        QTRY_COMPARE(stored.count(), 1);
        QCOMPARE(kept, QStringList({u"0"_s, u"2"_s}));
        QCOMPARE(undone.count(), 1);
        QCOMPARE(trouble.count(), 0);
    }

    void whileTheDiskIsFullEventsWaitAndNothingIsShown()
    {
        ManualClock clock;
        auto store = std::move(Store::open(u":memory:"_s).value());
        bool full = true;
        QStringList kept;
        EventIntake intake(*store, clock,
                           [&](const InstanceId &, const Event &event) -> Result<void> {
                               if (full)
                                   return failure(ErrorCode::ResourceExhausted,
                                                  u"This computer is out of space."_s);
                               kept += std::get<NotePosted>(event).text;
                               return {};
                           });
        QSignalSpy stored(&intake, &EventIntake::stored);
        QSignalSpy trouble(&intake, &EventIntake::trouble);
        intake.take({}, note(1));
        QTRY_COMPARE(trouble.count(), 1);
        QCOMPARE(trouble.first().first().toString(), u"This computer is out of space."_s);
        intake.take({}, note(2));
        QCOMPARE(stored.count(), 0);

        full = false;
        clock.advance(Seconds(4));
        QCOMPARE(kept, QStringList({u"1"_s, u"2"_s}));
        QCOMPARE(trouble.last().first().toString(), QString());
        QCOMPARE(stored.count(), 1);
    }

    void whoWaitsForStoringIsCalledThenAndNotEarlier()
    {
        ManualClock clock;
        auto store = std::move(Store::open(u":memory:"_s).value());
        QStringList said;
        EventIntake intake(*store, clock,
                           [&](const InstanceId &, const Event &event) -> Result<void> {
                               said += std::get<NotePosted>(event).text;
                               return {};
                           });
        intake.whenStored(&intake, [&] { said += u"nothing waits"_s; });
        intake.take({}, note(1));
        intake.whenStored(&intake, [&] { said += u"1 is stored"_s; });
        for (int i = 2; i <= 501; ++i)
            intake.take({}, note(i)); // the last one is in the second batch
        intake.whenStored(&intake, [&] { said += u"501 is stored"_s; });
        QTRY_COMPARE(said.size(), 504);
        QCOMPARE(said.first(), u"nothing waits"_s);
        QCOMPARE(said.at(501), u"1 is stored"_s);
        QCOMPARE(said.last(), u"501 is stored"_s);
    }
};

QTEST_GUILESS_MAIN(EventIntakeTest)
#include "EventIntakeTest.moc"
