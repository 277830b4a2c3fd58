// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// DrillService: what the buttons do, for the person who practises and for colleagues.

#include "app/base/Duration.h"
#include "integrations/services/drill/DrillActions.h"
#include "integrations/services/drill/DrillService.h"

namespace watchroom {

using namespace Qt::StringLiterals;
using namespace drill;

namespace {

/// How long the status page takes to say whether an update arrived.
constexpr Seconds kStatusPageAnswers(6);

Task<InvocationOutcome> ended(const Result<void> &result)
{
    using Outcome = Task<InvocationOutcome>;
    return result ? Outcome::finished(InvocationOutcome{})
                  : Outcome::finished(std::unexpected(result.error()));
}

} // namespace

Task<InvocationOutcome> DrillService::invoke(const Invocation &invocation)
{
    if (!m_playing)
        return ended(
            failure(ErrorCode::Unavailable,
                    tr("This practice is not running. Start another one to try the buttons.")));
    const Doer by{invocation.by, invocation.byName, true};
    const QString action = invocation.action.action.value;
    if (!invocation.undoes.isEmpty())
        return ended(takeBack(action, by));
    if (action == kRollBack)
        return rollBack(invocation, by);
    const auto done = carryOut(action, invocation.arguments, by);
    if (done && action == kUpdateStatus && m_lost.isEmpty())
        return loseContact(invocation);
    return ended(done);
}

Task<InvocationOutcome> DrillService::loseContact(const Invocation &invocation)
{
    m_lost = invocation.key;
    return ended(failure(ErrorCode::OutcomeUnknown,
                         tr("Lost contact with the status page while it was updated.")));
}

Task<ActionState> DrillService::outcomeOf(const Invocation &invocation)
{
    if (!m_playing || invocation.key != m_lost)
        return Task<ActionState>::finished(
            failure(ErrorCode::NotFound, tr("The practice it belongs to is over.")));
    TaskSource<ActionState> answer;
    m_host.clock().callLater(kStatusPageAnswers, m_waiting.get(), [answer] {
        answer.finish(ActionState(Succeeded{.text = tr("the status page shows it")}));
    });
    return answer.task();
}

Task<PreviewAnswer> DrillService::preview(const Invocation &invocation)
{
    PreviewAnswer answer;
    if (m_playing && invocation.action.action.value == kRollBack)
        answer = rollBackPreview(m_script, state());
    return Task<PreviewAnswer>::finished(answer);
}

/// Everything that is done at once. The room sees it at once, too.
Result<void> DrillService::carryOut(const QString &action, const FormValues &arguments,
                                    const Doer &by)
{
    Result<void> done =
        failure(ErrorCode::NotFound, tr("The practice has no such button."), action);
    if (action == kAcknowledge)
        done = m_shop->acknowledge(by);
    else if (action == kUpdateStatus)
        done =
            m_shop->updateStatus(by, arguments.value(u"status"_s), arguments.value(u"message"_s));
    else if (action == kAddResponder)
        done = addResponder(arguments.value(u"who"_s));
    else if (action == kStopRollBack)
        done = m_shop->stopRollBack(by);
    else if (action == kDeployAgain)
        done = failure(ErrorCode::Conflict,
                       tr("Nothing was done: in a practice the version stays broken."));
    if (done) {
        followRollBack();
        m_board->follow(state(), true);
    }
    return done;
}

Result<void> DrillService::takeBack(const QString &action, const Doer &by)
{
    if (action != kAcknowledge)
        return failure(ErrorCode::NotFound, tr("The practice cannot take this back."), action);
    auto done = m_shop->handBack(by);
    if (done)
        m_board->follow(state(), true);
    return done;
}

Result<void> DrillService::addResponder(const QString &id)
{
    const Actor *called = m_script.actor(id);
    if (!called)
        return failure(ErrorCode::InvalidArgument, tr("Nobody of this name works here."), id);
    if (auto added = m_shop->addResponder(called->name); !added)
        return added;
    m_cast->show(*called, Presence::Available);
    if (!called->whenAdded.isEmpty())
        m_cast->say({.who = id}, called->whenAdded, shownNow());
    return {};
}

Task<InvocationOutcome> DrillService::rollBack(const Invocation &invocation, const Doer &by)
{
    if (auto started = m_shop->startRollBack(by); !started)
        return ended(started);
    TaskSource<InvocationOutcome> source;
    source.onCancel(m_waiting.get(), [this, by] { std::ignore = carryOut(kStopRollBack, {}, by); });
    m_run = Run{invocation, source};
    m_board->setOwnRun(invocation.key);
    followRollBack();
    m_board->follow(state(), true);
    return source.task();
}

void DrillService::rollBackByColleague(const Invocation &invocation, const Doer &by)
{
    if (!m_shop->startRollBack(by))
        return;
    m_run = Run{invocation, std::nullopt};
    m_record.colleagueRun = invocation;
    save();
    m_board->setOwnRun({});
    followRollBack();
    m_board->follow(state(), true);
}

/// Tells the button how far the roll back is: after every server, and at its end.
void DrillService::followRollBack()
{
    if (!m_run)
        return;
    const RollBack run = *state().lastRollBack();
    if (run.phase != RollBack::Phase::Running)
        return endRollBack(run);
    if (run.serversDone == m_run->reported)
        return;
    m_run->reported = run.serversDone;
    const int servers = m_script.shop.servers;
    const int percent = run.serversDone * 100 / servers;
    const QString far = serversText(run.serversDone, servers);
    if (m_run->waiting) {
        m_host.publish(InvocationProgress{m_run->invocation.key, percent, far});
    } else {
        m_run->invocation.state = Running{.percent = percent, .text = far};
        m_host.publish(InvocationReported{m_run->invocation});
    }
}

void DrillService::endRollBack(const RollBack &run)
{
    Run over = *std::exchange(m_run, {});
    const bool done = run.phase == RollBack::Phase::Done;
    const QString words = tr("%1 servers in %2")
                              .arg(m_script.shop.servers)
                              .arg(durationText(run.ended - run.started.at));
    if (over.waiting) {
        over.waiting->finish(done ? Result<InvocationOutcome>(InvocationOutcome{words})
                                  : failure(ErrorCode::Cancelled, {}));
        return;
    }
    over.invocation.state = done ? ActionState(Succeeded{words}) : ActionState(Cancelled{});
    over.invocation.ended = shownNow();
    m_host.publish(InvocationReported{over.invocation});
    m_record.colleagueRun.reset();
    save();
}

} // namespace watchroom
