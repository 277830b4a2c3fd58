// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/panels/Samples.h"
#include "ui/glances/GlancePanel.h"
#include "ui/glances/GlanceRow.h"
#include "ui/glances/GlanceText.h"
#include "ui/kit/IconButton.h"
#include "ui/kit/PlainLabel.h"
#include "ui/kit/WatchroomStyle.h"

#include <QCursor>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;
using std::chrono::minutes;

class GlancesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { WatchroomStyle::install(&m_themes); }
    void init();
    void cleanup() { m_panel.reset(); }
    void aSilentSourceIsNeverWell();
    void numbersAreShort_data();
    void numbersAreShort();
    void rowsSayTheirState();
    void enterOpensTheDetail();
    void rowsStayWhileTheyAreUsed();
    void theDetailTellsTheStory();
    void theStripSaysItInTooltips();
    void everythingIsReachable();

private:
    GlanceRow *row(const QString &name, QWidget *in = nullptr) const;
    QString words() const;

    ThemeHost m_themes{Theme::Choice{}};
    std::unique_ptr<GlancePanel> m_panel;
    std::vector<Intent> m_intents;
};

void GlancesTest::init()
{
    m_intents.clear();
    m_panel = std::make_unique<GlancePanel>(&m_themes);
    connect(m_panel.get(), &GlancePanel::intent, this,
            [this](const Intent &intent) { m_intents.push_back(intent); });
    m_panel->setGlances(samples::glances(), samples::now());
    m_panel->resize(304, 700);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

GlanceRow *GlancesTest::row(const QString &name, QWidget *in) const
{
    for (GlanceRow *row : (in ? in : m_panel.get())->findChildren<GlanceRow *>()) {
        if (row->text() == name)
            return row;
    }
    return nullptr;
}

QString GlancesTest::words() const
{
    QStringList all;
    for (const PlainLabel *label : m_panel->findChildren<PlainLabel *>()) {
        if (label->isVisible())
            all += label->plain();
    }
    return all.join(u'|');
}

void GlancesTest::aSilentSourceIsNeverWell()
{
    GlanceSummary glance = samples::glances().back();
    QCOMPARE(glance.glance.state.tone, Tone::Good);
    QCOMPARE(glanceGroup(glance, samples::now()), GlanceGroup::NoFreshNews);
    QCOMPARE(glanceIcon(glance, samples::now()), u"wifi-off"_s);
    QCOMPARE(glanceStateLine(glance, samples::now()), u"Last heard 47 min ago"_s);
    glance.glance.updatedAt = {};
    QCOMPARE(glanceGroup(glance, samples::now()), GlanceGroup::NoFreshNews);
    QCOMPARE(glanceStateLine(glance, samples::now()), u"Waiting for the first news"_s);
}

void GlancesTest::numbersAreShort_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("whole") << 5.0 << u"5"_s;
    QTest::newRow("one place") << 7.8 << u"7.8"_s;
    QTest::newRow("two places") << 0.944 << u"0.94"_s;
    QTest::newRow("tens") << 12.34 << u"12.3"_s;
    QTest::newRow("hundreds") << 318.6 << u"319"_s;
    QTest::newRow("not a number") << double(NAN) << u"–"_s;
}

void GlancesTest::numbersAreShort()
{
    QFETCH(double, value);
    QTEST(numberText(value), "text");
}

void GlancesTest::rowsSayTheirState()
{
    QCOMPARE(row(u"Checkout error rate"_s)->accessibleName(),
             u"Checkout error rate, 7.8 %, Critical, Critical since 14:02"_s);
    QVERIFY(words().contains(u"5 of 6 sources are fresh"_s));
    QVERIFY(words().contains(u"Needs attention"_s));
}

void GlancesTest::enterOpensTheDetail()
{
    GlanceRow *first = row(u"Checkout error rate"_s);
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Down);
    QVERIFY(row(u"Checkout latency"_s)->hasFocus());
    QTest::keyClick(row(u"Checkout latency"_s), Qt::Key_Return);
    QCOMPARE(std::get<OpenGlance>(m_intents.back()).glance, GlanceId(u"Checkout latency"_s));
}

void GlancesTest::rowsStayWhileTheyAreUsed()
{
    QWidget window;
    window.resize(800, 700);
    auto *elsewhere = new QLineEdit(&window);
    auto *panel = new GlancePanel(&m_themes, &window);
    panel->setGeometry(400, 0, 304, 700);
    panel->setGlances(samples::glances(), samples::now());
    QCursor::setPos(5, 5); // the pointer is not over the panel
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    GlanceRow *site = row(u"Site up or down"_s, panel);
    QWidget *before = site->parentWidget();
    site->setFocus();
    auto glances = samples::glances();
    glances[3].glance.state = {u"Down"_s, Tone::Critical};
    panel->setGlances(glances, samples::now());
    QCOMPARE(site->parentWidget(), before); // what it says is new, where it stands is not
    QVERIFY(site->accessibleName().contains(u"Down"_s));
    elsewhere->setFocus();
    QVERIFY(site->parentWidget() != before);
}

void GlancesTest::theDetailTellsTheStory()
{
    QSignalSpy width(m_panel.get(), &GlancePanel::wantedWidthChanged);
    m_panel->setDetail(samples::errorRateDetail(), samples::now());
    QCOMPARE(width.count(), 1);
    QCOMPARE(m_panel->wantedWidth(), 520);
    QVERIFY(words().contains(u"7.8"_s));
    QVERIFY(words().contains(u"New Relic, 20 s ago"_s));
    QVERIFY(words().contains(u"checkout-api"_s));
    QVERIFY(words().contains(u"Warning at 1 %"_s));
    QCOMPARE(samples::unreachable(m_panel.get()), QString());

    auto *back = m_panel->findChildren<IconButton *>().last();
    for (IconButton *button : m_panel->findChildren<IconButton *>()) {
        if (button->accessibleName().startsWith(u"Back"_s))
            back = button;
    }
    QTest::mouseClick(back, Qt::LeftButton);
    QVERIFY(std::holds_alternative<CloseGlance>(m_intents.back()));
    QVERIFY(!m_panel->showsDetail());
}

void GlancesTest::theStripSaysItInTooltips()
{
    m_panel->setNarrow(true);
    QCOMPARE(m_panel->wantedWidth(), 56);
    QVERIFY(row(u"Checkout error rate"_s)->toolTip().contains(u"Critical since 14:02"_s));
}

void GlancesTest::everythingIsReachable()
{
    QCOMPARE(samples::unreachable(m_panel.get()), QString());
}

QTEST_MAIN(GlancesTest)
#include "GlancesTest.moc"
