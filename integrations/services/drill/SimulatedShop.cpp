// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/drill/SimulatedShop.h"

#include "integrations/services/drill/DrillText.h"

#include <algorithm>
#include <cmath>

namespace watchroom::drill {

namespace {

constexpr Seconds kTick{1};
constexpr double kErrorsFollowIn = 30; ///< Seconds in which measured errors follow their cause.
constexpr double kAlertingErrors = 2;  ///< Percent.
constexpr Seconds kCriticalBeforeIncident{20}; ///< So that one bad reading opens nothing.
constexpr std::size_t kTrendLength = 60;

double oneDecimal(double value)
{
    return std::round(value * 10) / 10;
}

} // namespace

bool ShopState::isRollingBack() const
{
    return lastRollBack() && lastRollBack()->phase == RollBack::Phase::Running;
}

int ShopState::serversOnBadVersion() const
{
    return serversReleased - (lastRollBack() ? lastRollBack()->serversDone : 0);
}

Conditions ShopState::conditions() const
{
    Conditions all;
    all.setFlag(Condition::Alerting, alerts > 0);
    if (incident) {
        const auto &acknowledged = incident->acknowledged;
        const auto &updated = incident->statusUpdated;
        all |= Condition::Incident;
        all.setFlag(Condition::Acknowledged, acknowledged.has_value());
        all.setFlag(Condition::AcknowledgedByYou, acknowledged && acknowledged->by.you);
        all.setFlag(Condition::StatusUpdated, updated.has_value());
        all.setFlag(Condition::StatusUpdatedByYou, updated && updated->by.you);
        all.setFlag(Condition::Recovered, incident->resolved.has_value());
    }
    if (const RollBack *last = lastRollBack()) {
        const bool startedByYou = last->started.by.you;
        switch (last->phase) {
        case RollBack::Phase::Running:
            all.setFlag(Condition::RollingBack);
            all.setFlag(Condition::RollingBackByYou, startedByYou);
            break;
        case RollBack::Phase::Stopped:
            all.setFlag(Condition::Stopped);
            all.setFlag(Condition::StoppedByYou, last->stopped->by.you);
            break;
        case RollBack::Phase::Done:
            all.setFlag(Condition::RolledBack);
            all.setFlag(Condition::RolledBackByYou, startedByYou);
            break;
        }
    }
    return all;
}

SimulatedShop::SimulatedShop(const ShopFacts &facts)
    : m_facts(facts)
    , m_errors(facts.usualErrorRate)
    , m_random(facts.seed)
{
    m_state.time = -kPast;
    stepMeasurements();
}

void SimulatedShop::step()
{
    m_state.time += kTick;
    stepServers();
    stepMeasurements();
    stepAlerts();
    stepIncident();
}

void SimulatedShop::startRelease(const Doer &by)
{
    if (!m_state.release)
        m_state.release = Deed{by, m_state.time};
}

Result<void> SimulatedShop::openIncident() const
{
    if (!m_state.incident)
        return failure(ErrorCode::Conflict, text("There is no incident."));
    if (m_state.incident->resolved)
        return failure(ErrorCode::Conflict,
                       text("The incident is over. There is nothing left to do."));
    return {};
}

Result<void> SimulatedShop::acknowledge(const Doer &by)
{
    if (auto open = openIncident(); !open)
        return open;
    if (const auto &earlier = m_state.incident->acknowledged)
        return failure(ErrorCode::Conflict,
                       text("%1 acknowledged this already.").arg(earlier->by.name));
    m_state.incident->acknowledged = Deed{by, m_state.time};
    return {};
}

Result<void> SimulatedShop::handBack(const Doer &by)
{
    if (auto open = openIncident(); !open)
        return open;
    auto &held = m_state.incident->acknowledged;
    if (!held || held->by.id != by.id)
        return failure(ErrorCode::Conflict, text("Somebody else has it now. Nothing was changed."));
    held.reset();
    return {};
}

Result<void> SimulatedShop::startRollBack(const Doer &by)
{
    if (auto open = openIncident(); !open)
        return open;
    if (m_state.isRollingBack())
        return failure(
            ErrorCode::Conflict,
            text("%1 is rolling back already.").arg(m_state.lastRollBack()->started.by.name));
    if (m_state.lastRollBack() && m_state.lastRollBack()->phase == RollBack::Phase::Done)
        return failure(ErrorCode::Conflict,
                       text("All servers are back on %1 already.").arg(m_facts.goodVersion));
    const int done = m_state.lastRollBack() ? m_state.lastRollBack()->serversDone : 0;
    m_state.rollBacks.push_back({.started = {by, m_state.time}, .serversDone = done});
    return {};
}

Result<void> SimulatedShop::stopRollBack(const Doer &by)
{
    if (!m_state.isRollingBack())
        return failure(ErrorCode::Conflict, text("No roll back is running. Nothing was stopped."));
    RollBack &current = m_state.rollBacks.back();
    current.phase = RollBack::Phase::Stopped;
    current.stopped = Deed{by, m_state.time};
    current.ended = m_state.time;
    return {};
}

Result<void> SimulatedShop::addResponder(const QString &name)
{
    if (auto open = openIncident(); !open)
        return open;
    if (m_state.incident->responders.contains(name))
        return failure(ErrorCode::Conflict, text("%1 was called already.").arg(name));
    m_state.incident->responders.append(name);
    return {};
}

Result<void> SimulatedShop::updateStatus(const Doer &by, const QString &status,
                                         const QString &statusText)
{
    if (auto open = openIncident(); !open)
        return open;
    m_state.incident->statusUpdated = Deed{by, m_state.time};
    m_state.incident->status = status;
    m_state.incident->statusText = statusText;
    return {};
}

void SimulatedShop::stepServers()
{
    if (m_state.release && m_state.serversReleased < m_facts.servers) {
        m_onServer += kTick;
        if (m_onServer.count() >= m_facts.releaseSecondsPerServer) {
            m_onServer = Seconds(0);
            ++m_state.serversReleased;
        }
    }
    if (!m_state.isRollingBack())
        return;
    RollBack &current = m_state.rollBacks.back();
    current.onServer += kTick;
    if (current.onServer.count() < m_facts.secondsPerServer)
        return;
    current.onServer = Seconds(0);
    if (++current.serversDone == m_facts.servers) {
        current.phase = RollBack::Phase::Done;
        current.ended = m_state.time;
    }
}

void SimulatedShop::stepMeasurements()
{
    const double share = double(m_state.serversOnBadVersion()) / m_facts.servers;
    const double cause = m_facts.usualErrorRate + m_facts.peakErrorRate * share;
    m_errors += (cause - m_errors) / kErrorsFollowIn;

    m_state.errorRate = oneDecimal(std::max(0.0, m_errors * (1 + 0.02 * noise()) + 0.05 * noise()));
    const double above = std::max(0.0, m_errors - m_facts.usualErrorRate);
    const double latency = m_facts.usualLatency + m_facts.latencyPerPercent * above;
    m_state.latency = oneDecimal(latency * (1 + 0.03 * noise()));
    const double wave = std::sin(double(m_state.time.count()) / 500);
    m_state.visitors = int(m_facts.visitors * (1 + 0.02 * wave + 0.001 * noise()));

    if (m_state.time.count() % 60 == 0) {
        m_state.errorTrend.push_back(m_state.errorRate);
        if (m_state.errorTrend.size() > kTrendLength)
            m_state.errorTrend.erase(m_state.errorTrend.begin());
    }
}

void SimulatedShop::stepAlerts()
{
    const int kinds = int(m_facts.alertKinds.size());
    m_sinceAlert += kTick;
    if (m_errors > kAlertingErrors && m_state.alerts < m_facts.maximumAlerts &&
        (m_state.alerts == 0 || m_sinceAlert.count() >= m_facts.secondsPerAlert)) {
        m_sinceAlert = Seconds(0);
        m_state.lastAlert = m_state.time;
        if (m_state.alerts++ == 0)
            m_state.firstAlert = m_state.time;
    }
    // Kinds of alerts end one after the other as errors go down.
    const int share = int(std::lround(m_errors / m_facts.peakErrorRate * kinds));
    const int firing = m_errors < kRaisedErrors ? 0 : std::max(1, share);
    m_state.alertsFiring = std::min({firing, kinds, m_state.alerts});
}

void SimulatedShop::stepIncident()
{
    m_critical = m_errors > kCriticalErrors ? m_critical + kTick : Seconds(0);
    auto &incident = m_state.incident;
    const bool released = m_state.serversReleased == m_facts.servers;
    if (!incident && released && m_critical >= kCriticalBeforeIncident)
        incident = IncidentState{.opened = m_state.time, .status = text("Investigating")};
    if (incident && !incident->resolved && m_state.serversOnBadVersion() == 0 &&
        m_errors < kRaisedErrors) {
        incident->resolved = m_state.time;
        incident->status = text("Resolved");
        incident->statusText.clear();
    }
}

/// Between -1 and 1; the same on every machine for one seed.
double SimulatedShop::noise()
{
    return 2 * (double(m_random()) / double(std::mt19937::max())) - 1;
}

} // namespace watchroom::drill
