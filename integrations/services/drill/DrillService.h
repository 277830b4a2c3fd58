// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/Service.h"
#include "integrations/services/drill/DrillBoard.h"
#include "integrations/services/drill/DrillCast.h"
#include "integrations/services/drill/DrillRecord.h"
#include "integrations/services/drill/DrillStory.h"

#include <memory>

namespace watchroom {

/// Plays a practice incident in its room: invented colleagues talk and act, a simulated shop
/// breaks, and the buttons act on that shop. Whoever only watches sees it solved; whoever presses
/// solves it.
///
/// An instance plays once. Started again after its end it stays silent; started again in the middle
/// (the program was closed) it says that the practice was interrupted and ends it.
///
/// Settings: `speed` 0.1 to 1000; `script`; `until`, seconds of the story after which everything
/// stands still, for pictures. How story time becomes shown time: DrillTimes.h.
class DrillService final : public Service
{
    Q_OBJECT

public:
    explicit DrillService(Host &host);

    Result<void> configure(const FormValues &settings) override;
    void start() override;
    void stop() override;
    Task<InvocationOutcome> invoke(const Invocation &invocation) override;
    Task<ActionState> outcomeOf(const Invocation &invocation) override;
    Task<PreviewAnswer> preview(const Invocation &invocation) override;

private:
    /// The roll back that runs: a colleague's, or the person's with somebody waiting for it.
    struct Run
    {
        Invocation invocation;
        std::optional<TaskSource<InvocationOutcome>> waiting;
        int reported = -1; ///< Servers.
    };

    void begin();
    void endInterrupted();
    void stand();

    void scheduleNextSecond();
    void catchUp();
    void playSecond();
    void playDueSteps();
    void play(const drill::SayStep &step);
    void play(const drill::NoteStep &step);
    void play(const drill::PersonStep &step);
    void play(const drill::CardStep &step);
    void play(const drill::ActStep &step);
    void play(const drill::EndStep &step);

    Result<void> carryOut(const QString &action, const FormValues &arguments,
                          const drill::Doer &by);
    Result<void> takeBack(const QString &action, const drill::Doer &by);
    Result<void> addResponder(const QString &actor);
    /// The first status update loses its answer, so that one can see what happens then.
    Task<InvocationOutcome> loseContact(const Invocation &invocation);
    Task<InvocationOutcome> rollBack(const Invocation &invocation, const drill::Doer &by);
    void rollBackByColleague(const Invocation &invocation, const drill::Doer &by);
    void followRollBack();
    void endRollBack(const drill::RollBack &run);

    void save();
    Timestamp shownNow() const { return m_times->shown(state().time); }
    const drill::ShopState &state() const { return m_shop->state(); }

    Host &m_host;
    drill::Script m_script;
    double m_speed = 1;
    std::optional<Seconds> m_until;

    bool m_playing = false;
    drill::DrillRecord m_record;
    std::unique_ptr<drill::DrillTimes> m_times;
    std::unique_ptr<drill::SimulatedShop> m_shop;
    std::unique_ptr<drill::DrillStory> m_story;
    std::unique_ptr<drill::DrillBoard> m_board;
    std::unique_ptr<drill::DrillCast> m_cast;
    std::unique_ptr<QObject> m_waiting; ///< Context of the next second; gone, it never comes.
    Milliseconds m_started{0};          ///< Of the monotonic clock.
    std::optional<Run> m_run;
    InvocationKey m_lost; ///< The status update whose answer was lost; empty before there was one.
};

} // namespace watchroom
