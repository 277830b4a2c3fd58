// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/ServiceContract.h"

#include "app/model/CardJson.h"
#include "app/model/LinkPolicy.h"
#include "integrations/api/ServiceManifest.h"
#include "tests/support/TaskResult.h"

#include <QFile>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace watchroom {

namespace {

Result<ServiceManifest> readManifest()
{
    QFile file(QStringLiteral(WATCHROOM_SERVICE_INFO));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, file.errorString());
    return serviceManifest(QJsonDocument::fromJson(file.readAll()).object());
}

// Each returns what is missing, or nothing.

QString problemOf(const ActionSpec &action)
{
    if (action.id.isEmpty() || action.title.isEmpty())
        return u"an action without an id or a title"_s;
    if (action.effect == Effect::Danger && !action.confirm)
        return u"%1 is dangerous and asks nothing"_s.arg(action.title);
    if (!action.openAddress.isEmpty() && allowedLink(action.openAddress).isEmpty())
        return u"%1 opens an address that may not be opened"_s.arg(action.title);
    return {};
}

QString problemOf(const std::vector<ActionSpec> &actions)
{
    if (std::ranges::count_if(actions, &ActionSpec::primary) > 1)
        return u"more than one primary action"_s;
    QSet<QString> ids;
    for (const ActionSpec &action : actions) {
        if (const QString problem = problemOf(action); !problem.isEmpty())
            return problem;
        if (ids.contains(action.id.value))
            return u"two actions are called %1"_s.arg(action.id.value);
        ids.insert(action.id.value);
    }
    return {};
}

QString problemOf(const Card &card)
{
    if (card.id.isEmpty() || card.title.isEmpty())
        return u"a card without an id or a title"_s;
    if (card.fallback.isEmpty() || card.fallback.size() > 4000)
        return u"“%1” has no fallback of 1 to 4,000 characters"_s.arg(card.title);
    if (card.source.app.isEmpty() || card.source.name.isEmpty() || card.source.icon.isEmpty())
        return u"“%1” does not say where it comes from"_s.arg(card.title);
    if (const auto read = cardFromJson(cardToJson(card)); !read)
        return u"“%1” cannot be read again: %2"_s.arg(card.title, read.error().summary);
    return problemOf(card.actions);
}

QString problemOf(const Glance &glance)
{
    if (glance.id.isEmpty() || glance.name.isEmpty() || glance.icon.isEmpty())
        return u"a glance without an id, a name or an icon"_s;
    if (glance.state.text.isEmpty())
        return u"%1 has no word for its state"_s.arg(glance.name);
    if (glance.updatedAt == Timestamp() || glance.staleAfter <= 0ms)
        return u"%1 does not say how old it may become"_s.arg(glance.name);
    if (const auto read = glanceFromJson(glanceToJson(glance)); !read)
        return u"%1 cannot be read again: %2"_s.arg(glance.name, read.error().summary);
    return problemOf(glance.actions);
}

} // namespace

void ServiceContract::init()
{
    m_host = std::make_unique<FakeHost>();
    m_service = m_factory.make(*m_host);
    give(m_factory.worldAnswers);
}

void ServiceContract::cleanup()
{
    m_service.reset();
    m_host.reset();
}

void ServiceContract::give(const std::function<void(FakeHost &)> &world)
{
    if (world)
        world(*m_host);
}

void ServiceContract::startService()
{
    const auto configured = m_service->configure(m_factory.settings(*m_host));
    QVERIFY2(configured, configured ? "" : qPrintable(configured.error().summary));
    m_service->start();
}

/// Lets time pass in steps, with what the event loop has to do in between.
void ServiceContract::pass(Milliseconds length)
{
    constexpr Milliseconds kStep = 500ms;
    for (Milliseconds passed{0}; passed < length; passed += kStep) {
        m_host->manualClock().advance(std::min(kStep, length - passed));
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

/// A day in short: all is well, all is broken, all is well again.
void ServiceContract::play()
{
    startService();
    pass(3min);
    give(m_factory.worldFails);
    pass(10min);
    give(m_factory.worldAnswers);
    pass(10min);
}

Invocation ServiceContract::invocation(const ServiceContractFactory::Press &press) const
{
    return {
        .key = InvocationKey::random(),
        .action = {m_host->instance(), m_host->room(), CardId(press.card), ActionId(press.action)},
        .title = press.action,
        .by = PersonId(u"ana"_s),
        .byName = u"Ana"_s,
        .arguments = press.arguments,
        .pressed = m_host->clock().now()};
}

void ServiceContract::itsInfoIsReadableAndNamedAsItsFolder()
{
    const auto manifest = readManifest();
    QVERIFY2(manifest, manifest ? "" : qPrintable(manifest.error().summary));
    QCOMPARE(manifest->id, m_factory.folder);
    QVERIFY(!manifest->name.isEmpty());
    QVERIFY(!manifest->icon.isEmpty());
    QVERIFY(!manifest->version.isEmpty());
    QVERIFY2(manifest->description.endsWith(u'.'), qPrintable(manifest->description));
}

void ServiceContract::itsFormAcceptsItsSettings()
{
    const auto manifest = readManifest();
    QVERIFY(manifest);
    const auto messages =
        validationMessages(manifest->settings.inputs, m_factory.settings(*m_host));
    QVERIFY2(messages.isEmpty(), qPrintable(messages.values().join(u' ')));
    const QString verb = manifest->settings.submit;
    QVERIFY2(manifest->settings.inputs.empty() || !verb.isEmpty(), "its form has no verb");
}

void ServiceContract::badSettingsAreRefusedWithASentence_data()
{
    QTest::addColumn<FormValues>("settings");
    if (m_factory.badSettings.isEmpty())
        QTest::addRow("it has none to refuse") << FormValues();
    for (const auto &[what, settings] : m_factory.badSettings.asKeyValueRange())
        QTest::addRow("%s", qPrintable(what)) << settings;
}

void ServiceContract::badSettingsAreRefusedWithASentence()
{
    QFETCH(FormValues, settings);
    if (m_factory.badSettings.isEmpty())
        return;
    const auto configured = m_service->configure(settings);
    QVERIFY(!configured);
    QCOMPARE(configured.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(configured.error().summary.endsWith(u'.'), qPrintable(configured.error().summary));
}

void ServiceContract::itShowsItselfWithinASecond()
{
    give(m_factory.worldHangs);
    startService();
    pass(1s);
    QVERIFY(!m_host->all<GlancePublished>().empty() || !m_host->all<ActionsOffered>().empty());
}

void ServiceContract::whatItPublishesIsComplete()
{
    play();
    for (const CardPublished &event : m_host->all<CardPublished>()) {
        QVERIFY2(problemOf(event.card).isEmpty(), qPrintable(problemOf(event.card)));
        QCOMPARE(event.card.source.app, m_factory.folder);
    }
    for (const GlancePublished &event : m_host->all<GlancePublished>())
        QVERIFY2(problemOf(event.glance).isEmpty(), qPrintable(problemOf(event.glance)));
    for (const auto &[actions] : m_host->all<ActionsOffered>())
        QVERIFY2(problemOf(actions).isEmpty(), qPrintable(problemOf(actions)));
}

void ServiceContract::revisionsOfACardOnlyGrow()
{
    play();
    give(m_factory.worldFails);
    pass(2min);
    // A restart in the middle must not begin to count anew.
    m_service->stop();
    m_service = m_factory.make(*m_host);
    startService();
    pass(2min);
    give(m_factory.worldAnswers);
    pass(2min);
    QHash<CardId, int> newest;
    for (const CardPublished &event : m_host->all<CardPublished>()) {
        const Card &card = event.card;
        QVERIFY2(card.revision > newest.value(card.id), qPrintable(card.title));
        newest.insert(card.id, card.revision);
    }
}

void ServiceContract::anUnknownActionIsNotFound()
{
    startService();
    pass(1s);
    TaskResult result(m_service->invoke(invocation({.action = u"there-is-no-such-action"_s})));
    pass(1s);
    QVERIFY(result.failedAs(ErrorCode::NotFound));
    QVERIFY2(result.outcome().error().summary.endsWith(u'.'), "it is shown on the button");
}

bool ServiceContract::offersAnything() const
{
    const auto hasActions = [](const auto &each) { return !each.actions.empty(); };
    const auto published = m_host->all<GlancePublished>();
    return !m_host->offers().empty() || std::ranges::any_of(m_host->cards(), hasActions) ||
           std::ranges::any_of(published, hasActions, &GlancePublished::glance);
}

void ServiceContract::anInvocationEnds()
{
    startService();
    pass(1min);
    if (!m_factory.press) {
        QVERIFY2(!offersAnything(), "it offers an action; let its factory press it");
        return;
    }
    TaskResult result(m_service->invoke(invocation(*m_factory.press)));
    pass(1min);
    QVERIFY(result.isFinished());
    QVERIFY2(result.succeeded(),
             result.succeeded() ? "" : qPrintable(result.outcome().error().summary));
}

void ServiceContract::stopSilencesIt()
{
    startService();
    pass(1min);
    give(m_factory.worldFails);
    pass(30s);
    give(m_factory.worldHangs);
    pass(1min);
    m_service->stop();
    m_host->takeEvents();
    give(m_factory.worldFails);
    pass(10min);
    give(m_factory.worldAnswers);
    pass(10min);
    QVERIFY(m_host->events().empty());
    m_service->stop(); // Once more does no harm.
}

void ServiceContract::stopEndsWhatRuns()
{
    startService();
    pass(1min);
    give(m_factory.worldHangs);
    if (!m_factory.press) {
        QVERIFY2(!offersAnything(), "it offers an action; let its factory press it");
        return;
    }
    TaskResult result(m_service->invoke(invocation(*m_factory.press)));
    if (m_factory.worldHangs) {
        pass(1s);
        QVERIFY(!result.isFinished());
    }
    m_service->stop();
    QCoreApplication::processEvents();
    QVERIFY(result.isFinished());
    if (m_factory.worldHangs)
        QVERIFY(result.failedAs(ErrorCode::Cancelled));
}

void ServiceContract::itMayBeDestroyedAtAnyMoment()
{
    startService();
    pass(1min);
    give(m_factory.worldHangs);
    std::optional<TaskResult<InvocationOutcome>> result;
    if (m_factory.press)
        result.emplace(m_service->invoke(invocation(*m_factory.press)));
    pass(1s);
    m_service.reset();
    m_host->takeEvents();
    give(m_factory.worldAnswers);
    pass(10min);
    QVERIFY(m_host->events().empty());
    QVERIFY(!result || result->isFinished());
}

} // namespace watchroom

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    watchroom::ServiceContract suite;
    return QTest::qExec(&suite, argc, argv);
}
