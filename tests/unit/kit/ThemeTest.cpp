// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Theme.h"
#include "ui/kit/Icons.h"
#include "ui/kit/ThemeHost.h"

#include <QDirIterator>
#include <QFile>
#include <QFontInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

double channel(float c)
{
    return c <= 0.04045F ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &c)
{
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

QColor toneColour(const Theme &theme, const QStringList &path)
{
    static const QStringList tones{u"neutral"_s, u"info"_s,      u"good"_s,
                                   u"warning"_s, u"attention"_s, u"critical"_s};
    const ToneColours &tone = theme.tones.at(size_t(tones.indexOf(path.at(1))));
    const QMap<QString, QColor> parts{{u"bg"_s, tone.bg},
                                      {u"border"_s, tone.border},
                                      {u"text"_s, tone.text},
                                      {u"solid"_s, tone.solid},
                                      {u"onSolid"_s, tone.onSolid}};
    return parts.value(path.at(2));
}

/// The colour that a pair of tokens.json means: "text2", "tone.good.bg", "chart.0".
QColor colourNamed(const Theme &theme, const QString &name)
{
    const QStringList path = name.split(u'.');
    const ThemeColours &c = theme.colour;
    const QMap<QString, QColor> plain{{u"window"_s, c.window},
                                      {u"canvas"_s, c.canvas},
                                      {u"surface"_s, c.surface},
                                      {u"surfaceAlt"_s, c.surfaceAlt},
                                      {u"raised"_s, c.raised},
                                      {u"hover"_s, c.hover},
                                      {u"selected"_s, c.selected},
                                      {u"pressed"_s, c.pressed},
                                      {u"lineStrong"_s, c.lineStrong},
                                      {u"text"_s, c.text},
                                      {u"text2"_s, c.text2},
                                      {u"text3"_s, c.text3},
                                      {u"disabled"_s, c.disabled},
                                      {u"accent"_s, c.accent},
                                      {u"accentBg"_s, c.accentBg},
                                      {u"onAccent"_s, c.onAccent},
                                      {u"ink"_s, c.ink},
                                      {u"onInk"_s, c.onInk},
                                      {u"focus"_s, c.focus},
                                      {u"textSelection"_s, c.textSelection},
                                      {u"presence.available"_s, theme.presenceAvailable},
                                      {u"presence.away"_s, theme.presenceAway},
                                      {u"presence.busy"_s, theme.presenceBusy},
                                      {u"presence.offline"_s, theme.presenceOffline},
                                      {u"code.plain"_s, theme.code.plain},
                                      {u"code.keyword"_s, theme.code.keyword},
                                      {u"code.string"_s, theme.code.string},
                                      {u"code.number"_s, theme.code.number},
                                      {u"code.comment"_s, theme.code.comment},
                                      {u"code.function"_s, theme.code.function},
                                      {u"code.type"_s, theme.code.type}};
    if (path.first() == u"tone")
        return toneColour(theme, path);
    if (path.first() == u"chart")
        return theme.chart.at(path.at(1).toUInt());
    if (path.first() == u"avatar") {
        const AvatarColours &avatar = theme.avatars.at(path.at(1).toUInt());
        return path.at(2) == u"bg" ? avatar.bg : avatar.text;
    }
    return plain.value(name);
}

QJsonArray contrastPairs()
{
    QFile file(u":/watchroom/themes/tokens.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll())["contrast"_L1]["pairs"_L1].toArray();
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyThemeKeepsItsContrasts_data();
    void everyThemeKeepsItsContrasts();
    void textGrowsWithTheScale();
    void compactTextIsSmaller();
    void aNameKeepsItsTint();
    void theHostTellsOnlyRealChanges();
    void everyIconNamedInTheCodeExists();
    void everyToneHasAShapeOfItsOwn();
};

void ThemeTest::everyThemeKeepsItsContrasts_data()
{
    QTest::addColumn<Theme::Name>("name");
    QTest::newRow("light") << Theme::Name::Light;
    QTest::newRow("dark") << Theme::Name::Dark;
    QTest::newRow("high contrast") << Theme::Name::HighContrast;
}

void ThemeTest::everyThemeKeepsItsContrasts()
{
    QFETCH(Theme::Name, name);
    const auto theme = Theme::make({.name = name});
    int checked = 0;
    const QJsonArray pairs = contrastPairs();
    for (const QJsonValue &pair : pairs) {
        const QString of = pair["of"_L1].toString();
        const QColor front = colourNamed(*theme, of);
        QVERIFY2(front.isValid(), qPrintable(of));
        const QJsonArray grounds = pair["on"_L1].toArray();
        for (const QJsonValue &on : grounds) {
            const QColor ground = colourNamed(*theme, on.toString());
            QVERIFY2(ground.isValid(), qPrintable(on.toString()));
            const double ratio = contrast(front, ground);
            QVERIFY2(ratio >= pair["need"_L1].toDouble(),
                     qPrintable(u"%1 on %2: %3"_s.arg(of, on.toString()).arg(ratio)));
            ++checked;
        }
    }
    QVERIFY(checked > 150);
}

void ThemeTest::textGrowsWithTheScale()
{
    const auto normal = Theme::make({});
    const auto large = Theme::make({.textScale = 2.0});
    QCOMPARE(normal->font(TextRole::Body).pixelSize(), 14);
    QCOMPARE(normal->line(TextRole::Body), 20);
    QCOMPARE(large->font(TextRole::Body).pixelSize(), 28);
    QCOMPARE(large->line(TextRole::Body), 40);
    QCOMPARE(large->scaled(32), 64);
    QCOMPARE(Theme::make({.textScale = 9})->choice.textScale, 2.0);
    QCOMPARE(Theme::make({.textScale = 0})->choice.textScale, 0.8);
}

void ThemeTest::compactTextIsSmaller()
{
    const auto compact = Theme::make({.density = Theme::Density::Compact});
    QCOMPARE(compact->font(TextRole::Body).pixelSize(), 13);
    QCOMPARE(compact->font(TextRole::Title).pixelSize(), 15);
}

void ThemeTest::aNameKeepsItsTint()
{
    const auto light = Theme::make({});
    QCOMPARE(light->avatar(u"Ana Belmonte"_s).bg, light->avatar(u"Ana Belmonte"_s).bg);
    QCOMPARE(light->avatar(u"ops"_s).bg,
             light->avatars.at(2).bg); // fixed for ever, not by a random seed
}

void ThemeTest::theHostTellsOnlyRealChanges()
{
    ThemeHost host({});
    QSignalSpy changed(&host, &ThemeHost::changed);
    host.setChoice({});
    QCOMPARE(changed.count(), 0);
    host.setChoice({.name = Theme::Name::Dark});
    QCOMPARE(changed.count(), 1);
    QVERIFY(host.theme()->isDark());
}

void ThemeTest::everyIconNamedInTheCodeExists()
{
    static const QRegularExpression use(
        QStringLiteral(R"re((?:paintIcon|IconButton|setIconName|\.icon =)[^;]*?u"([a-z-]+)"_s)re"));
    int found = 0;
    QDirIterator files(SOURCE_DIR + u"/ui"_s, {u"*.cpp"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (const auto &match : use.globalMatch(text)) {
            QVERIFY2(iconExists(match.captured(1)),
                     qPrintable(match.captured(1) + u" in "_s + file.fileName()));
            ++found;
        }
    }
    QVERIFY(found > 3);
    QVERIFY(!iconExists(u"no-such-thing"_s));
}

void ThemeTest::everyToneHasAShapeOfItsOwn()
{
    QSet<QString> shapes;
    for (const auto tone : {ToneRole::Neutral, ToneRole::Info, ToneRole::Good, ToneRole::Warning,
                            ToneRole::Attention, ToneRole::Critical}) {
        QVERIFY(iconExists(toneIcon(tone)));
        shapes += toneIcon(tone);
    }
    QCOMPARE(shapes.size(), 6);
}

QTEST_MAIN(ThemeTest)
#include "ThemeTest.moc"
