// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/SampleThinning.h"
#include "tests/unit/store/StoreExamples.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace watchroom;

class StoreGlancesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Store> m_store;
    const GlanceId m_disk{u"disk"_s};

    void measure(qint64 second, std::optional<double> value, const StateLabel &state = {})
    {
        Glance glance;
        glance.id = m_disk;
        glance.name = u"Disk"_s;
        glance.value = value;
        glance.state = state;
        glance.updatedAt = at(second);
        QVERIFY(worked(m_store->saveGlance(kWebsite, glance)));
    }

    std::vector<GlanceSample> samples(int limit = 1000)
    {
        return valueOf(m_store->samples(kWebsite, m_disk, at(0), limit));
    }

private Q_SLOTS:
    void init() { m_store = memoryStore(); }

    void aGlanceComesBackAsItWas()
    {
        Glance glance;
        glance.id = m_disk;
        glance.name = u"Disk"_s;
        glance.icon = u"disk"_s;
        glance.state = {.text = u"Nearly full"_s, .tone = Tone::Warning};
        glance.value = 91.5;
        glance.unit = u"%"_s;
        glance.updatedAt = at(7);
        glance.limits = {{.value = 90, .tone = Tone::Warning}};
        QVERIFY(worked(m_store->saveGlance(kWebsite, glance)));
        QVERIFY((valueOf(m_store->glances()) ==
                 std::vector<StoredGlance>{
                     {.instance = kWebsite, .glance = glance, .stateSince = at(7)}}));
    }

    void aStateKnowsSinceWhenItIs()
    {
        const StateLabel good{.text = u"Fine"_s, .tone = Tone::Good};
        const StateLabel full{.text = u"Full"_s, .tone = Tone::Critical};
        measure(0, 10, good);
        measure(30, 20, good);
        QVERIFY(valueOf(m_store->glances())[0].stateSince == at(0));
        measure(60, 99, full);
        measure(90, 99, full);
        QVERIFY(valueOf(m_store->glances())[0].stateSince == at(60));
        measure(120, 99, {.text = u"Still full"_s, .tone = Tone::Critical});
        QVERIFY(valueOf(m_store->glances())[0].stateSince == at(120));
    }

    void anUnchangedValueIsSampledOnceAMinute()
    {
        for (qint64 second = 0; second <= 180; second += 10)
            measure(second, 5);
        QCOMPARE(samples().size(), 4U);
        measure(185, 6);
        measure(186, 6, {.text = u"Warm"_s, .tone = Tone::Warning});
        measure(187, std::nullopt);
        QCOMPARE(samples().size(), 7U);
        const GlanceSample warm{
            .at = at(186), .value = 6, .tone = Tone::Warning, .stateText = u"Warm"_s};
        QVERIFY(samples()[5] == warm);
        QVERIFY(!samples()[6].value);
    }

    void samplesStartAtTheMomentThatWasAskedFor()
    {
        for (int second = 0; second < 10; ++second)
            measure(second, second);
        const auto later = valueOf(m_store->samples(kWebsite, m_disk, at(4), 100));
        QCOMPARE(later.size(), 6U);
        QVERIFY(later[0].at == at(4));
        QVERIFY(worked(m_store->forgetSamplesBefore(at(8))));
        QCOMPARE(samples().size(), 2U);
    }

    void theRoomAndSourceOfAGlanceAreKept()
    {
        Glance glance;
        glance.id = m_disk;
        for (const QString &room : {u"ops"_s, u"release"_s}) {
            QVERIFY(worked(m_store->saveGlance(kWebsite, glance, RoomId(room), u"ci"_s)));
            const auto stored = valueOf(m_store->glances());
            QCOMPARE(stored.front().room, RoomId(room));
            QCOMPARE(stored.front().source, u"ci"_s);
        }
    }

    void aRemovedGlanceIsGoneWithItsSamples()
    {
        measure(0, 1);
        QVERIFY(worked(m_store->removeGlance(kWebsite, m_disk)));
        QVERIFY(valueOf(m_store->glances()).empty());
        QVERIFY(samples().empty());
        measure(1, 2);
        QCOMPARE(samples().size(), 1U);
    }

    void thinningKeepsExtremesAndChanges()
    {
        std::vector<GlanceSample> all;
        QRandomGenerator random(7);
        for (int i = 0; i < 20'000; ++i)
            all.push_back({.at = at(i), .value = 50 + random.bounded(10.0)});
        all[1234].value = 1000;
        all[17'777].value = -1000;
        for (size_t i = 9000; i < 9500; ++i) {
            all[i].tone = Tone::Critical;
            all[i].stateText = u"Down"_s;
        }
        for (const int limit : {3, 10, 60, 600, 19'999}) {
            const auto chosen = thinned(all, limit);
            QVERIFY(std::ssize(chosen) <= limit);
            QVERIFY(std::ssize(chosen) > limit / 3);
            QVERIFY(std::ranges::is_sorted(chosen, {}, &GlanceSample::at));
            QVERIFY(std::ranges::contains(chosen, all[1234]));
            QVERIFY(std::ranges::contains(chosen, all[17'777]));
            QVERIFY(chosen.back() == all.back());
            if (limit >= 10) {
                QVERIFY(chosen.front() == all.front());
                QVERIFY(std::ranges::contains(chosen, all[9000]));
                QVERIFY(std::ranges::contains(chosen, all[9500]));
            }
        }
        QVERIFY(thinned(all, 0).empty());
        QVERIFY(thinned(all, 20'000) == all);
    }

    void thinningCopesWithWhatIsOdd()
    {
        std::vector<GlanceSample> flapping;
        for (int i = 0; i < 5000; ++i)
            flapping.push_back({.at = at(i), .tone = i % 2 == 0 ? Tone::Good : Tone::Critical});
        for (int limit = 1; limit < 40; ++limit)
            QVERIFY(!thinned(flapping, limit).empty() &&
                    std::ssize(thinned(flapping, limit)) <= limit);
        QVERIFY(thinned({}, 10).empty());
    }
};

QTEST_GUILESS_MAIN(StoreGlancesTest)
#include "StoreGlancesTest.moc"
