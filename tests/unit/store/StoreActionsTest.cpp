// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/StoreExamples.h"

using namespace watchroom;

class StoreActionsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Store> m_store;

    static Invocation press(const QString &key, const QString &card, qint64 second)
    {
        return {.key = InvocationKey(key),
                .action = {.instance = kWebsite,
                           .room = RoomId(u"Ops"_s),
                           .card = CardId(card),
                           .action = ActionId(u"check"_s)},
                .title = u"Check now"_s,
                .effect = Effect::Danger,
                .by = PersonId(u"ada"_s),
                .byName = u"Ada"_s,
                .arguments = {{u"host"_s, u"web-3"_s}},
                .pressed = at(second),
                .ended = std::nullopt,
                .state = Sending{}};
    }

    static QStringList keysOf(const std::vector<Invocation> &invocations)
    {
        QStringList keys;
        for (const Invocation &invocation : invocations)
            keys += invocation.key.value;
        return keys;
    }

private Q_SLOTS:
    void init() { m_store = memoryStore(); }

    void anInvocationComesBackAsItWasInEveryState_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::variant_size_v<ActionState>); ++i)
            QTest::addRow("state %d", i) << i;
    }

    void anInvocationComesBackAsItWasInEveryState()
    {
        QFETCH(int, index);
        const std::vector<ActionState> states{
            Available{},
            Sending{},
            Accepted{},
            Running{.percent = 40, .text = u"Restarting"_s},
            AwaitingOthers{.pressedBy = {u"Ada"_s}, .people = {PersonId(u"ada"_s)}},
            Succeeded{.text = u"Done"_s, .undoUntil = at(9)},
            Failed{.reason = u"No"_s, .details = u"x"_s},
            Cancelled{},
            Denied{.reason = u"Only Ada may"_s, .ask = u"Ada"_s},
            Expired{.at = at(5)},
            OutcomeUnknown{.reason = u"It was restarted"_s}};
        Invocation invocation = press(u"k"_s, u"shop"_s, 1);
        QVERIFY(worked(m_store->saveInvocation(invocation)));
        invocation.state = states.at(static_cast<size_t>(index));
        if (isOver(invocation.state))
            invocation.ended = at(2);
        QVERIFY(worked(m_store->saveInvocation(invocation)));
        QVERIFY(valueOf(m_store->invocation(invocation.key)) == invocation);
        QCOMPARE(valueOf(m_store->unfinishedInvocations()).size(),
                 isUnderWay(invocation.state) ? 1U : 0U);
    }

    void whatItTakesBackAndThatItWasReadIsKept()
    {
        Invocation undoing = press(u"undo"_s, u"shop"_s, 2);
        undoing.undoes = InvocationKey(u"k"_s);
        undoing.state = Failed{.reason = u"No"_s};
        QVERIFY(worked(m_store->saveInvocation(undoing)));
        undoing.dismissed = true;
        QVERIFY(worked(m_store->saveInvocation(undoing)));
        QVERIFY(valueOf(m_store->invocation(undoing.key)) == undoing);
    }

    void whatCanBeFoundOutIsUnfinishedUntilItIsRead()
    {
        Invocation lost = press(u"k"_s, u"shop"_s, 1);
        lost.state = OutcomeUnknown{.reason = u"Lost contact"_s};
        QVERIFY(worked(m_store->saveInvocation(lost)));
        QVERIFY(valueOf(m_store->unfinishedInvocations()).empty());
        lost.state = OutcomeUnknown{.reason = u"Lost contact"_s, .canCheck = true};
        QVERIFY(worked(m_store->saveInvocation(lost)));
        QCOMPARE(valueOf(m_store->unfinishedInvocations()).size(), 1U);
        lost.dismissed = true;
        QVERIFY(worked(m_store->saveInvocation(lost)));
        QVERIFY(valueOf(m_store->unfinishedInvocations()).empty());
    }

    void invocationsStandInTheOrderOfThePresses()
    {
        QVERIFY(worked(m_store->saveInvocation(press(u"late"_s, u"shop"_s, 9))));
        QVERIFY(worked(m_store->saveInvocation(press(u"early"_s, u"shop"_s, 1))));
        QVERIFY(worked(m_store->saveInvocation(press(u"early too"_s, u"shop"_s, 1))));
        QVERIFY(worked(m_store->saveInvocation(press(u"own"_s, {}, 5))));
        const auto keys = keysOf(valueOf(m_store->invocations(kWebsite, CardId(u"shop"_s))));
        QCOMPARE(keys, (QStringList{u"early"_s, u"early too"_s, u"late"_s}));
        QCOMPARE(keysOf(valueOf(m_store->invocations(kWebsite, {}))), QStringList{u"own"_s});
        QCOMPARE(valueOf(m_store->unfinishedInvocations()).size(), 4U);
        QVERIFY(!valueOf(m_store->invocation(InvocationKey(u"none"_s))));
    }

    void offeredActionsReplaceThoseBefore()
    {
        const ActionSpec restart{.id = ActionId(u"restart"_s),
                                 .title = u"Restart web-3"_s,
                                 .confirm = Confirmation{.title = u"Restart?"_s},
                                 .inputs = {{.id = u"host"_s, .label = u"Host"_s}}};
        const ActionSpec report{.id = ActionId(u"report"_s), .title = u"Report"_s};
        QVERIFY(worked(m_store->saveOfferedActions(kWebsite, {report})));
        QVERIFY(worked(m_store->saveOfferedActions(kWebsite, {restart, report})));
        const auto offered = valueOf(m_store->offeredActions());
        QCOMPARE(offered.size(), 2U);
        QVERIFY(offered[0] == std::pair(kWebsite, restart));
        QVERIFY(offered[1] == std::pair(kWebsite, report));
        QVERIFY(worked(m_store->saveOfferedActions(kWebsite, {})));
        QVERIFY(valueOf(m_store->offeredActions()).empty());
    }

    void anInstanceComesBackAsItWas()
    {
        const StoredInstance instance{.id = kWebsite,
                                      .plugin = u"website"_s,
                                      .room = RoomId(u"Ops"_s),
                                      .settings = {{u"address"_s, u"https://shop.example"_s}}};
        QVERIFY(worked(m_store->saveInstance({.id = kWebsite, .plugin = u"old"_s})));
        QVERIFY(worked(m_store->saveInstance(instance)));
        QVERIFY(valueOf(m_store->instances()) == std::vector{instance});
    }

    void valuesAreKeptByInstanceAndKey()
    {
        const QByteArray bytes("\0\xff binary", 9);
        QVERIFY(worked(m_store->setValue(kWebsite, u"a"_s, "first")));
        QVERIFY(worked(m_store->setValue(kWebsite, u"a"_s, bytes)));
        QCOMPARE(valueOf(m_store->value(kWebsite, u"a"_s)), bytes);
        QVERIFY(valueOf(m_store->value(kWebsite, u"b"_s)).isEmpty());
        QVERIFY(valueOf(m_store->value(InstanceId(u"other"_s), u"a"_s)).isEmpty());
    }

    void aRemovedInstanceLeavesItsCardsAndItsRecord()
    {
        const RoomId room = addRoom(*m_store, u"Ops"_s);
        QVERIFY(worked(m_store->saveInstance({.id = kWebsite, .plugin = u"website"_s})));
        QVERIFY(worked(m_store->setValue(kWebsite, u"a"_s, "1")));
        QVERIFY(worked(m_store->saveOfferedActions(kWebsite, {{.id = ActionId(u"x"_s)}})));
        Glance glance;
        glance.id = GlanceId(u"g"_s);
        glance.name = u"Disk"_s;
        QVERIFY(worked(m_store->saveGlance(kWebsite, glance)));
        QVERIFY(worked(m_store->saveInvocation(press(u"k"_s, u"shop"_s, 1))));
        valueOf(m_store->saveCard(kWebsite, room, cardOf(u"shop"_s, 1, u"Down"_s), at(1)));

        QVERIFY(worked(m_store->removeInstance(kWebsite)));
        QVERIFY(valueOf(m_store->instances()).empty());
        QVERIFY(valueOf(m_store->glances()).empty());
        QVERIFY(valueOf(m_store->offeredActions()).empty());
        QVERIFY(valueOf(m_store->value(kWebsite, u"a"_s)).isEmpty());
        QVERIFY(valueOf(m_store->card(kWebsite, CardId(u"shop"_s))));
        QVERIFY(valueOf(m_store->invocation(InvocationKey(u"k"_s))));
    }
};

QTEST_GUILESS_MAIN(StoreActionsTest)
#include "StoreActionsTest.moc"
