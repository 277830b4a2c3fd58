// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/ActionDispatcher.h"

#include "app/base/Log.h"
#include "app/base/PlainText.h"
#include "app/workspace/ActionStory.h"

#include <algorithm>

namespace watchroom {

namespace {

/// A success on a button that can be pressed again is shown this long.
constexpr Milliseconds kSuccessShown = Seconds(8);
/// Two presses closer than this are one: a double click, a held key.
constexpr Milliseconds kSamePress{600};
/// Looking again happens just after the moment, not just before it.
constexpr Milliseconds kJustAfter{50};

/// What an executor found out, in plain words.
ActionState cleaned(ActionState state)
{
    if (auto *succeeded = std::get_if<Succeeded>(&state))
        succeeded->text = plainText(succeeded->text);
    if (auto *failed = std::get_if<Failed>(&state)) {
        failed->reason = plainText(failed->reason);
        failed->details = plainMultilineText(failed->details);
    }
    if (auto *denied = std::get_if<Denied>(&state))
        denied->reason = plainText(denied->reason);
    return state;
}

} // namespace

ActionDispatcher::ActionDispatcher(Store &store, Clock &clock, ActionExecutor &executor,
                                   SpecOf specOf, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_executor(executor)
    , m_specOf(std::move(specOf))
    , m_book(store)
{
}

// A press

Invocation ActionDispatcher::pressOf(const InvocationKey &key, const ActionRef &action) const
{
    const Person self = m_whoPresses(action);
    return {.key = key,
            .action = action,
            .title = tr("An action that is gone"),
            .effect = Effect::Read,
            .by = self.id,
            .byName = self.name,
            .arguments = {},
            .pressed = m_clock.now(),
            .ended = {},
            .state = Sending{},
            .undoes = {}};
}

bool ActionDispatcher::isMine(const Invocation &invocation) const
{
    return invocation.by == m_whoPresses(invocation.action).id;
}

void ActionDispatcher::press(const Invoke &invoke)
{
    if (invoke.key.isEmpty() || m_book.find(invoke.key))
        return;
    const auto spec = m_specOf(invoke.action);
    std::optional<Invocation> begun;
    if (const Invocation *last = m_book.shown(invoke.action)) {
        if (std::holds_alternative<AwaitingOthers>(last->state))
            begun = *last;
        else if (isTooEarly(*last, spec))
            return;
    }

    Invocation invocation = pressOf(invoke.key, invoke.action);
    invocation.arguments = invoke.arguments;
    if (!spec) {
        return begin(invocation, nullptr,
                     Failed{.reason = tr("This button is not there any more. Nothing was done."),
                            .details = {},
                            .retryable = false});
    }
    invocation.title = spec->title;
    invocation.effect = spec->effect;
    const Person self = m_whoPresses(invoke.action);
    auto refused = refusal(invoke, *spec, self, m_clock.now());
    if (!refused && begun)
        return join(*begun, self, *spec);
    if (!refused)
        refused = formRefusal(*spec, invoke.arguments);
    begin(invocation, &*spec, refused);
}

bool ActionDispatcher::isTooEarly(const Invocation &last, const std::optional<ActionSpec> &spec)
{
    const bool isOpen = std::holds_alternative<OutcomeUnknown>(last.state) && !last.dismissed;
    return isUnderWay(last.state) || isOpen || m_clock.now() - last.pressed < kSamePress ||
           (spec && spec->oneShot && m_book.standing(last.action));
}

void ActionDispatcher::begin(const Invocation &invocation, const ActionSpec *spec,
                             std::optional<ActionState> refused)
{
    // The record comes first: what cannot be written down is not done.
    Invocation recorded = invocation;
    if (spec)
        recorded.arguments = masked(invocation.arguments, *spec);
    const auto written = m_book.keep(recorded);
    if (!written && !refused) {
        refused = Failed{
            .reason = tr("Not started, nothing was changed. %1").arg(written.error().summary),
            .details = written.error().detail};
    }
    if (refused)
        return end(recorded, *refused);
    const bool undoing = !invocation.undoes.isEmpty();
    if (spec->quorum > 1 && !undoing)
        return awaitOthers(recorded, invocation.arguments, *spec);
    announce(recorded);
    send(recorded, invocation.arguments, InvocationTerms::of(*spec, undoing));
}

void ActionDispatcher::send(Invocation invocation, const FormValues &arguments,
                            const InvocationTerms &terms)
{
    Invocation sent = invocation;
    sent.arguments = arguments;
    auto task = m_executor.invoke(sent);
    if (!task.isFinished()) {
        invocation.state = Accepted{};
        keep(invocation);
        announce(invocation);
    }
    m_running.insert_or_assign(invocation.key, Run{task, terms});
    task.then(this, [this, key = invocation.key](const Result<InvocationOutcome> &outcome) {
        finish(key, outcome);
    });
}

void ActionDispatcher::finish(const InvocationKey &key, const Result<InvocationOutcome> &outcome)
{
    const auto run = m_running.extract(key);
    const Invocation *invocation = m_book.find(key);
    if (run.empty() || !invocation)
        return;
    const auto *running = std::get_if<Running>(&invocation->state);
    end(*invocation,
        endState(outcome, run.mapped().terms, running && running->cancelling, m_clock.now()));
}

void ActionDispatcher::end(Invocation invocation, ActionState state)
{
    invocation.state = std::move(state);
    invocation.ended = m_clock.now();
    keep(invocation);
    m_waiting.erase(invocation.key);
    announce(invocation);
    Q_EMIT told(invocation, storyOf(invocation));
    if (std::holds_alternative<Succeeded>(invocation.state))
        freshenLater(invocation);
    if (const auto *unknown = std::get_if<OutcomeUnknown>(&invocation.state);
        unknown && unknown->checking)
        ask(invocation.key);
}

void ActionDispatcher::cancel(const InvocationKey &key)
{
    const Invocation *found = m_book.find(key);
    if (!found)
        return;
    Invocation invocation = *found;
    if (std::holds_alternative<AwaitingOthers>(invocation.state))
        return withdraw(std::move(invocation));
    const auto running = m_running.find(key);
    if (running == m_running.end() || !isUnderWay(invocation.state))
        return;
    Running state;
    if (const auto *now = std::get_if<Running>(&invocation.state))
        state = *now;
    state.cancelling = true;
    invocation.state = state;
    m_book.note(invocation);
    announce(invocation);
    auto task = running->second.task; // finishing erases it from the map
    task.cancel();
}

void ActionDispatcher::dismiss(const ActionRef &action)
{
    const Invocation *shown = m_book.shown(action);
    if (!shown || !isOver(shown->state))
        return;
    Invocation read = *shown;
    read.dismissed = true;
    keep(read);
    announce(read);
}

// Finding out

void ActionDispatcher::check(const InvocationKey &key)
{
    const Invocation *found = m_book.find(key);
    const auto *unknown = found ? std::get_if<OutcomeUnknown>(&found->state) : nullptr;
    if (!unknown || !unknown->canCheck || m_asked.contains(key))
        return;
    Invocation invocation = *found;
    std::get<OutcomeUnknown>(invocation.state).checking = true;
    keep(invocation);
    announce(invocation);
    ask(key);
}

void ActionDispatcher::ask(const InvocationKey &key)
{
    auto task = m_executor.outcomeOf(*m_book.find(key));
    m_asked.insert_or_assign(key, task);
    task.then(this, [this, key](const Result<ActionState> &answer) { foundOut(key, answer); });
}

void ActionDispatcher::foundOut(const InvocationKey &key, const Result<ActionState> &answer)
{
    m_asked.erase(key);
    Invocation invocation = *m_book.find(key);
    auto *unknown = std::get_if<OutcomeUnknown>(&invocation.state);
    if (!unknown)
        return; // reported meanwhile
    const bool isKnown =
        answer && isOver(*answer) && !std::holds_alternative<OutcomeUnknown>(*answer);
    unknown->checking = false;
    if (isKnown)
        invocation.state = cleaned(*answer);
    else if (answer)
        unknown->reason = tr("It is still going on there. Ask again in a while.");
    else if (!answer.error().summary.isEmpty())
        unknown->reason = plainText(answer.error().summary);
    keep(invocation);
    announce(invocation);
    if (isKnown)
        Q_EMIT told(invocation, storyOfCheck(invocation));
}

void ActionDispatcher::recover()
{
    for (Invocation invocation : m_book.unfinished()) {
        if (std::holds_alternative<AwaitingOthers>(invocation.state)) {
            resumeWaiting(invocation);
            continue;
        }
        const auto spec = m_specOf(invocation.action);
        const bool checks = spec && spec->checks;
        if (checks)
            m_recovered.push_back(invocation.key);
        if (auto *unknown = std::get_if<OutcomeUnknown>(&invocation.state)) {
            unknown->checking = false;
            unknown->canCheck = checks;
            keep(invocation);
            continue;
        }
        if (invocation.effect == Effect::Read && !checks) {
            end(invocation, Cancelled{});
            continue;
        }
        end(invocation,
            OutcomeUnknown{.reason =
                               tr("Watchroom was closed while this ran. It may have happened."),
                           .canCheck = checks});
    }
}

void ActionDispatcher::askAboutRecovered()
{
    for (const InvocationKey &key : std::exchange(m_recovered, {}))
        check(key);
}

Task<PreviewAnswer> ActionDispatcher::preview(const PreviewAction &intent)
{
    if (m_preview.isValid())
        Task(m_preview).cancel();
    const auto spec = m_specOf(intent.action);
    if (!spec) {
        return Task<PreviewAnswer>::finished(
            failure(ErrorCode::NotFound, tr("This button is not there any more.")));
    }
    Invocation invocation = pressOf({}, intent.action);
    invocation.title = spec->title;
    invocation.effect = spec->effect;
    invocation.arguments = intent.arguments;
    m_preview = m_executor.preview(invocation);
    return m_preview;
}

// What others tell

void ActionDispatcher::progressed(const InvocationProgress &progress)
{
    const Invocation *found = m_book.find(progress.key);
    if (!found || !isUnderWay(found->state))
        return;
    Invocation invocation = *found;
    const auto *before = std::get_if<Running>(&found->state);
    const bool isFirst = before == nullptr;
    invocation.state = Running{
        .percent = std::clamp(progress.percent, -1, 100),
        .text = plainText(progress.text, 120),
        .cancelling = before && before->cancelling,
    };
    // That it runs is worth a write, for the next start; how far it is, is not.
    if (isFirst)
        keep(invocation);
    else
        m_book.note(invocation);
    announce(invocation);
}

void ActionDispatcher::reported(const Invocation &invocation)
{
    const Invocation *known = m_book.find(invocation.key);
    const bool isOurs = known && (isMine(*known) || m_running.contains(known->key));
    if (isOurs || (known && known->action.instance != invocation.action.instance))
        return; // our own we know better, and nobody speaks for another integration
    const bool wasOver = known && isOver(known->state);
    if (!known && countIn(invocation))
        return;
    keep(invocation);
    announce(invocation);
    if (isOver(invocation.state) && !wasOver) {
        freshenLater(invocation);
        Q_EMIT told(invocation, storyOf(invocation));
    }
}

// How the buttons stand

ActionStatuses ActionDispatcher::statuses(const InstanceId &instance, const RoomId &room,
                                          const CardId &card, const std::vector<ActionSpec> &specs)
{
    ActionStatuses result;
    const Person self = m_whoPresses({instance, room, card, {}});
    for (const ActionSpec &spec : specs) {
        ActionStatus status;
        if (const Invocation *shown = m_book.shown({instance, room, card, spec.id}))
            status = statusOf(*shown, spec);
        if (spec.expires && *spec.expires <= m_clock.now() && !isUnderWay(status.state) &&
            !std::holds_alternative<Succeeded>(status.state)) {
            status.state = Expired{*spec.expires};
        }
        status.denied = denial(spec, self);
        result.emplace(spec.id, status);
    }
    return result;
}

ActionStatus ActionDispatcher::statusOf(const Invocation &invocation, const ActionSpec &spec) const
{
    const Timestamp now = m_clock.now();
    ActionStatus status{.key = invocation.key,
                        .state = invocation.state,
                        .byName = invocation.byName,
                        .byMe = isMine(invocation),
                        .pressed = invocation.pressed,
                        .ended = invocation.ended,
                        .lastEnd = invocation.state,
                        .arguments = invocation.arguments,
                        .undoes = invocation.undoes};
    if (const auto *awaiting = std::get_if<AwaitingOthers>(&invocation.state))
        status.joined = std::ranges::contains(awaiting->people, m_whoPresses(invocation.action).id);
    const auto *succeeded = std::get_if<Succeeded>(&invocation.state);
    const bool staysDone = spec.oneShot && invocation.undoes.isEmpty();
    const bool offersUndo =
        succeeded && succeeded->undoUntil && *succeeded->undoUntil > undoClock(invocation);
    if (const auto held = m_held.find(invocation.key); held != m_held.end())
        status.undoHeld = held->second;
    const bool wasShown = succeeded && !staysDone && !offersUndo && invocation.ended &&
                          now - *invocation.ended >= kSuccessShown;
    if (invocation.dismissed || wasShown || std::holds_alternative<Cancelled>(invocation.state))
        status.state = Available{};
    return status;
}

const std::vector<Invocation> &ActionDispatcher::invocations(const InstanceId &instance,
                                                             const CardId &card)
{
    return m_book.of(instance, card);
}

void ActionDispatcher::keep(const Invocation &invocation)
{
    if (auto kept = m_book.keep(invocation); !kept)
        qCWarning(lcActions) << "invocation not stored:" << kept.error().detail;
}

void ActionDispatcher::announce(const Invocation &invocation)
{
    Q_EMIT changed(invocation.action.instance, invocation.action.card);
}

void ActionDispatcher::freshenLater(const Invocation &invocation)
{
    const auto look = [this, action = invocation.action] {
        Q_EMIT changed(action.instance, action.card);
    };
    m_clock.callLater(kSuccessShown + kJustAfter, this, look);
    const auto *succeeded = std::get_if<Succeeded>(&invocation.state);
    if (succeeded && succeeded->undoUntil)
        m_clock.callLater(*succeeded->undoUntil - m_clock.now() + kJustAfter, this, look);
}

} // namespace watchroom
