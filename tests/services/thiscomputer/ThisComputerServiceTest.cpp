// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/thiscomputer/ThisComputerService.h"
#include "tests/support/FakeHost.h"
#include "tests/support/TaskResult.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace watchroom;

namespace {

QString fixture(const QString &name)
{
    return QStringLiteral(WATCHROOM_FIXTURES "/") + name;
}

/// A recorded computer whose disks a test fills.
class Computer
{
public:
    FakeHost host;
    double diskPercent = 40;

    explicit Computer(const QString &recorded = u"server"_s)
        : m_recorded(recorded)
    {
        setFailedUnits("[]");
    }
    ~Computer() { m_service.reset(); }

    void setFailedUnits(const QByteArray &json)
    {
        host.fakeProcesses().install(u"systemctl"_s, {.output = {json}});
    }

    void start(const FormValues &settings = {})
    {
        const auto space = [this](const QString &) {
            const auto used = qint64(diskPercent * 10);
            return std::optional(DiskSpace{.used = used, .available = 1000 - used});
        };
        m_service = std::make_unique<ThisComputerService>(
            host, ThisComputerReader(fixture(m_recorded), space));
        if (!m_service->configure(settings))
            qFatal("Computer: the settings were refused");
        m_service->start();
        pass(0ms);
    }
    void stop() { m_service.reset(); }
    void pass(Milliseconds length) { host.manualClock().advance(length); }

    Glance glance(const QString &id) const { return host.lastGlance(id).value_or(Glance()); }

private:
    const QString m_recorded;
    std::unique_ptr<ThisComputerService> m_service;
};

} // namespace

class ThisComputerServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsHowTheComputerIs();
    void looksAgain();
    void namesFailedUnits();
    void showsNoUnitsWithoutSystemd();
    void showsNoUnitsWhenSystemdIsSilent();
    void tellsOfAFullDisk();
    void goesOnAfterARestart();
    void saysWhatItCannotRead();
    void checksItsSettings_data();
    void checksItsSettings();
    void hasNothingToPress();
    void isSilentOnceStopped();
};

void ThisComputerServiceTest::showsHowTheComputerIs()
{
    Computer computer;
    computer.start();

    const Glance load = computer.glance(u"load"_s);
    QCOMPARE(load.state, (StateLabel{u"Calm"_s, Tone::Good}));
    QCOMPARE(load.value, 0.3);
    QCOMPARE(load.valueText, u"0.30"_s);
    QCOMPARE(load.unit, u"per core"_s);

    const Glance memory = computer.glance(u"memory"_s);
    QCOMPARE(memory.state, (StateLabel{u"Enough free"_s, Tone::Good}));
    QCOMPARE(memory.valueText, u"50"_s);
    QCOMPARE(memory.unit, u"%"_s);

    const Glance disk = computer.glance(u"disk"_s);
    QCOMPARE(disk.state, (StateLabel{u"Enough space"_s, Tone::Good}));
    QCOMPARE(disk.value, 40.0);
    QCOMPARE(disk.limits, (std::vector<GlanceLimit>{{85, Tone::Warning}, {95, Tone::Critical}}));
    const auto facts = std::get<FactSet>(disk.detail.at(0).content).facts;
    QCOMPARE(facts.size(), 4u);
    QCOMPARE(facts[2].label, u"/srv/my data"_s);
    QVERIFY(facts[2].value.startsWith(u"40 % used, "_s));

    QCOMPARE(computer.glance(u"units"_s).state, (StateLabel{u"None failed"_s, Tone::Good}));
    QVERIFY(computer.host.cards().empty());
}

void ThisComputerServiceTest::looksAgain()
{
    Computer computer;
    computer.start({{u"interval"_s, u"30"_s}});
    const auto before = computer.glance(u"load"_s).updatedAt;
    computer.pass(29s);
    QCOMPARE(computer.glance(u"load"_s).updatedAt, before);
    computer.pass(1s);
    QCOMPARE(computer.glance(u"load"_s).updatedAt, before + 30s);
    QVERIFY(computer.glance(u"load"_s).staleAfter > 30s);
    QCOMPARE(computer.host.fakeProcesses().requests().size(), 1u);
    computer.pass(31s);
    QCOMPARE(computer.host.fakeProcesses().requests().size(), 2u);
}

void ThisComputerServiceTest::namesFailedUnits()
{
    Computer computer;
    QFile file(fixture(u"failed-units.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    computer.setFailedUnits(file.readAll());
    computer.start();
    const Glance units = computer.glance(u"units"_s);
    QCOMPARE(units.state, (StateLabel{u"2 failed"_s, Tone::Attention}));
    QCOMPARE(units.value, 2.0);
    const auto facts = std::get<FactSet>(units.detail.at(0).content).facts;
    QCOMPARE(facts.at(0).label, u"backup.service"_s);
    QCOMPARE(facts.at(0).value, u"Nightly backup"_s);
}

void ThisComputerServiceTest::showsNoUnitsWithoutSystemd()
{
    Computer computer(u"container"_s);
    computer.start();
    computer.pass(5min);
    QVERIFY(!computer.host.lastGlance(u"units"_s));
    QVERIFY(computer.host.lastGlance(u"load"_s));
    QVERIFY(computer.host.fakeProcesses().requests().empty());
}

void ThisComputerServiceTest::showsNoUnitsWhenSystemdIsSilent()
{
    Computer computer;
    computer.start();
    QVERIFY(computer.host.lastGlance(u"units"_s));
    computer.host.fakeProcesses().install(
        u"systemctl"_s, {.output = {"Failed to connect to bus\n"}, .outcome = {.exitCode = 1}});
    computer.pass(2min);
    QVERIFY(!computer.host.lastGlance(u"units"_s));
    computer.host.fakeProcesses().install(u"systemctl"_s, {.hangs = true});
    computer.pass(5min);
    QVERIFY(!computer.host.lastGlance(u"units"_s));
    computer.setFailedUnits("[]");
    computer.pass(5min);
    QVERIFY(computer.host.lastGlance(u"units"_s));
}

void ThisComputerServiceTest::tellsOfAFullDisk()
{
    Computer computer(u"container"_s);
    computer.start({{u"diskHigh"_s, u"50"_s}, {u"diskCritical"_s, u"60"_s}});
    computer.diskPercent = 52;
    computer.pass(10s);
    QCOMPARE(computer.host.cards().size(), 1u);
    QCOMPARE(computer.host.cards()[0].state.text, u"52 % full"_s);
    QCOMPARE(computer.glance(u"disk"_s).state, (StateLabel{u"Filling up"_s, Tone::Warning}));
    QCOMPARE(computer.host.all<CardPublished>()[0].room, computer.host.room());
    computer.diskPercent = 62;
    computer.pass(10s);
    QCOMPARE(computer.glance(u"disk"_s).state, (StateLabel{u"Nearly full"_s, Tone::Critical}));
    computer.diskPercent = 30;
    computer.pass(10s);
    QCOMPARE(computer.host.cards().size(), 1u);
    QCOMPARE(computer.host.cards()[0].state.text, u"Back to normal after 20 s"_s);
    QCOMPARE(computer.glance(u"disk"_s).state.tone, Tone::Good);
}

void ThisComputerServiceTest::goesOnAfterARestart()
{
    Computer computer(u"container"_s);
    computer.diskPercent = 90;
    computer.start();
    computer.stop();
    computer.host.takeEvents();
    computer.pass(1h);
    computer.start();
    QVERIFY(computer.host.cards().empty()); // Nothing new to say.
    QCOMPARE(computer.glance(u"disk"_s).state.text, u"Filling up"_s);
    computer.diskPercent = 20;
    computer.pass(10s);
    QCOMPARE(computer.host.cards().at(0).revision, 2);
    QCOMPARE(computer.host.cards().at(0).state.text, u"Back to normal after 1 h"_s);
}

void ThisComputerServiceTest::saysWhatItCannotRead()
{
    Computer computer(u"nowhere"_s);
    computer.start();
    for (const QString &id : {u"load"_s, u"memory"_s, u"disk"_s}) {
        QCOMPARE(computer.glance(id).state, (StateLabel{u"Not known"_s, Tone::Neutral}));
        QVERIFY(!computer.glance(id).name.isEmpty());
    }
}

void ThisComputerServiceTest::checksItsSettings_data()
{
    QTest::addColumn<FormValues>("settings");
    QTest::addColumn<bool>("good");
    QTest::newRow("none") << FormValues() << true;
    QTest::newRow("limits") << FormValues{{u"diskHigh"_s, u"70"_s}, {u"diskCritical"_s, u"100"_s}}
                            << true;
    QTest::newRow("disk upside down")
        << FormValues{{u"diskHigh"_s, u"90"_s}, {u"diskCritical"_s, u"80"_s}} << false;
    QTest::newRow("memory the same")
        << FormValues{{u"memoryHigh"_s, u"90"_s}, {u"memoryCritical"_s, u"90"_s}} << false;
    QTest::newRow("more than all") << FormValues{{u"diskCritical"_s, u"101"_s}} << false;
    QTest::newRow("without a pause") << FormValues{{u"interval"_s, u"0"_s}} << false;
}

void ThisComputerServiceTest::checksItsSettings()
{
    QFETCH(FormValues, settings);
    QFETCH(bool, good);
    FakeHost host;
    ThisComputerService service(host);
    const auto done = service.configure(settings);
    QCOMPARE(done.has_value(), good);
    if (!good)
        QVERIFY(done.error().summary.endsWith(u'.'));
}

void ThisComputerServiceTest::hasNothingToPress()
{
    FakeHost host;
    ThisComputerService service(host);
    TaskResult result(service.invoke({.title = u"Reboot"_s}));
    QVERIFY(result.failedAs(ErrorCode::NotFound));
}

void ThisComputerServiceTest::isSilentOnceStopped()
{
    Computer computer;
    computer.host.fakeProcesses().install(u"systemctl"_s, {.hangs = true});
    computer.start();
    QCOMPARE(computer.host.fakeProcesses().running(), 1);
    computer.stop();
    QCOMPARE(computer.host.fakeProcesses().running(), 0);
    computer.host.takeEvents();
    computer.pass(10min);
    QVERIFY(computer.host.events().empty());
}

QTEST_GUILESS_MAIN(ThisComputerServiceTest)
#include "ThisComputerServiceTest.moc"
