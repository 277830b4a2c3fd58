// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "integrations/services/drill/DrillWire.h"

#include <optional>
#include <random>

namespace watchroom::drill {

struct Doer
{
    PersonId id;
    QString name;
    bool you = false; ///< The person who practises, not one of the script.
};

/// Who did something, and when in the story.
struct Deed
{
    Doer by;
    Seconds at{0};
};

/// One attempt to go back to the good version.
struct RollBack
{
    enum class Phase { Running, Stopped, Done };
    Phase phase = Phase::Running;
    Deed started;
    int serversDone = 0; ///< Servers on the good version, those of an earlier attempt included.
    Seconds onServer{0}; ///< Spent on the one that is being changed now.
    std::optional<Deed> stopped;
    Seconds ended{0};
};

struct IncidentState
{
    Seconds opened{0};
    std::optional<Deed> acknowledged;
    std::optional<Deed> statusUpdated;
    QString status;
    QString statusText;
    QStringList responders;
    std::optional<Seconds> resolved;
};

/// All that is true in the shop at one moment.
struct ShopState
{
    Seconds time{0};
    std::optional<Deed> release;
    int serversReleased = 0;
    std::vector<RollBack> rollBacks; ///< Only the last can be running.
    double errorRate = 0;            ///< Percent, as measured: one decimal.
    double latency = 0;              ///< Seconds, as measured: one decimal.
    int visitors = 0;
    int alerts = 0;
    Seconds firstAlert{0};
    Seconds lastAlert{0};
    int alertsFiring = 0; ///< Kinds of alerts that are not over.
    std::optional<IncidentState> incident;
    std::vector<double> errorTrend; ///< One a minute over the last hour, oldest first.

    const RollBack *lastRollBack() const { return rollBacks.empty() ? nullptr : &rollBacks.back(); }
    bool isRollingBack() const;
    int serversOnBadVersion() const;
    Conditions conditions() const;
};

/// The shop that the practice happens in: a release goes to its servers, errors follow, alerts
/// follow the errors, and only a finished roll back ends them. Pure: the same calls give the same
/// states.
///
/// Its time begins an hour before the story, with ordinary business, so that trends have a past.
class SimulatedShop
{
public:
    static constexpr Seconds kPast{3600};
    static constexpr double kRaisedErrors = 1;   ///< Percent; above it somebody should look.
    static constexpr double kCriticalErrors = 5; ///< Percent; above it an incident is opened.
    static constexpr double kSlowLatency = 1.2;  ///< Seconds.

    explicit SimulatedShop(const ShopFacts &facts);

    const ShopState &state() const { return m_state; }

    /// One second passes.
    void step();

    void startRelease(const Doer &by);

    // What people do. Error: Conflict with a sentence that says why it makes no sense now.
    Result<void> acknowledge(const Doer &by);
    Result<void> handBack(const Doer &by);
    Result<void> startRollBack(const Doer &by);
    Result<void> stopRollBack(const Doer &by);
    Result<void> addResponder(const QString &name);
    Result<void> updateStatus(const Doer &by, const QString &status, const QString &text);

private:
    Result<void> openIncident() const;
    void stepServers();
    void stepMeasurements();
    void stepAlerts();
    void stepIncident();
    double noise();

    ShopFacts m_facts;
    ShopState m_state;
    double m_errors; ///< The error rate without the noise of measuring it.
    Seconds m_onServer{0};
    Seconds m_critical{0}; ///< How long errors have been critical.
    Seconds m_sinceAlert{0};
    std::mt19937 m_random;
};

} // namespace watchroom::drill
