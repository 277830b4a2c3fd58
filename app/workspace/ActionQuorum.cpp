// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// ActionDispatcher: actions that need several people. The first press waits, stored and unsent; the
// last one sends it, with the arguments of the first. People are counted by who they are, once.

#include "app/workspace/ActionDispatcher.h"
#include "app/workspace/ActionStory.h"

#include <algorithm>

namespace watchroom {

namespace {

/// What was begun and found nobody else by then is forgotten, so that no old press is completed
/// unseen.
constexpr Milliseconds kOpenFor = std::chrono::hours(1);

} // namespace

void ActionDispatcher::awaitOthers(Invocation invocation, const FormValues &arguments,
                                   const ActionSpec &spec)
{
    invocation.state = AwaitingOthers{
        .pressedBy = {invocation.byName}, .needed = spec.quorum, .people = {invocation.by}};
    m_waiting.insert_or_assign(invocation.key, arguments);
    keep(invocation);
    announce(invocation);
    Q_EMIT told(invocation, storyOf(invocation));
    lapseLater(invocation);
}

void ActionDispatcher::join(Invocation begun, const Person &person, const ActionSpec &spec)
{
    auto &awaiting = std::get<AwaitingOthers>(begun.state);
    if (std::ranges::contains(awaiting.people, person.id))
        return;
    awaiting.people.push_back(person.id);
    awaiting.pressedBy.push_back(person.name);
    if (std::ssize(awaiting.people) < std::max(awaiting.needed, spec.quorum)) {
        keep(begun);
        return announce(begun);
    }
    begun.byName = namesText(awaiting.pressedBy);
    begun.state = Sending{};
    if (const auto written = m_book.keep(begun); !written) {
        return end(
            begun,
            Failed{.reason =
                       tr("Not started, nothing was changed. %1").arg(written.error().summary),
                   .details = written.error().detail});
    }
    const auto waiting = m_waiting.extract(begun.key);
    announce(begun);
    send(begun, waiting.empty() ? begun.arguments : waiting.mapped(),
         InvocationTerms::of(spec, false));
}

void ActionDispatcher::withdraw(Invocation begun)
{
    auto &awaiting = std::get<AwaitingOthers>(begun.state);
    const auto place = std::ranges::find(awaiting.people, m_whoPresses(begun.action).id);
    if (place == awaiting.people.end())
        return;
    awaiting.pressedBy.removeOne(awaiting.pressedBy.value(place - awaiting.people.begin()));
    awaiting.people.erase(place);
    if (awaiting.people.empty())
        return end(std::move(begun), Cancelled{});
    keep(begun);
    announce(begun);
}

void ActionDispatcher::lapseLater(const Invocation &begun)
{
    const Timestamp at = begun.pressed + kOpenFor;
    m_clock.callLater(std::max(Milliseconds(0), at - m_clock.now()), this,
                      [this, key = begun.key, at] {
                          const Invocation *now = m_book.find(key);
                          if (now && std::holds_alternative<AwaitingOthers>(now->state))
                              end(*now, Expired{at});
                      });
}

void ActionDispatcher::resumeWaiting(const Invocation &begun)
{
    if (std::ranges::any_of(begun.arguments, isMasked)) {
        return end(begun, Failed{.reason = tr("Watchroom was closed meanwhile, and it keeps no "
                                              "secret values. Nothing was done."),
                                 .details = {}});
    }
    if (isMine(begun))
        m_waiting.insert_or_assign(begun.key, begun.arguments);
    lapseLater(begun);
}

bool ActionDispatcher::countIn(const Invocation &theirs)
{
    const Invocation *begun = m_book.shown(theirs.action);
    const bool isWord = std::holds_alternative<Sending>(theirs.state) ||
                        std::holds_alternative<AwaitingOthers>(theirs.state);
    if (!begun || !isWord || !m_waiting.contains(begun->key))
        return false;
    const Person person{.id = theirs.by, .name = theirs.byName};
    const auto spec = m_specOf(theirs.action);
    if (spec && !denial(*spec, person) && (!spec->expires || *spec->expires > m_clock.now()))
        join(*begun, person, *spec);
    return true;
}

} // namespace watchroom
