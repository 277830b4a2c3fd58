// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// ActionDispatcher: taking back what a press did.

#include "app/base/PlainText.h"
#include "app/workspace/ActionDispatcher.h"

namespace watchroom {

namespace {

/// A pointer that was left lying on a button keeps nothing open for ever.
constexpr Milliseconds kLongestHold = std::chrono::minutes(10);

} // namespace

void ActionDispatcher::undo(const UndoInvocation &intent)
{
    const Invocation *found = m_book.find(intent.undoes);
    if (intent.key.isEmpty() || m_book.find(intent.key) || !found || m_book.isUndone(*found))
        return;
    const Invocation done = *found;
    const auto spec = m_specOf(done.action);
    Invocation undoing = pressOf(intent.key, done.action);
    undoing.title = spec && spec->undo && !spec->undo->title.isEmpty()
                        ? spec->undo->title
                        : tr("Undo “%1”").arg(plainText(done.title, 80));
    undoing.effect = done.effect;
    undoing.arguments = done.arguments;
    undoing.undoes = done.key;
    begin(undoing, spec ? &*spec : nullptr,
          undoRefusal(done, m_book.standing(done.action), spec ? &*spec : nullptr,
                      m_whoPresses(done.action), undoClock(done)));
}

void ActionDispatcher::holdUndo(const HoldUndo &intent)
{
    if (!intent.held) {
        letGo(intent.undoes);
        return;
    }
    const Invocation *found = m_book.find(intent.undoes);
    const auto *succeeded = found ? std::get_if<Succeeded>(&found->state) : nullptr;
    const Timestamp now = m_clock.now();
    if (!succeeded || !succeeded->undoUntil || *succeeded->undoUntil <= now ||
        m_held.contains(intent.undoes) || m_book.isUndone(*found))
        return;
    const Milliseconds left = heldLeft(*found);
    if (left <= Milliseconds(0))
        return;
    m_held.emplace(intent.undoes, now);
    announce(*found);
    m_clock.callLater(left, this, [this, key = intent.undoes, now] {
        if (const auto held = m_held.find(key); held != m_held.end() && held->second == now)
            letGo(key);
    });
}

Milliseconds ActionDispatcher::heldLeft(const Invocation &done) const
{
    const auto spec = m_specOf(done.action);
    const auto *succeeded = std::get_if<Succeeded>(&done.state);
    if (!spec || !spec->undo || !succeeded || !succeeded->undoUntil || !done.ended)
        return {};
    const Milliseconds putOff = *succeeded->undoUntil - (*done.ended + spec->undo->within);
    // An earlier end than the action offers is one that its executor named.
    return putOff < Milliseconds(0) ? Milliseconds(0) : kLongestHold - putOff;
}

void ActionDispatcher::letGo(const InvocationKey &key)
{
    const auto held = m_held.extract(key);
    const Invocation *found = m_book.find(key);
    if (held.empty() || !found)
        return;
    Invocation invocation = *found;
    if (auto *succeeded = std::get_if<Succeeded>(&invocation.state);
        succeeded && succeeded->undoUntil && !m_book.isUndone(invocation)) {
        *succeeded->undoUntil += m_clock.now() - held.mapped();
        keep(invocation);
        freshenLater(invocation);
    }
    announce(invocation);
}

Timestamp ActionDispatcher::undoClock(const Invocation &invocation) const
{
    const auto held = m_held.find(invocation.key);
    return held == m_held.end() ? m_clock.now() : held->second;
}

} // namespace watchroom
