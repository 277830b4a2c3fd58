// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/website/WebsiteMapper.h"
#include "integrations/services/website/WebsiteMemory.h"
#include "integrations/services/website/WebsiteSettings.h"

#include <QTest>

using namespace watchroom;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class WebsiteMapperTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAreUnderstood_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("address");
        QTest::addRow("bare") << u"example.org"_s << u"https://example.org"_s;
        QTest::addRow("with blanks") << u" example.org/shop "_s << u"https://example.org/shop"_s;
        QTest::addRow("with a port") << u"example.org:8443"_s << u"https://example.org:8443"_s;
        QTest::addRow("http") << u"http://example.org"_s << u"http://example.org"_s;
        QTest::addRow("capitals") << u"HTTPS://Example.ORG/A"_s << u"https://example.org/A"_s;
        QTest::addRow("an address of the house")
            << u"http://192.168.0.1/"_s << u"http://192.168.0.1/"_s;
    }
    void addressesAreUnderstood()
    {
        QFETCH(QString, typed);
        QFETCH(QString, address);
        const auto settings = websiteSettings({{u"address"_s, typed}});
        QVERIFY2(settings, settings ? "" : qPrintable(settings.error().summary));
        QCOMPARE(settings->address.toString(), address);
    }

    void settingsHaveDefaults()
    {
        const auto settings = websiteSettings({{u"address"_s, u"example.org"_s}});
        QVERIFY(settings);
        QCOMPARE(*settings, (WebsiteSettings{.address = QUrl(u"https://example.org"_s),
                                             .name = u"example.org"_s}));
    }

    void settingsAreTakenOver()
    {
        const auto settings = websiteSettings({{u"address"_s, u"example.org"_s},
                                               {u"name"_s, u"Shop"_s},
                                               {u"status"_s, u"204"_s},
                                               {u"text"_s, u"Welcome"_s},
                                               {u"interval"_s, u"300"_s},
                                               {u"warnDays"_s, u"30"_s}});
        QVERIFY(settings);
        QCOMPARE(*settings, (WebsiteSettings{.address = QUrl(u"https://example.org"_s),
                                             .name = u"Shop"_s,
                                             .expectedStatus = 204,
                                             .expectedText = u"Welcome"_s,
                                             .interval = 5min,
                                             .warnDays = 30}));
    }

    void whatIsRememberedIsReadBack()
    {
        const Timestamp moment{1'772'460'000'000ms};
        WebsiteMemory memory{.lastGood = moment, .mutedUntil = moment + 1h};
        memory.outage =
            Outage{.began = moment + 1min,
                   .lastGood = moment,
                   .lastCheck = {.at = moment + 2min, .problem = u"Why"_s, .answered = true},
                   .failures = 3,
                   .revision = 2,
                   .published = moment + 2min};
        memory.certificate =
            CertificateNotice{.expires = moment + 24h, .daysLeft = 1, .revision = 4};
        QCOMPARE(memoryFromJson(memoryToJson(memory)), memory);
        QCOMPARE(memoryFromJson(memoryToJson({})), WebsiteMemory());
    }

    void nonsenseIsNoMemory_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addRow("nothing") << QByteArray();
        QTest::addRow("no JSON") << QByteArray("\0\xff{", 3);
        QTest::addRow("a list") << QByteArray("[1,2]");
        QTest::addRow("other types") << QByteArray("{\"lastGood\":\"x\",\"mutedUntil\":null}");
    }
    void nonsenseIsNoMemory()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(memoryFromJson(bytes), WebsiteMemory());
    }

    void daysAreCountedDown()
    {
        const Timestamp now{1'772'460'000'000ms};
        QCOMPARE(daysUntil(now + 49h, now), 2);
        QCOMPARE(daysUntil(now + 24h, now), 1);
        QCOMPARE(daysUntil(now + 23h, now), 0);
        QCOMPARE(daysUntil(now - 49h, now), 0);
    }
};

QTEST_GUILESS_MAIN(WebsiteMapperTest)
#include "WebsiteMapperTest.moc"
