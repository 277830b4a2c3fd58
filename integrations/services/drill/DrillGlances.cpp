// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/drill/DrillGlances.h"

#include "integrations/services/drill/DrillText.h"

#include <QLocale>

namespace watchroom::drill {

using namespace Qt::StringLiterals;

namespace {

constexpr Seconds kFreshFor{120};
constexpr Seconds kApdexLastHeard{-39 * 60}; ///< Of the story's time.
constexpr Seconds kApdexFreshFor{10 * 60};
constexpr std::chrono::hours kAtRestFor{24};

bool incidentIsOpen(const ShopState &state)
{
    return state.incident && !state.incident->resolved;
}

CardNode facts(std::vector<Fact> facts)
{
    return {FactSet{std::move(facts)}};
}

void openIncidents(Glance &glance, const ShopFacts &shop, const ShopState &state)
{
    const bool open = incidentIsOpen(state);
    glance.name = text("Open incidents");
    glance.icon = u"flag"_s;
    glance.state = open ? StateLabel{text("Customers affected"), Tone::Critical}
                        : StateLabel{text("None"), Tone::Good};
    glance.value = open ? 1 : 0;
    glance.detail = {paragraph(open ? shop.incidentText : text("No incident is open."))};
}

void errors(Glance &glance, const ShopFacts &shop, const ShopState &state)
{
    const double rate = state.errorRate;
    glance.name = text("Checkout error rate");
    glance.icon = u"chart"_s;
    glance.state = {text("Usual"), Tone::Neutral};
    if (rate >= SimulatedShop::kCriticalErrors)
        glance.state = {text("Critical"), Tone::Critical};
    else if (rate >= SimulatedShop::kRaisedErrors)
        glance.state = {text("Raised"), Tone::Warning};
    glance.value = rate;
    glance.valueText = QLocale().toString(rate, 'f', 1);
    glance.unit = u"%"_s;
    glance.limits = {{SimulatedShop::kRaisedErrors, Tone::Warning},
                     {SimulatedShop::kCriticalErrors, Tone::Critical}};
    glance.detail = {
        paragraph(text("Orders that end with an error instead of a payment.")),
        facts({{text("Servers on %1").arg(shop.badVersion),
                text("%1 of %2").arg(state.serversOnBadVersion()).arg(shop.servers)}})};
}

void latency(Glance &glance, const ShopState &state)
{
    glance.name = text("Checkout latency");
    glance.icon = u"gauge"_s;
    glance.state = state.latency >= SimulatedShop::kSlowLatency
                       ? StateLabel{text("Slow"), Tone::Attention}
                       : StateLabel{text("Usual"), Tone::Neutral};
    glance.value = state.latency;
    glance.valueText = QLocale().toString(state.latency, 'f', 1);
    glance.unit = u"s"_s;
    glance.limits = {{SimulatedShop::kSlowLatency, Tone::Attention}};
    glance.detail = {paragraph(text("How long customers wait after they press *Pay*."))};
}

void deployWindow(Glance &glance, const ShopState &state)
{
    const bool open = incidentIsOpen(state);
    glance.name = text("Deploy window");
    glance.icon = u"calendar"_s;
    glance.state = open ? StateLabel{text("Hold: incident open"), Tone::Warning}
                        : StateLabel{text("Free to deploy"), Tone::Good};
    glance.valueText = open ? text("Hold") : text("Open");
    glance.detail = {paragraph(open
                                   ? text("No releases until the incident is over. Rolling back is "
                                          "always allowed.")
                                   : text("Releases may go out."))};
}

void onCall(Glance &glance, const ShopFacts &shop)
{
    glance.name = text("On call now");
    glance.icon = u"phone"_s;
    glance.state = {text("All week"), Tone::Neutral};
    glance.valueText = shop.onCall;
}

void site(Glance &glance)
{
    glance.name = text("Site up or down");
    glance.icon = u"globe"_s;
    glance.state = {text("Up for 41 days"), Tone::Good};
    glance.valueText = text("Up");
    glance.detail = {paragraph(text("The shop's front page answers. It cannot see whether paying "
                                    "works: the error rate does."))};
}

void visitors(Glance &glance, const ShopState &state)
{
    glance.name = text("Visitors now");
    glance.icon = u"users"_s;
    glance.state = {text("Usual"), Tone::Neutral};
    glance.value = state.visitors;
    glance.valueText = QLocale().toString(state.visitors);
}

void apdex(Glance &glance, const DrillTimes &times)
{
    glance.name = text("Apdex, storefront");
    glance.icon = u"gauge"_s;
    glance.state = {text("Satisfied"), Tone::Good};
    glance.value = 0.94;
    glance.valueText = QLocale().toString(0.94, 'f', 2);
    glance.updatedAt = times.shown(kApdexLastHeard);
    glance.staleAfter = kApdexFreshFor;
    glance.detail = {paragraph(text("How satisfied visitors are with the speed, from 0 to 1. Its "
                                    "source has fallen silent, so this is not known now."))};
}

} // namespace

Glance glanceOf(const QString &id, const ShopFacts &facts, const ShopState &state,
                const DrillTimes &times)
{
    Glance glance{.id = GlanceId(id),
                  .updatedAt = times.shown(state.time),
                  .staleAfter = kFreshFor + times.lead()};
    if (id == "open-incidents"_L1)
        openIncidents(glance, facts, state);
    else if (id == "errors"_L1)
        errors(glance, facts, state);
    else if (id == "latency"_L1)
        latency(glance, state);
    else if (id == "deploy-window"_L1)
        deployWindow(glance, state);
    else if (id == "on-call"_L1)
        onCall(glance, facts);
    else if (id == "site"_L1)
        site(glance);
    else if (id == "visitors"_L1)
        visitors(glance, state);
    else
        apdex(glance, times);
    return glance;
}

Glance atRest(Glance glance)
{
    if (glance.id.value != "apdex"_L1)
        glance.staleAfter += kAtRestFor;
    return glance;
}

} // namespace watchroom::drill
