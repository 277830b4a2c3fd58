// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/ActionDispatcher.h"
#include "tests/support/ManualClock.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

#include <deque>
#include <memory>

namespace watchroom {

inline const Person kAna{.id = PersonId(QStringLiteral("ana")),
                         .name = QStringLiteral("Ana Belmonte")};
inline const Person kTomasz{.id = PersonId(QStringLiteral("tomasz")),
                            .name = QStringLiteral("Tomasz Wrona")};
inline const ActionRef kRestart{.instance = InstanceId(QStringLiteral("runbook")),
                                .room = RoomId(QStringLiteral("release")),
                                .card = {},
                                .action = ActionId(QStringLiteral("restart"))};

/// An executor that does what the test tells it, and counts.
struct ScriptedExecutor final : ActionExecutor
{
    std::vector<Invocation> invoked;
    std::vector<Invocation> askedAbout;
    std::vector<Invocation> previewed;
    std::deque<TaskSource<InvocationOutcome>> runs;
    std::deque<TaskSource<ActionState>> questions;
    std::deque<TaskSource<PreviewAnswer>> previews;
    std::function<void(const Invocation &)> onInvoke;
    int cancelled = 0;
    bool isGone = false; ///< It refuses everything, as a service that does not run.
    QObject context;

    Task<InvocationOutcome> invoke(const Invocation &invocation) override
    {
        if (isGone)
            return Task<InvocationOutcome>::finished(gone());
        invoked.push_back(invocation);
        if (onInvoke)
            onInvoke(invocation);
        TaskSource<InvocationOutcome> source;
        // By its number: a handler that held its own source would keep it alive for ever.
        source.onCancel(&context, [this, number = runs.size()] {
            ++cancelled;
            runs.at(number).finish(failure(ErrorCode::Cancelled, {}));
        });
        runs.push_back(source);
        return source.task();
    }
    Task<ActionState> outcomeOf(const Invocation &invocation) override
    {
        if (isGone)
            return Task<ActionState>::finished(gone());
        askedAbout.push_back(invocation);
        questions.emplace_back();
        return questions.back().task();
    }
    Task<PreviewAnswer> preview(const Invocation &invocation) override
    {
        previewed.push_back(invocation);
        previews.emplace_back();
        return previews.back().task();
    }

    /// The process dies: whatever it was doing, nobody will say any more.
    void die()
    {
        isGone = true;
        runs.clear();
        questions.clear();
    }
    static std::unexpected<Error> gone()
    {
        return failure(ErrorCode::Unavailable,
                       QStringLiteral("Nothing was done: it is not running."), {}, true);
    }
};

/// A dispatcher over a store in memory, with one action: "Restart web-3".
struct ActionDesk
{
    ManualClock clock;
    ScriptedExecutor executor;
    std::unique_ptr<Store> store = std::move(Store::open(QStringLiteral(":memory:")).value());
    std::optional<ActionSpec> spec =
        ActionSpec{.id = kRestart.action, .title = QStringLiteral("Restart web-3")};
    std::unique_ptr<ActionDispatcher> dispatcher;
    QStringList told; ///< What the room heard.
    Person self = kAna;

    ActionDesk()
    {
        QLocale::setDefault(QLocale::English);
        restart();
    }

    /// The program ends, however it ends, and starts again: only the store is left.
    void restart()
    {
        dispatcher = std::make_unique<ActionDispatcher>(*store, clock, executor,
                                                        [this](const ActionRef &) { return spec; });
        dispatcher->setWhoPresses([this](const ActionRef &) { return self; });
        QObject::connect(dispatcher.get(), &ActionDispatcher::told, dispatcher.get(),
                         [this](const Invocation &, const QString &line) { told += line; });
        dispatcher->recover();
        dispatcher->askAboutRecovered();
    }

    InvocationKey press(bool confirmed = false, const FormValues &arguments = {})
    {
        const auto key = InvocationKey::random();
        dispatcher->press(
            {.key = key, .action = kRestart, .arguments = arguments, .confirmed = confirmed});
        return key;
    }
    InvocationKey pressAndSucceed(const InvocationOutcome &outcome = {})
    {
        const auto key = press();
        executor.runs.back().finish(outcome);
        return key;
    }
    InvocationKey undo(const InvocationKey &undoes)
    {
        const auto key = InvocationKey::random();
        dispatcher->undo({.key = key, .undoes = undoes});
        return key;
    }

    ActionStatus status()
    {
        return dispatcher->statuses(kRestart.instance, kRestart.room, kRestart.card, {*spec})
            .at(spec->id);
    }
    ActionState state() { return status().state; }
    template <typename State>
    bool is()
    {
        return std::holds_alternative<State>(state());
    }
    std::optional<Invocation> stored(const InvocationKey &key)
    {
        return store->invocation(key).value();
    }
};

} // namespace watchroom
