// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/thiscomputer/ThisComputerReader.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace watchroom;

namespace {

QString fixture(const QString &name)
{
    return QStringLiteral(WATCHROOM_FIXTURES "/") + name;
}

/// Every disk holds ten bytes, four of them used.
std::optional<DiskSpace> smallDisk(const QString &)
{
    return DiskSpace{.used = 4, .available = 6};
}

} // namespace

class ThisComputerReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAServer();
    void findsTheDisksThatCanFillUp();
    void readsAContainer();
    void leavesOutADiskThatDoesNotAnswer();
    void saysWhatCannotBeRead();
    void refusesNonsense_data();
    void refusesNonsense();
    void readsFailedUnits();
    void refusesWhatSystemctlNeverSays_data();
    void refusesWhatSystemctlNeverSays();
    void asksARealDisk();
};

void ThisComputerReaderTest::readsAServer()
{
    const ThisComputerReader reader(fixture(u"server"_s), smallDisk);
    const auto load = reader.load();
    QVERIFY(load);
    QCOMPARE(*load, (LoadReading{1.20, 0.90, 0.75, 4}));
    QCOMPARE(load->perCore(), 0.3);
    const auto memory = reader.memory();
    QVERIFY(memory);
    QCOMPARE(memory->total, 16'000'000 * 1024LL);
    QCOMPARE(memory->usedPercent(), 50.0);
    QCOMPARE(memory->swapTotal - memory->swapFree, 1'000'000 * 1024LL);
    QVERIFY(reader.hasSystemd());
}

void ThisComputerReaderTest::findsTheDisksThatCanFillUp()
{
    const auto disks = ThisComputerReader(fixture(u"server"_s), smallDisk).disks();
    QVERIFY(disks);
    QStringList mountPoints;
    for (const DiskReading &disk : *disks)
        mountPoints += disk.mount.mountPoint;
    QCOMPARE(mountPoints, (QStringList{u"/"_s, u"/boot/efi"_s, u"/srv/my data"_s, u"/home"_s}));
    QCOMPARE(disks->front().mount, (Mount{u"/"_s, u"ext4"_s, u"/dev/sda2"_s}));
    QCOMPARE(disks->front().usedPercent(), 40.0);
}

void ThisComputerReaderTest::readsAContainer()
{
    const ThisComputerReader reader(fixture(u"container"_s), smallDisk);
    const auto disks = reader.disks();
    QVERIFY(disks);
    QCOMPARE(disks->size(), 1u);
    QCOMPARE(disks->front().mount.mountPoint, u"/"_s);
    QVERIFY(!reader.hasSystemd());
    QCOMPARE(reader.load()->cores, 1);
}

void ThisComputerReaderTest::leavesOutADiskThatDoesNotAnswer()
{
    const ThisComputerReader reader(fixture(u"server"_s), [](const QString &mountPoint) {
        return mountPoint == u"/"_s ? std::optional(DiskSpace{1, 1}) : std::nullopt;
    });
    QCOMPARE(reader.disks()->size(), 1u);
}

void ThisComputerReaderTest::saysWhatCannotBeRead()
{
    const ThisComputerReader reader(fixture(u"nowhere"_s));
    QCOMPARE(reader.load().error().summary, u"/proc/loadavg cannot be read on this computer."_s);
    QVERIFY(!reader.memory());
    QVERIFY(!reader.disks());
}

void ThisComputerReaderTest::refusesNonsense_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("words") << QByteArray("what is this");
    QTest::newRow("too little") << QByteArray("0.1 0.2");
    QTest::newRow("negative") << QByteArray("-1 -1 -1");
    QTest::newRow("no number") << QByteArray("nan inf nan");
    QTest::newRow("more than all") << QByteArray("MemTotal: 1 kB\nMemAvailable: 2 kB\n");
    QTest::newRow("memory of nothing") << QByteArray("MemTotal: 0 kB\nMemAvailable: 0 kB\n");
    QTest::newRow("zeros") << QByteArray(100, '\0');
}

void ThisComputerReaderTest::refusesNonsense()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!parseLoad(bytes, 4));
    QVERIFY(!parseMemory(bytes));
    QVERIFY(parseMounts(bytes).empty());
    QCOMPARE(parseCoreCount(bytes), 1);
}

void ThisComputerReaderTest::readsFailedUnits()
{
    QFile file(fixture(u"failed-units.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto units = parseFailedUnits(file.readAll());
    QVERIFY(units);
    const std::vector<FailedUnit> expected{{u"backup.service"_s, u"Nightly backup"_s},
                                           {u"web@1.service"_s, u"Web server 1"_s}};
    QCOMPARE(*units, expected);
    QVERIFY(parseFailedUnits("[]\n")->empty());
}

void ThisComputerReaderTest::refusesWhatSystemctlNeverSays_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a sentence") << QByteArray("Failed to connect to bus");
    QTest::newRow("an object") << QByteArray("{}");
    QTest::newRow("numbers") << QByteArray("[1, 2]");
    QTest::newRow("no name") << QByteArray("[{\"description\": \"x\"}]");
    QTest::newRow("wrong name") << QByteArray("[{\"unit\": 7}]");
}

void ThisComputerReaderTest::refusesWhatSystemctlNeverSays()
{
    QFETCH(QByteArray, json);
    QVERIFY(!parseFailedUnits(json));
}

void ThisComputerReaderTest::asksARealDisk()
{
    const auto space = diskSpace(u"/"_s);
    QVERIFY(space);
    QVERIFY(space->used + space->available > 0);
    QVERIFY(!diskSpace(u"/no/such/place"_s));
}

QTEST_GUILESS_MAIN(ThisComputerReaderTest)
#include "ThisComputerReaderTest.moc"
