// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/ActionDispatcher.h"

#include "app/base/Duration.h"
#include "app/base/Log.h"
#include "app/base/PlainText.h"

#include <algorithm>
#include <ranges>

namespace watchroom {

namespace {

/// A success on a button that can be pressed again is shown this long.
constexpr Milliseconds kSuccessShown = Seconds(8);
/// Two presses closer than this are one: a double click, a held key.
constexpr Milliseconds kSamePress{600};

const QString kMask = QStringLiteral("••••");

/// Values of secret fields are not kept.
FormValues masked(FormValues values, const ActionSpec &spec)
{
    for (const Input &input : spec.inputs) {
        if (input.kind == InputKind::Secret && values.contains(input.id))
            values[input.id] = kMask;
    }
    return values;
}

} // namespace

ActionDispatcher::ActionDispatcher(Store &store, Clock &clock, Executor executor, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_executor(std::move(executor))
{
}

void ActionDispatcher::recover()
{
    auto unfinished = m_store.unfinishedInvocations();
    if (!unfinished) {
        qCWarning(lcActions) << "unfinished invocations:" << unfinished.error().detail;
        return;
    }
    for (const Invocation &each : *unfinished) {
        load({each.action.instance, each.action.card});
        if (Invocation *invocation = find(each.key)) {
            end(*invocation,
                OutcomeUnknown{
                    .reason = tr("Watchroom was closed while this ran. It may have happened.")});
        }
    }
}

void ActionDispatcher::press(const Invoke &invoke, const ActionSpec *spec, const Person &self)
{
    const Owner owner{invoke.action.instance, invoke.action.card};
    load(owner);
    if (invoke.key.isEmpty() || find(invoke.key))
        return;
    if (const Invocation *last = latest(invoke.action)) {
        if (isUnderWay(last->state) || m_clock.now() - last->pressed < kSamePress)
            return;
        if (spec && spec->oneShot && std::holds_alternative<Succeeded>(last->state))
            return;
    }

    Invocation invocation{
        .key = invoke.key,
        .action = invoke.action,
        .title = spec ? spec->title : tr("An action that is gone"),
        .effect = spec ? spec->effect : Effect::Read,
        .by = self.id,
        .byName = self.name,
        .arguments = invoke.arguments,
        .pressed = m_clock.now(),
        .ended = {},
        .state = Sending{},
    };
    std::optional<ActionState> refused;
    if (!spec) {
        refused = Failed{.reason = tr("This button is not there any more. Nothing was done."),
                         .details = {},
                         .retryable = false};
    } else {
        refused = refusal(invoke, *spec, self);
    }

    // The record comes first: what cannot be written down is not done.
    Invocation recorded = invocation;
    if (spec)
        recorded.arguments = masked(invocation.arguments, *spec);
    const auto saved = m_store.saveInvocation(recorded);
    m_invocations[owner].push_back(recorded);
    m_owners.emplace(invocation.key, owner);
    Invocation &kept = m_invocations[owner].back();
    if (!saved && !refused) {
        refused =
            Failed{.reason = tr("Not started, nothing was changed. %1").arg(saved.error().summary),
                   .details = saved.error().detail};
    }
    if (refused) {
        end(kept, *refused);
        return;
    }
    Q_EMIT changed(owner.first, owner.second);
    send(std::move(invocation));
}

std::optional<ActionState> ActionDispatcher::refusal(const Invoke &invoke, const ActionSpec &spec,
                                                     const Person &self) const
{
    if (spec.expires && *spec.expires <= m_clock.now())
        return Expired{*spec.expires};
    if (!spec.whoMay.isEmpty() && !spec.whoMay.contains(self.name, Qt::CaseInsensitive)) {
        return Denied{.reason = tr("Only %1 may do this.").arg(plainText(spec.whoMay.join(u", "))),
                      .ask = spec.whoMay.first()};
    }
    if (spec.effect == Effect::Danger && !invoke.confirmed) {
        return Failed{.reason = tr("This was not confirmed. Nothing was done."), .details = {}};
    }
    const auto messages = validationMessages(spec.inputs, invoke.arguments);
    if (!messages.isEmpty()) {
        return Failed{.reason = tr("Something in the form does not fit: %1").arg(messages.first()),
                      .details = QStringList(messages.keys()).join(u", ")};
    }
    return std::nullopt;
}

void ActionDispatcher::send(Invocation invocation)
{
    const InvocationKey key = invocation.key;
    auto task = m_executor(invocation);
    if (Invocation *kept = find(key); kept && !task.isFinished()) {
        kept->state = Accepted{};
        if (auto saved = m_store.saveInvocation(*kept); !saved)
            qCWarning(lcActions) << "accepted invocation not stored:" << saved.error().detail;
        Q_EMIT changed(kept->action.instance, kept->action.card);
    }
    m_running.insert_or_assign(key, task);
    task.then(this,
              [this, key](const Result<InvocationOutcome> &outcome) { finish(key, outcome); });
}

void ActionDispatcher::finish(const InvocationKey &key, const Result<InvocationOutcome> &outcome)
{
    m_running.erase(key);
    Invocation *invocation = find(key);
    if (!invocation)
        return;
    if (outcome) {
        end(*invocation, Succeeded{.text = plainText(outcome->text), .undoUntil = {}});
        freshenLater(*invocation);
        return;
    }
    const Error &error = outcome.error();
    switch (error.code) {
    case ErrorCode::Cancelled:
        end(*invocation, Cancelled{});
        break;
    case ErrorCode::PermissionDenied:
        end(*invocation, Denied{.reason = plainText(error.summary), .ask = {}});
        break;
    default:
        end(*invocation, Failed{.reason = plainText(error.summary),
                                .details = plainMultilineText(error.detail),
                                .retryable = error.retryable});
    }
}

void ActionDispatcher::end(Invocation &invocation, ActionState state)
{
    invocation.state = std::move(state);
    invocation.ended = m_clock.now();
    if (auto saved = m_store.saveInvocation(invocation); !saved)
        qCWarning(lcActions) << "outcome not stored:" << saved.error().detail;
    const Invocation copy = invocation; // signals may lead to another load()
    Q_EMIT changed(copy.action.instance, copy.action.card);
    Q_EMIT ended(copy);
}

void ActionDispatcher::freshenLater(const Invocation &invocation)
{
    m_clock.callLater(kSuccessShown + Milliseconds(50), this,
                      [this, owner = Owner{invocation.action.instance, invocation.action.card}] {
                          Q_EMIT changed(owner.first, owner.second);
                      });
}

void ActionDispatcher::cancel(const InvocationKey &key)
{
    Invocation *invocation = find(key);
    const auto running = m_running.find(key);
    if (!invocation || running == m_running.end() || !isUnderWay(invocation->state))
        return;
    Running state;
    if (const auto *now = std::get_if<Running>(&invocation->state))
        state = *now;
    state.cancelling = true;
    invocation->state = state;
    Q_EMIT changed(invocation->action.instance, invocation->action.card);
    auto task = running->second; // finishing erases it from the map
    task.cancel();
}

void ActionDispatcher::dismiss(const ActionRef &action)
{
    load({action.instance, action.card});
    if (const Invocation *last = latest(action); last && isOver(last->state)) {
        m_dismissed.push_back(last->key);
        Q_EMIT changed(action.instance, action.card);
    }
}

void ActionDispatcher::progressed(const InvocationProgress &progress)
{
    Invocation *invocation = find(progress.key);
    if (!invocation || !isUnderWay(invocation->state))
        return;
    const auto *before = std::get_if<Running>(&invocation->state);
    const bool first = before == nullptr;
    invocation->state = Running{
        .percent = std::clamp(progress.percent, -1, 100),
        .text = plainText(progress.text, 120),
        .cancelling = before && before->cancelling,
    };
    // That it runs is worth a write, for the next start; how far it is, is not.
    if (first) {
        if (auto saved = m_store.saveInvocation(*invocation); !saved)
            qCWarning(lcActions) << "running invocation not stored:" << saved.error().detail;
    }
    Q_EMIT changed(invocation->action.instance, invocation->action.card);
}

void ActionDispatcher::reported(const Invocation &invocation)
{
    const Owner owner{invocation.action.instance, invocation.action.card};
    auto &all = load(owner);
    if (m_running.contains(invocation.key))
        return; // our own: we know better
    if (auto saved = m_store.saveInvocation(invocation); !saved)
        qCWarning(lcActions) << "reported invocation not stored:" << saved.error().detail;
    const auto known = std::ranges::find(all, invocation.key, &Invocation::key);
    const bool wasOver = known != all.end() && isOver(known->state);
    if (known != all.end())
        *known = invocation;
    else
        all.push_back(invocation);
    m_owners.emplace(invocation.key, owner);
    Q_EMIT changed(owner.first, owner.second);
    if (isOver(invocation.state) && !wasOver) {
        freshenLater(invocation);
        Q_EMIT ended(invocation);
    }
}

ActionStatuses ActionDispatcher::statuses(const InstanceId &instance, const CardId &card,
                                          const std::vector<ActionSpec> &specs)
{
    load({instance, card});
    ActionStatuses result;
    for (const ActionSpec &spec : specs) {
        ActionStatus status;
        const Invocation *last = latest({instance, {}, card, spec.id});
        if (last) {
            status = ActionStatus{
                .key = last->key,
                .state = last->state,
                .byName = last->byName,
                .byMe = last->by == m_self,
                .pressed = last->pressed,
                .ended = last->ended,
            };
            const bool readAlready = std::ranges::contains(m_dismissed, last->key);
            const bool shownLongEnough = std::holds_alternative<Succeeded>(last->state) &&
                                         !spec.oneShot && last->ended &&
                                         m_clock.now() - *last->ended >= kSuccessShown;
            if (readAlready || shownLongEnough || std::holds_alternative<Cancelled>(last->state))
                status.state = Available{};
        }
        if (spec.expires && *spec.expires <= m_clock.now() && !isUnderWay(status.state) &&
            !std::holds_alternative<Succeeded>(status.state)) {
            status.state = Expired{*spec.expires};
        }
        result.emplace(spec.id, status);
    }
    return result;
}

const std::vector<Invocation> &ActionDispatcher::invocations(const InstanceId &instance,
                                                             const CardId &card)
{
    return load({instance, card});
}

std::vector<Invocation> &ActionDispatcher::load(const Owner &owner)
{
    const auto known = m_invocations.find(owner);
    if (known != m_invocations.end())
        return known->second;
    auto stored = m_store.invocations(owner.first, owner.second);
    if (!stored) {
        qCWarning(lcActions) << "invocations:" << stored.error().detail;
        stored.emplace();
    }
    for (const Invocation &invocation : *stored)
        m_owners.emplace(invocation.key, owner);
    return m_invocations.emplace(owner, std::move(*stored)).first->second;
}

Invocation *ActionDispatcher::find(const InvocationKey &key)
{
    const auto owner = m_owners.find(key);
    if (owner == m_owners.end())
        return nullptr;
    auto &all = m_invocations[owner->second];
    const auto it = std::ranges::find(all, key, &Invocation::key);
    return it == all.end() ? nullptr : &*it;
}

Invocation *ActionDispatcher::latest(const ActionRef &action)
{
    auto &all = load({action.instance, action.card});
    for (Invocation &invocation : std::views::reverse(all)) {
        if (invocation.action.action == action.action)
            return &invocation;
    }
    return nullptr;
}

QString storyOf(const Invocation &invocation)
{
    QString what = plainText(invocation.title, 120);
    if (what.endsWith(u'…'))
        what.chop(1);
    QStringList values;
    for (const QString &value : invocation.arguments) {
        if (!value.isEmpty() && value != kMask && value != u"true" && value != u"false")
            values += plainText(value, 40);
    }
    if (!values.isEmpty())
        what += QStringLiteral(" (%1)").arg(values.join(u", "));
    const QString who = plainText(invocation.byName, 80);
    const Milliseconds taken =
        invocation.ended ? *invocation.ended - invocation.pressed : Milliseconds(0);
    const QString time = durationText(taken);

    const auto &state = invocation.state;
    if (const auto *succeeded = std::get_if<Succeeded>(&state)) {
        // "Done in 0 s" tells nobody anything.
        const QString done = taken < Seconds(1) ? ActionDispatcher::tr("done")
                                                : ActionDispatcher::tr("done in %1").arg(time);
        const QString outcome = succeeded->text.isEmpty()
                                    ? done
                                    : ActionDispatcher::tr("%1: %2").arg(done, succeeded->text);
        return ActionDispatcher::tr("%1 · %2 · %3").arg(who, what, outcome);
    }
    if (const auto *failed = std::get_if<Failed>(&state))
        return ActionDispatcher::tr("%1 · %2 · failed after %3: %4")
            .arg(who, what, time, failed->reason);
    if (std::holds_alternative<Cancelled>(state))
        return ActionDispatcher::tr("%1 · %2 · cancelled after %3").arg(who, what, time);
    if (const auto *denied = std::get_if<Denied>(&state))
        return ActionDispatcher::tr("%1 · %2 · refused: %3").arg(who, what, denied->reason);
    if (const auto *unknown = std::get_if<OutcomeUnknown>(&state))
        return ActionDispatcher::tr("%1 · %2 · outcome unknown: %3")
            .arg(who, what, unknown->reason);
    if (std::holds_alternative<Expired>(state))
        return ActionDispatcher::tr("%1 · %2 · came too late, nothing was done").arg(who, what);
    return ActionDispatcher::tr("%1 · %2").arg(who, what);
}

} // namespace watchroom
