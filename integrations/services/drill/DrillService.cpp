// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/drill/DrillService.h"

#include "app/base/Duration.h"
#include "app/base/Log.h"
#include "integrations/services/drill/DrillActions.h"
#include "integrations/services/drill/DrillLearned.h"
#include "integrations/services/drill/DrillScript.h"

namespace watchroom {

using namespace Qt::StringLiterals;
using namespace drill;

namespace {

/// Faster than this the room is not told anything: several seconds of the story come together.
constexpr Milliseconds kShortestWait{10};

} // namespace

DrillService::DrillService(Host &host)
    : m_host(host)
{
}

Result<void> DrillService::configure(const FormValues &settings)
{
    bool isNumber = false;
    const double speed = settings.value(u"speed"_s, u"1"_s).toDouble(&isNumber);
    if (!isNumber || !(speed >= 0.1 && speed <= 1000))
        return failure(ErrorCode::InvalidArgument, tr("Choose a speed from 0.1 to 1000."));
    std::optional<Seconds> until;
    if (const QString wanted = settings.value(u"until"_s); !wanted.isEmpty()) {
        const double seconds = wanted.toDouble(&isNumber);
        if (!isNumber || !(seconds >= 1 && seconds <= 3600))
            return failure(ErrorCode::InvalidArgument,
                           tr("Choose a moment from 1 to 3600 seconds, or leave it empty."));
        until = Seconds(qint64(seconds));
    }
    auto script = scriptNamed(settings.value(u"script"_s, u"checkout"_s));
    if (!script) {
        const ErrorCode code = ErrorCode::InvalidArgument;
        return failure(code, script.error().summary, script.error().detail);
    }
    m_speed = speed;
    m_until = until;
    m_script = std::move(*script);
    return {};
}

void DrillService::start()
{
    m_record = loadRecord(m_host.storage());
    switch (m_record.phase) {
    case DrillRecord::Phase::New:
        begin();
        break;
    case DrillRecord::Phase::Playing:
        endInterrupted();
        break;
    case DrillRecord::Phase::Ended:
        break;
    }
}

void DrillService::begin()
{
    m_times = std::make_unique<DrillTimes>(m_host.clock().now(), m_speed,
                                           m_until.value_or(m_script.length));
    m_shop = std::make_unique<SimulatedShop>(m_script.shop);
    m_story = std::make_unique<DrillStory>(m_script.steps);
    m_board = std::make_unique<DrillBoard>(m_host, m_script, *m_times, m_record);
    m_cast = std::make_unique<DrillCast>(m_host, m_script);
    m_waiting = std::make_unique<QObject>();
    m_started = m_host.clock().monotonic();
    m_playing = true;
    m_record.phase = DrillRecord::Phase::Playing;
    save();

    m_cast->arrive();
    while (state().time < Seconds(0)) {
        m_board->followPast(state());
        m_shop->step();
    }
    m_board->follow(state());
    playDueSteps();
    scheduleNextSecond();
}

/// The story was cut off; nothing of it must look as if it still went on.
void DrillService::endInterrupted()
{
    for (const Card &card : m_record.cards) {
        Card last = interrupted(card);
        last.revision = DrillBoard::kLastRevision;
        m_host.publish(CardPublished{m_host.room(), last});
    }
    if (auto &run = m_record.colleagueRun) {
        run->state = Cancelled{};
        run->ended = m_host.clock().now();
        m_host.publish(InvocationReported{*run});
    }
    for (const QString &glance : m_script.glances)
        m_host.publish(GlanceRemoved{GlanceId(glance)});
    DrillCast(m_host, m_script).leave();
    m_host.publish(
        NotePosted{.room = m_host.room(),
                   .text = tr("The practice was interrupted because Watchroom was closed. "
                              "Nothing was real. Start another one when you like."),
                   .icon = u"target"_s,
                   .at = m_host.clock().now()});
    m_record = {.phase = DrillRecord::Phase::Ended};
    save();
}

void DrillService::stop()
{
    m_playing = false;
    m_waiting.reset();
    if (auto run = std::exchange(m_run, {}); run && run->waiting)
        run->waiting->finish(failure(ErrorCode::Cancelled, {}));
}

void DrillService::save()
{
    if (auto saved = saveRecord(m_host.storage(), m_record); !saved)
        qCWarning(lcIntegrations) << "The practice cannot be kept:" << saved.error().detail;
}

// Time

void DrillService::scheduleNextSecond()
{
    const Milliseconds elapsed = m_host.clock().monotonic() - m_started;
    const Milliseconds due = m_times->real(state().time + Seconds(1));
    m_host.clock().callLater(std::max(due - elapsed, kShortestWait), m_waiting.get(),
                             [this] { catchUp(); });
}

/// Plays the seconds that have passed, one by one, so that the story is the same at every speed.
void DrillService::catchUp()
{
    const Seconds now = m_times->storyAfter(m_host.clock().monotonic() - m_started);
    while (m_playing && state().time < now) {
        playSecond();
        if (m_playing && m_until && state().time >= *m_until)
            return stand();
    }
    if (m_playing)
        scheduleNextSecond();
}

void DrillService::playSecond()
{
    m_shop->step();
    followRollBack();
    playDueSteps();
    if (m_playing)
        m_board->follow(state());
}

void DrillService::playDueSteps()
{
    while (m_playing) {
        const Step *step = m_story->next(state().time, state().conditions());
        if (!step)
            return;
        std::visit([this](const auto &content) { play(content); }, step->content);
    }
}

/// The story goes no further; what is there stays as it is.
void DrillService::stand()
{
    m_board->rest(state());
    m_playing = false;
    m_waiting.reset();
}

// Steps of the script

void DrillService::play(const SayStep &step)
{
    QString markdown = step.markdown;
    markdown.replace("{learned}"_L1, learned(m_script.shop, state()));
    m_cast->say(step, markdown, shownNow());
}

void DrillService::play(const NoteStep &step)
{
    m_host.publish(NotePosted{m_host.room(), step.text, step.icon, shownNow()});
}

void DrillService::play(const PersonStep &step)
{
    m_cast->show(m_cast->actor(step.who), step.presence);
}

void DrillService::play(const CardStep &step)
{
    m_board->showCard(step.card);
    m_board->follow(state());
}

/// A colleague acts, unless it makes no sense any more because the person was faster.
void DrillService::play(const ActStep &step)
{
    const Doer by = DrillCast::doer(m_cast->actor(step.who));
    if (step.action == "release"_L1)
        return m_shop->startRelease(by);
    if (!state().incident)
        return;
    const ActionSpec action = incidentAction(m_script, state(), step.action);
    Invocation press = m_cast->press(by, step.action, action.title, shownNow());
    press.effect = action.effect;
    press.arguments = step.arguments;
    if (step.action == kRollBack)
        return rollBackByColleague(press, by);
    if (!carryOut(step.action, step.arguments, by))
        return;
    press.state = Succeeded{};
    press.ended = press.pressed;
    m_host.publish(InvocationReported{press});
}

void DrillService::play(const EndStep &)
{
    stand();
    m_cast->leave();
    m_record = {.phase = DrillRecord::Phase::Ended};
    save();
}

} // namespace watchroom
