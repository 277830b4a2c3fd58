// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/website/WebsiteService.h"
#include "tests/support/FakeHost.h"
#include "tests/support/TaskResult.h"

#include <QLocale>

using namespace watchroom;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// The facts of a card or a glance's detail as "Label: value".
QStringList facts(const std::vector<CardNode> &nodes)
{
    QStringList lines;
    for (const CardNode &node : nodes) {
        if (const auto *set = std::get_if<FactSet>(&node.content)) {
            for (const Fact &fact : set->facts)
                lines += u"%1: %2"_s.arg(fact.label, fact.value);
        }
    }
    return lines;
}

QStringList ids(const std::vector<ActionSpec> &actions)
{
    QStringList all;
    for (const ActionSpec &action : actions)
        all += action.id.value;
    return all;
}

} // namespace

/// Time is 14:00 UTC on 2 March 2026 when each test begins.
class WebsiteServiceTest final : public QObject
{
    Q_OBJECT

    const QString m_address = u"https://shop.example"_s;
    std::unique_ptr<FakeHost> m_host;
    std::unique_ptr<WebsiteService> m_service;

    void siteAnswers(Milliseconds latency = 120ms)
    {
        m_host->fakeHttp().answer(m_address, FakeAnswer::status(200, "Welcome", latency));
    }
    void siteFails()
    {
        m_host->fakeHttp().answer(
            m_address,
            FakeAnswer::error(ErrorCode::Unavailable, u"No server answers at shop.example."_s));
    }
    void siteHasCertificateFor(std::chrono::days days)
    {
        FakeAnswer answer = FakeAnswer::status(200, "Welcome");
        answer.outcome->certificateExpires = m_host->clock().now() + days + 1h;
        m_host->fakeHttp().answer(m_address, answer);
    }
    void pass(Milliseconds length) { m_host->manualClock().advance(length); }

    void startService(FormValues settings = {})
    {
        settings.insert(u"address"_s, m_address);
        m_service = std::make_unique<WebsiteService>(*m_host);
        QVERIFY(m_service->configure(settings));
        m_service->start();
    }
    Glance glance() const { return m_host->lastGlance(u"site"_s).value(); }
    std::vector<Card> cards() const { return m_host->cards(); }
    size_t requests() const { return m_host->fakeHttp().requests().size(); }
    Task<InvocationOutcome> press(const QString &action)
    {
        return m_service->invoke(
            {.key = InvocationKey::random(), .action = {.action = ActionId(action)}});
    }

    /// Up at 14:00, and down from the check at 14:01.
    void startAndBreak()
    {
        siteAnswers();
        startService();
        pass(1s);
        siteFails();
        pass(1min + 10s);
        QCOMPARE(glance().state.text, u"Down"_s);
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }
    void init() { m_host = std::make_unique<FakeHost>(); }
    void cleanup()
    {
        m_service.reset();
        m_host.reset();
    }

    void aSiteThatAnswersIsUp()
    {
        siteAnswers(120ms);
        startService();
        QCOMPARE(glance().state, (StateLabel{u"No news yet"_s, Tone::Neutral}));
        QCOMPARE(glance().name, u"shop.example"_s);
        pass(1s);
        QCOMPARE(glance().state, (StateLabel{u"Up"_s, Tone::Good}));
        QCOMPARE(glance().value, 120.0);
        QCOMPARE(glance().unit, u"ms"_s);
        QCOMPARE(glance().staleAfter, 3min + 10s);
        QCOMPARE(facts(glance().detail),
                 (QStringList{u"Address: https://shop.example"_s, u"Last good answer: 14:00"_s,
                              u"Checked every: 1 min"_s}));
        QCOMPARE(ids(glance().actions), (QStringList{u"check"_s, u"mute"_s, u"open"_s}));
        QVERIFY(cards().empty());
    }

    void itIsCheckedAsOftenAsAsked()
    {
        siteAnswers();
        startService({{u"interval"_s, u"300"_s}});
        pass(1s);
        QCOMPARE(requests(), 1u);
        pass(5min);
        QCOMPARE(requests(), 2u);
        pass(5min + 1s);
        QCOMPARE(requests(), 3u);
        QCOMPARE(m_host->fakeHttp().requests().front().timeout, 10s);
    }

    void oneFailureIsNoOutage()
    {
        siteAnswers();
        startService();
        pass(1s);
        m_host->fakeHttp().answerOnce(m_address, FakeAnswer::silence());
        pass(1min + 10s);
        QCOMPARE(glance().state, (StateLabel{u"Checking again"_s, Tone::Warning}));
        pass(10s + 1s);
        QCOMPARE(glance().state.text, u"Up"_s);
        QVERIFY(cards().empty());
    }

    void aSecondFailureIsAnOutageWithOneCard()
    {
        startAndBreak();
        QCOMPARE(cards().size(), 1u);
        const Card card = cards().front();
        QVERIFY(card.id.value.startsWith(u"outage-"));
        QCOMPARE(card.revision, 1);
        QCOMPARE(card.title, u"shop.example is not answering"_s);
        QCOMPARE(card.severity, Severity::Critical);
        QCOMPARE(card.kind, CardKind::Alert);
        QCOMPARE(card.state, (StateLabel{u"Down"_s, Tone::Critical}));
        QCOMPARE(card.notify, NotifyLevel::Urgent);
        QCOMPARE(
            facts(card.body),
            (QStringList{u"What happened: No server answers at shop.example."_s, u"Since: 14:01"_s,
                         u"Last good answer: 14:00"_s, u"Checks failed: 2"_s}));
        QCOMPARE(ids(card.actions), (QStringList{u"check"_s, u"mute"_s, u"open"_s}));
        QVERIFY(card.actions.front().primary);
        QCOMPARE(card.actions.back().openAddress, u"https://shop.example"_s);
        QCOMPARE(card.fallback,
                 u"shop.example is not answering (Down). No server answers at shop.example."_s);
        QCOMPARE(glance().state, (StateLabel{u"Down"_s, Tone::Critical}));
        QVERIFY(!glance().value);
    }

    void theCardIsUpdatedOnceAMinuteAtMost()
    {
        siteAnswers();
        startService({{u"interval"_s, u"30"_s}});
        pass(1s);
        siteFails();
        pass(10min);
        const QString id = cards().front().id.value;
        const auto revisions = m_host->revisions(id);
        QVERIFY(revisions.size() >= 9 && revisions.size() <= 10);
        QCOMPARE(revisions.back().revision, int(revisions.size()));
        QCOMPARE(revisions.back().notify, NotifyLevel::Quiet);
        QVERIFY(facts(revisions.back().body).contains(u"Since: 14:00"_s));
    }

    void itRecoversOnTheSameCard()
    {
        startAndBreak();
        siteAnswers();
        pass(6min);
        QCOMPARE(cards().size(), 1u);
        const Card card = cards().front();
        QCOMPARE(card.title, u"shop.example answers again"_s);
        QCOMPARE(card.severity, Severity::Success);
        QCOMPARE(card.state, (StateLabel{u"Recovered after 1 min 10 s"_s, Tone::Good}));
        QCOMPARE(ids(card.actions), QStringList{u"open"_s});
        QVERIFY(facts(card.body).contains(u"Answers again since: 14:02"_s));
        QCOMPARE(glance().state.text, u"Up"_s);

        siteFails(); // The next outage is another card.
        pass(2min);
        QCOMPARE(cards().size(), 2u);
    }

    void wrongAnswersAreFailuresToo_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<FormValues>("settings");
        QTest::addColumn<QString>("problem");
        QTest::addRow("503") << 503 << QByteArray() << FormValues()
                             << u"The server has a problem of its own (status 503)."_s;
        QTest::addRow("404") << 404 << QByteArray() << FormValues()
                             << u"The page is not there (status 404)."_s;
        QTest::addRow("not the asked one")
            << 200 << QByteArray() << FormValues{{u"status"_s, u"204"_s}}
            << u"The server answered with status 200, not 204."_s;
        QTest::addRow("words missing")
            << 200 << QByteArray("Closed") << FormValues{{u"text"_s, u"Welcome"_s}}
            << u"The page does not contain “Welcome”."_s;
    }
    void wrongAnswersAreFailuresToo()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(FormValues, settings);
        QFETCH(QString, problem);
        m_host->fakeHttp().answer(m_address, FakeAnswer::status(status, body));
        startService(settings);
        pass(11s);
        QCOMPARE(cards().size(), 1u);
        QCOMPARE(cards().front().title, u"shop.example answers with a problem"_s);
        QVERIFY(facts(cards().front().body).contains(u"What happened: "_s + problem));
        QVERIFY(facts(cards().front().body).contains(u"Last good answer: None so far"_s));
    }

    void anOutageGoesOnOverARestart()
    {
        startAndBreak();
        const Card before = cards().front();
        m_service->stop();
        startService();
        QCOMPARE(glance().state.text, u"Down"_s);
        siteAnswers();
        pass(2min);
        QCOMPARE(cards().size(), 1u);
        QCOMPARE(cards().front().id, before.id);
        QVERIFY(cards().front().revision > before.revision);
        QVERIFY(cards().front().state.text.startsWith(u"Recovered after"));
    }

    void checkNowTellsWhatItSaw()
    {
        siteAnswers(120ms);
        startService({{u"interval"_s, u"900"_s}});
        pass(1s);
        TaskResult good(press(u"check"_s));
        pass(1s);
        QVERIFY(good.succeeded());
        QCOMPARE(good.outcome()->text, u"shop.example answered in 120 ms"_s);

        siteFails();
        TaskResult bad(press(u"check"_s));
        pass(0ms);
        QVERIFY(bad.succeeded());
        QCOMPARE(bad.outcome()->text,
                 u"It failed, a second look follows: No server answers at shop.example."_s);
        pass(10s);
        QCOMPARE(glance().state.text, u"Down"_s);
    }

    void checkNowJoinsACheckUnderWay()
    {
        siteAnswers(2s);
        startService();
        TaskResult one(press(u"check"_s));
        TaskResult two(press(u"check"_s));
        pass(1s);
        QVERIFY(!one.isFinished());
        pass(1s);
        QVERIFY(one.succeeded() && two.succeeded());
        QCOMPARE(requests(), 1u);
    }

    void checksDoNotMultiply()
    {
        siteAnswers();
        startService();
        pass(1s);
        for (int i = 0; i < 5; ++i) {
            (void)press(u"check"_s);
            pass(1s);
        }
        QCOMPARE(requests(), 6u);
        pass(5min);
        QCOMPARE(requests(), 11u);
    }

    void whileMutedOnlyTheGlanceSpeaks()
    {
        siteAnswers();
        startService();
        pass(1s);
        TaskResult muted(press(u"mute"_s));
        QVERIFY(muted.succeeded());
        QCOMPARE(muted.outcome()->text, u"Muted until 15:00"_s);
        QCOMPARE(ids(glance().actions), (QStringList{u"check"_s, u"unmute"_s, u"open"_s}));
        QVERIFY(facts(glance().detail).contains(u"Muted until: 15:00"_s));
        siteFails();
        pass(5min);
        QCOMPARE(glance().state.text, u"Down"_s);
        QVERIFY(cards().empty());
    }

    void mutingAnOpenOutageSaysSoOnItsCard()
    {
        startAndBreak();
        QVERIFY(TaskResult(press(u"mute"_s)).succeeded());
        const Card card = cards().front();
        QVERIFY(facts(card.body).contains(u"Muted until: 15:01"_s));
        QCOMPARE(card.notify, NotifyLevel::None);
        QCOMPARE(ids(card.actions), (QStringList{u"check"_s, u"unmute"_s, u"open"_s}));
        pass(20min);
        QCOMPARE(cards().front().revision, card.revision);
        siteAnswers();
        pass(2min);
        QVERIFY(cards().front().state.text.startsWith(u"Recovered after"));
        QCOMPARE(cards().front().notify, NotifyLevel::None);
    }

    void whatIsDownWhenTheMuteEndsIsTold_data()
    {
        QTest::addColumn<bool>("restarted");
        QTest::addRow("in one go") << false;
        QTest::addRow("over a restart") << true;
    }
    void whatIsDownWhenTheMuteEndsIsTold()
    {
        QFETCH(bool, restarted);
        siteAnswers();
        startService();
        pass(1s);
        QVERIFY(TaskResult(press(u"mute"_s)).succeeded());
        siteFails();
        pass(30min);
        if (restarted) {
            m_service->stop();
            startService();
        }
        pass(29min);
        QVERIFY(cards().empty());
        pass(1min);
        QCOMPARE(cards().size(), 1u);
        QCOMPARE(cards().front().notify, NotifyLevel::Urgent);
        QCOMPARE(ids(glance().actions), (QStringList{u"check"_s, u"mute"_s, u"open"_s}));
    }

    void unmutingTellsAtOnce()
    {
        siteAnswers();
        startService();
        pass(1s);
        QVERIFY(TaskResult(press(u"mute"_s)).succeeded());
        siteFails();
        pass(5min);
        QVERIFY(TaskResult(press(u"unmute"_s)).succeeded());
        QCOMPARE(cards().size(), 1u);
    }

    void aCertificateThatEndsSoonHasACardOfItsOwn()
    {
        siteHasCertificateFor(std::chrono::days(9));
        startService();
        pass(1s);
        QCOMPARE(glance().state, (StateLabel{u"Certificate ends in 9 days"_s, Tone::Warning}));
        QCOMPARE(cards().size(), 1u);
        QVERIFY(cards().front().id.value.startsWith(u"certificate-"));
        QCOMPARE(cards().front().title, u"The certificate of shop.example ends in 9 days"_s);
        QCOMPARE(cards().front().severity, Severity::Warning);

        pass(std::chrono::days(1)); // A day later, the same card says so; once.
        QCOMPARE(cards().size(), 1u);
        QCOMPARE(cards().front().title, u"The certificate of shop.example ends in 8 days"_s);
        QCOMPARE(cards().front().revision, 2);

        siteHasCertificateFor(std::chrono::days(90));
        pass(1min);
        QCOMPARE(cards().size(), 1u);
        QCOMPARE(cards().front().state, (StateLabel{u"Renewed"_s, Tone::Good}));
        QCOMPARE(glance().state.text, u"Up"_s);
    }

    void aCertificateThatEndsLaterIsNoNews()
    {
        siteHasCertificateFor(std::chrono::days(9));
        startService({{u"warnDays"_s, u"7"_s}});
        pass(1s);
        QCOMPARE(glance().state.text, u"Up"_s);
        QVERIFY(cards().empty());
        QVERIFY(facts(glance().detail).contains(u"Certificate ends: 11 March 2026"_s));
    }

    void aFullDiskIsSaidOnce()
    {
        siteAnswers();
        m_host->storage().setFull(true);
        startService();
        pass(5min);
        QCOMPARE(m_host->all<InstanceProblem>().size(), 1u);
        QCOMPARE(glance().state.text, u"Up"_s);
        m_host->storage().setFull(false);
        pass(1min);
        QCOMPARE(m_host->all<InstanceProblem>().back().text, QString());
    }
};

QTEST_GUILESS_MAIN(WebsiteServiceTest)
#include "WebsiteServiceTest.moc"
