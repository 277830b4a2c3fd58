// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Workspace: what people do with messages beside writing them: react, read, be about to write.

#include "app/base/Log.h"
#include "app/base/PlainText.h"
#include "app/workspace/Workspace.h"

#include <algorithm>

namespace watchroom {

namespace {

constexpr qsizetype kMostReactions = 20; ///< Of one person to one message.
constexpr qsizetype kLongestReaction = 32;
constexpr int kNearEnd = 20;

/// What is not short and visible is left out.
QStringList readableReactions(const QStringList &emoji)
{
    QStringList readable;
    for (const QString &each : emoji) {
        const bool isOne = !each.isEmpty() && each.size() <= kLongestReaction &&
                           plainText(each) == each && !each.contains(u'\n');
        if (isOne && !readable.contains(each) && readable.size() < kMostReactions)
            readable += each;
    }
    return readable;
}

} // namespace

Result<void> Workspace::write(const InstanceId &instance, const ReactionsChanged &event)
{
    const ChatAccount *account = accountOf(event.room);
    const bool own = account && event.by == account->self().id;
    if (!mayActIn(instance, event.room) || (own && !m_accounts->find(instance)))
        return {};
    const auto saved = m_store->saveReaction(event.room, event.message,
                                             {.by = event.by,
                                              .name = plainText(event.byName, 80),
                                              .emoji = readableReactions(event.emoji),
                                              .at = event.at});
    if (!saved)
        return std::unexpected(saved.error());
    const auto row = m_store->rowNamed(event.room, event.message);
    if (*saved && row && *row > 0)
        m_feed->touch(event.room, *row);
    return {};
}

Result<void> Workspace::write(const InstanceId &instance, const MessagesRead &event)
{
    if (!m_accounts->find(instance) || !mayShowIn(instance, event.room))
        return {};
    const auto row = m_store->rowNamed(event.room, event.upTo);
    if (!row)
        return std::unexpected(row.error());
    if (*row == 0) {
        m_readAhead.insert(event.room, event.upTo);
        return {};
    }
    m_dirty.rooms = true;
    return m_store->markRead(event.room, *row);
}

Result<void> Workspace::readWhatWasRead(const Message &message, qint64 row)
{
    const auto ahead = m_readAhead.constFind(message.room);
    if (ahead == m_readAhead.cend() || (*ahead != message.id && ahead->value != message.alias))
        return {};
    m_readAhead.erase(ahead);
    return m_store->markRead(message.room, row);
}

void Workspace::carryOut(const MarkRead &intent)
{
    const auto known = std::ranges::find_if(
        m_rooms, [&](const StoredRoom &each) { return each.room.id == intent.room; });
    if (known == m_rooms.end() || known->readRow >= known->lastRow)
        return;
    if (auto marked = m_store->markRead(intent.room, known->lastRow); !marked)
        qCWarning(lcStore) << "read mark:" << marked.error().detail;
    else
        shareReadMark(intent.room);
    m_dirty.rooms = true;
    scheduleUpdate();
}

void Workspace::shareReadMark(const RoomId &room)
{
    ChatAccount *account = accountOf(room);
    const auto page = m_store->pageBefore(room, 0, kNearEnd);
    if (!account || !page)
        return;
    for (auto item = page->items.rbegin(); item != page->items.rend(); ++item) {
        const auto *message = std::get_if<Message>(&item->content);
        if (message && message->delivery == Delivery::Sent) {
            account->backend().markRead(room, message->id);
            return;
        }
    }
}

void Workspace::carryOut(const StopSending &intent)
{
    withAccount(intent.room,
                [&](ChatAccount &account) { account.outbox().stop(intent.room, intent.message); });
}

void Workspace::carryOut(const React &intent)
{
    withAccount(intent.room, [&](ChatAccount &account) {
        const auto item = m_store->message(intent.room, intent.message);
        const auto *message = item && *item ? std::get_if<Message>(&(*item)->content) : nullptr;
        if (!message || message->deleted || message->delivery != Delivery::Sent)
            return;
        const auto reactions = m_store->reactions(*message);
        if (!reactions) {
            tell(IntentFailed{reactions.error().summary});
            return;
        }
        const auto own = std::ranges::find(*reactions, account.self().id, &StoredReaction::by);
        QStringList emoji = own == reactions->end() ? QStringList() : own->emoji;
        if (emoji.removeAll(intent.emoji) == 0)
            emoji += intent.emoji;
        const QString &alias = message->alias;
        account.backend()
            .react(intent.room, alias.isEmpty() ? message->id : MessageId(alias),
                   readableReactions(emoji))
            .then(this, [this](const Result<void> &outcome) { report(outcome); });
    });
}

void Workspace::carryOut(const SetTyping &intent)
{
    if (ChatAccount *account = accountOf(intent.room))
        account->backend().setTyping(intent.room, intent.typing);
}

void Workspace::tellTyping(const RoomId &room)
{
    TypingUpdated typing{.room = room, .names = {}};
    for (const PersonId &id : m_typing->in(room)) {
        const auto person = m_store->person(id);
        if (person && *person)
            typing.names += plainText((*person)->name, 60);
    }
    tell(std::move(typing));
}

} // namespace watchroom
