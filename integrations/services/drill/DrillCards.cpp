// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/drill/DrillCards.h"

#include "app/base/Duration.h"
#include "integrations/services/drill/DrillActions.h"
#include "integrations/services/drill/DrillText.h"

#include <QLocale>

namespace watchroom::drill {

using namespace Qt::StringLiterals;

namespace {

// One app, several invented tools.
const CardSource kDeploySource{u"drill"_s, u"Deploy"_s, u"upload"_s};
const CardSource kAlertSource{u"drill"_s, u"Checks"_s, u"bell"_s};
const CardSource kOnCallSource{u"drill"_s, u"On call"_s, u"phone"_s};

CardNode progress(int done, int all, const QString &remaining = {})
{
    return {Progress{done * 100 / all, text("%1 servers").arg(serversText(done, all)), remaining}};
}

QString percentText(double rate)
{
    return text("%1 % of orders").arg(QLocale().toString(rate, 'f', 1));
}

/// "about 1 min left": halves of minutes would only flicker.
QString remainingText(Seconds left)
{
    if (left < Seconds(40))
        return text("less than a minute left");
    return text("about %1 min left").arg((left.count() + 30) / 60);
}

/// The fallback says what the card says, for who does not see it.
Card finished(Card card)
{
    card.fallback = card.title;
    if (!card.state.text.isEmpty())
        card.fallback += u": "_s + card.state.text;
    if (card.activity.isEmpty())
        card.activity = card.fallback;
    return card;
}

QString incidentBadge(const IncidentState &incident)
{
    if (incident.resolved)
        return text("Resolved");
    return incident.acknowledged ? text("SEV 2 · Acknowledged") : text("SEV 2 · Nobody has it yet");
}

std::vector<Fact> incidentFacts(const Scene &scene, const IncidentState &incident)
{
    const Seconds openFor = incident.resolved.value_or(scene.state.time) - incident.opened;
    std::vector<Fact> facts{
        {.label = text("Service"), .value = scene.script.shop.service},
        {.label = text("Impact"), .value = percentText(scene.state.errorRate)},
        {.label = incident.resolved ? text("Was open for") : text("Open for"),
         .value = openFor < Seconds(60) ? text("less than a minute")
                                        : durationText(openFor - openFor % Seconds(60))},
    };
    if (!incident.responders.isEmpty())
        facts.push_back({.label = text("Called"), .value = incident.responders.join(u", "_s)});
    if (incident.statusUpdated && !incident.resolved) {
        const QString words = incident.statusText;
        facts.push_back(
            {.label = text("Status"),
             .value = words.isEmpty() ? incident.status : incident.status + u" · "_s + words});
    }
    return facts;
}

std::vector<ActionSpec> incidentActions(const Scene &scene, const IncidentState &incident)
{
    std::vector<ActionSpec> actions{acknowledgeAction(incident), rollBackAction(scene.script.shop)};
    if (!incident.resolved) {
        actions.push_back(addResponderAction(scene.script));
        actions.push_back(updateStatusAction(incident));
    }
    return actions;
}

StateLabel rollBackLabel(const RollBack &run)
{
    switch (run.phase) {
    case RollBack::Phase::Running:
        return {text("Running"), Tone::Info};
    case RollBack::Phase::Stopped:
        return {text("Stopped"), Tone::Warning};
    case RollBack::Phase::Done:
        break;
    }
    return {text("Done"), Tone::Good};
}

} // namespace

Card releaseCard(const Scene &scene)
{
    const ShopFacts &shop = scene.script.shop;
    const ShopState &state = scene.state;
    const bool running = state.serversReleased < shop.servers;
    Card card{.id = CardId(u"release"_s), .source = kDeploySource, .kind = CardKind::Deploy};
    card.title = text("Deploy %1 %2 to production").arg(shop.service, shop.badVersion);
    card.state =
        running ? StateLabel{text("Running"), Tone::Info} : StateLabel{text("Done"), Tone::Good};
    if (const RollBack *last = state.lastRollBack(); last && last->phase == RollBack::Phase::Done) {
        card.state = {text("Rolled back"), Tone::Neutral};
        card.actions = {deployAgainAction(shop, state.release->by.name)};
    }
    card.body = {{FactSet{{{.label = text("Started by"), .value = state.release->by.name}}}},
                 progress(state.serversReleased, shop.servers)};
    return finished(std::move(card));
}

Card alertsCard(const Scene &scene)
{
    const ShopState &state = scene.state;
    const QStringList kinds = scene.script.shop.alertKinds;
    const qsizetype seen = std::min<qsizetype>(kinds.size(), state.alerts);
    Card card{.id = CardId(u"alerts"_s), .source = kAlertSource, .kind = CardKind::Alert};
    card.severity = state.alertsFiring > 0 ? Severity::Error : Severity::None;
    card.title = state.alerts == 1 ? text("1 alert from checkout")
                                   : text("%1 alerts from checkout").arg(state.alerts);
    card.state = state.alertsFiring > 0
                     ? StateLabel{text("%1 still firing").arg(state.alertsFiring), Tone::Attention}
                     : StateLabel{text("All quiet"), Tone::Neutral};
    card.group = u"checkout"_s;
    const QString kindsText = seen == 1 ? text("1 kind") : text("%1 kinds").arg(seen);
    card.activity = text("%1 · %2 – %3 · %4, %5")
                        .arg(card.title, clockTimeText(scene.times.shown(state.firstAlert)),
                             clockTimeText(scene.times.shown(state.lastAlert)), kindsText,
                             card.state.text.toLower());
    card.body = {
        paragraph(kinds.first(seen).join(u" · "_s)),
        {FactSet{
            {{.label = text("First"), .value = clockTimeText(scene.times.shown(state.firstAlert))},
             {.label = text("Last"), .value = clockTimeText(scene.times.shown(state.lastAlert))},
             {.label = text("Kinds"), .value = QString::number(seen)}}}}};
    card.metadata = {{u"count"_s, QString::number(state.alerts)},
                     {u"kinds"_s, QString::number(seen)},
                     {u"firing"_s, QString::number(state.alertsFiring)}};
    return finished(std::move(card));
}

Card incidentCard(const Scene &scene)
{
    const ShopFacts &shop = scene.script.shop;
    const IncidentState &incident = *scene.state.incident;
    Card card{.id = CardId(u"incident"_s), .source = kOnCallSource, .kind = CardKind::Incident};
    card.severity = incident.resolved ? Severity::None : Severity::Critical;
    card.title = shop.incidentTitle;
    card.state = {incidentBadge(incident), incident.resolved ? Tone::Good : Tone::Critical};
    std::vector<double> trend = scene.state.errorTrend;
    trend.push_back(scene.state.errorRate);
    card.body = {
        paragraph(incident.resolved ? text("Customers can pay again.") : shop.incidentText),
        {FactSet{incidentFacts(scene, incident)}},
        {Sparkline{.caption = text("Error rate, last hour"),
                   .values = std::move(trend),
                   .limit = SimulatedShop::kCriticalErrors,
                   .tone = Tone::Critical}}};
    card.actions = incidentActions(scene, incident);
    card.metadata = {{u"severity"_s, u"SEV 2"_s}, {u"status"_s, incident.status}};
    if (incident.acknowledged)
        card.metadata.insert(u"lead"_s, incident.acknowledged->by.name);
    if (!incident.statusText.isEmpty())
        card.metadata.insert(u"statusText"_s, incident.statusText);
    card.notify = NotifyLevel::Normal;
    return finished(std::move(card));
}

CardId rollBackCardId(std::size_t attempt)
{
    return CardId(u"roll-back-%1"_s.arg(attempt + 1));
}

Card rollBackCard(const Scene &scene, std::size_t attempt, const InvocationKey &ownRun)
{
    const ShopFacts &shop = scene.script.shop;
    const RollBack &run = scene.state.rollBacks.at(attempt);
    Card card{.id = rollBackCardId(attempt), .source = kDeploySource, .kind = CardKind::Deploy};
    card.title = text("Roll back %1 to %2 in production").arg(shop.service, shop.goodVersion);
    card.state = rollBackLabel(run);
    card.body = {{FactSet{{{.label = text("Started by"), .value = run.started.by.name}}}}};
    switch (run.phase) {
    case RollBack::Phase::Running: {
        const int serversLeft = shop.servers - run.serversDone;
        const Seconds left = Seconds(serversLeft * shop.secondsPerServer) - run.onServer;
        card.body.push_back(progress(run.serversDone, shop.servers, remainingText(left)));
        card.actions = {stopAction(shop, run.serversDone, ownRun)};
        break;
    }
    case RollBack::Phase::Stopped:
        card.body.push_back(
            paragraph(text("Stopped after %1 servers. Customers on the others still "
                           "cannot pay.")
                          .arg(serversText(run.serversDone, shop.servers))));
        break;
    case RollBack::Phase::Done:
        card.body.push_back(progress(run.serversDone, shop.servers));
        break;
    }
    return finished(std::move(card));
}

Card interrupted(Card card)
{
    card.severity = Severity::None;
    card.state = {text("Practice interrupted"), Tone::Neutral};
    card.actions.clear();
    card.metadata.clear();
    card.activity.clear();
    card.body = {paragraph(text("The practice stopped here. Nothing in it was real."))};
    return finished(std::move(card));
}

} // namespace watchroom::drill
