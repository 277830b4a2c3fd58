// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Avatar.h"
#include "ui/kit/Badge.h"
#include "ui/kit/Box.h"
#include "ui/kit/Icons.h"
#include "ui/kit/Ring.h"
#include "ui/kit/Sparkline.h"

#include <QImage>
#include <QTest>

#include <functional>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

constexpr QRect kPlace(20, 20, 60, 24);

QImage painted(const std::function<void(QPainter &)> &paint)
{
    QImage image(100, 64, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paint(painter);
    return image;
}

/// Where anything was painted.
QRect inked(const QImage &image)
{
    QRect all;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > 8)
                all |= QRect(x, y, 1, 1);
        }
    }
    return all;
}

} // namespace

class PaintersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paintersStayInTheirPlace_data();
    void paintersStayInTheirPlace();
    void aTrendNeedsTwoValues();
    void aTrendSurvivesOddValues();
    void theLimitColoursWhatIsBeyond();
    void aLongBadgeIsShortened();
    void initialsStandForNames_data();
    void initialsStandForNames();

private:
    std::shared_ptr<const Theme> m_theme = Theme::make({});
};

void PaintersTest::paintersStayInTheirPlace_data()
{
    using Paint = std::function<void(QPainter &)>;
    const auto theme = m_theme;
    QTest::addColumn<Paint>("paint");
    QTest::newRow("icon") << Paint([](QPainter &p) { paintIcon(p, kPlace, u"gear"_s, Qt::black); });
    QTest::newRow("box") << Paint(
        [](QPainter &p) { paintBox(p, kPlace, 6, Qt::white, Qt::black); });
    QTest::newRow("badge") << Paint([theme](QPainter &p) {
        paintBadge(p, kPlace, {.text = u"Critical since 14:02"_s, .tone = ToneRole::Critical},
                   *theme);
    });
    QTest::newRow("ring") << Paint(
        [theme](QPainter &p) { paintRing(p, {20, 20, 24, 24}, Qt::black, *theme, nullptr); });
    QTest::newRow("person") << Paint(
        [theme](QPainter &p) { paintPerson(p, {20, 20, 24, 24}, u"Ana Belmonte"_s, *theme); });
    QTest::newRow("integration") << Paint([theme](QPainter &p) {
        paintIntegration(p, {20, 20, 24, 24}, u"bell"_s, *theme, ToneRole::Warning);
    });
    QTest::newRow("sparkline") << Paint([](QPainter &p) {
        paintSparkline(p, kPlace,
                       {.values = {1, 9, 2, 8},
                        .limit = 5,
                        .line = Qt::black,
                        .beyond = Qt::red,
                        .limitLine = Qt::gray});
    });
}

void PaintersTest::paintersStayInTheirPlace()
{
    using Paint = std::function<void(QPainter &)>;
    QFETCH(Paint, paint);
    const QRect ink = inked(painted(paint));
    QVERIFY(!ink.isEmpty());
    QVERIFY2(
        kPlace.contains(ink),
        qPrintable(u"%1 %2 %3 %4"_s.arg(ink.x()).arg(ink.y()).arg(ink.width()).arg(ink.height())));
}

void PaintersTest::aTrendNeedsTwoValues()
{
    const auto ink = [](std::vector<std::optional<double>> values) {
        return inked(painted([&](QPainter &p) {
            paintSparkline(p, kPlace, {.values = values, .line = Qt::black});
        }));
    };
    QVERIFY(ink({}).isEmpty());
    QVERIFY(ink({4.0}).isEmpty());
    QVERIFY(ink({4.0, std::nullopt}).isEmpty());
    QVERIFY(!ink({4.0, 5.0}).isEmpty());
}

void PaintersTest::aTrendSurvivesOddValues()
{
    const double inf = std::numeric_limits<double>::infinity();
    const QImage image = painted([&](QPainter &p) {
        paintSparkline(p, kPlace,
                       {.values = {inf, 3, std::nullopt, 3, -inf, 3, NAN}, .line = Qt::black});
    });
    QVERIFY(kPlace.contains(inked(image)));
}

void PaintersTest::theLimitColoursWhatIsBeyond()
{
    const auto hasRed = [](double last) {
        const QImage image = painted([&](QPainter &p) {
            paintSparkline(p, kPlace,
                           {.values = {0, 1, 0, last},
                            .limit = 5,
                            .line = Qt::black,
                            .beyond = Qt::red,
                            .limitLine = Qt::transparent});
        });
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (qRed(image.pixel(x, y)) > 120)
                    return true;
            }
        }
        return false;
    };
    QVERIFY(hasRed(9));
    QVERIFY(!hasRed(4));
}

void PaintersTest::aLongBadgeIsShortened()
{
    const BadgeLook badge{.text = u"Waiting for somebody to look at it"_s};
    QVERIFY(badgeSize(badge, *m_theme).width() > kPlace.width());
    QVERIFY(kPlace.contains(
        inked(painted([&](QPainter &p) { paintBadge(p, kPlace, badge, *m_theme); }))));
}

void PaintersTest::initialsStandForNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("two words") << u"Ana Belmonte"_s << u"AB"_s;
    QTest::newRow("one word") << u"ops"_s << u"O"_s;
    QTest::newRow("three words") << u"Maria del Carmen"_s << u"MD"_s;
    QTest::newRow("joined") << u"jonas.ekdahl"_s << u"JE"_s;
    QTest::newRow("signs first") << u"(on call) Tomasz"_s << u"OC"_s;
    QTest::newRow("Greek") << u"Ωμέγα Δέλτα"_s << u"ΩΔ"_s;
    QTest::newRow("none") << u"..."_s << QString();
}

void PaintersTest::initialsStandForNames()
{
    QFETCH(QString, name);
    QTEST(initials(name), "expected");
}

QTEST_MAIN(PaintersTest)
#include "PaintersTest.moc"
