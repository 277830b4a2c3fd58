// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/RowBuilder.h"

#include "app/base/PlainText.h"
#include "app/model/CardChange.h"
#include "app/model/Markdown.h"
#include "app/workspace/ActionStory.h"

#include <algorithm>

namespace watchroom {

namespace {

constexpr qsizetype kReplyExcerpt = 120;

/// Anybody in a room can send a card: what an account published without saying who sent it is
/// vouched for by nobody.
bool isFromRoom(const InstanceId &instance)
{
    return instance.value.contains(u':'); // an account, see accountId()
}

} // namespace

RowBuilder::RowBuilder(const Store &store, ActionDispatcher &dispatcher)
    : m_store(store)
    , m_dispatcher(dispatcher)
{
}

TimelineItem RowBuilder::build(const StoredItem &item)
{
    TimelineItem result{
        .row = item.row, .room = item.room, .time = item.time, .content = NoteRow{}};
    if (const auto *message = std::get_if<Message>(&item.content))
        result.content = messageRow(*message);
    else if (const auto *card = std::get_if<StoredCard>(&item.content))
        result.content = cardRow(item.room, *card);
    else
        result.content = std::get<NoteRow>(item.content);
    return result;
}

std::vector<TimelineItem> RowBuilder::build(const std::vector<StoredItem> &items)
{
    std::vector<TimelineItem> result;
    result.reserve(items.size());
    for (const StoredItem &item : items)
        result.push_back(build(item));
    return result;
}

MessageRow RowBuilder::messageRow(const Message &message) const
{
    const auto [account, self] = m_ownerOf ? m_ownerOf(message.room) : Owner();
    MessageRow row{.message = message,
                   .text = message.deleted ? RichText{} : parseMarkdown(message.markdown),
                   .own = !self.isEmpty() && message.sender == self,
                   .source = InstanceId(account.value),
                   .replyName = {},
                   .replyText = {}};
    if (!message.deleted)
        row.reactions = reactions(message, self);
    if (m_filesSent && message.delivery == Delivery::Sending)
        row.filesSent = m_filesSent(message);
    if (!message.replyTo.isEmpty()) {
        const auto answered = m_store.message(message.room, message.replyTo);
        if (answered && *answered) {
            if (const auto *original = std::get_if<Message>(&(*answered)->content)) {
                row.replyName = plainText(original->senderName, 60);
                row.replyText =
                    original->deleted
                        ? ActionDispatcher::tr("a deleted message")
                        : plainText(parseMarkdown(original->markdown).toPlainText(), kReplyExcerpt);
            }
        }
    }
    return row;
}

std::vector<Reaction> RowBuilder::reactions(const Message &message, const PersonId &self) const
{
    std::vector<Reaction> result;
    const auto stored = m_store.reactions(message);
    for (const StoredReaction &each : stored.value_or(std::vector<StoredReaction>())) {
        for (const QString &emoji : each.emoji) {
            auto there = std::ranges::find(result, emoji, &Reaction::emoji);
            if (there == result.end())
                there = result.insert(there, Reaction{.emoji = emoji, .names = {}});
            if (each.by == self)
                there->own = true;
            else
                there->names += each.name;
        }
    }
    return result;
}

CardRow RowBuilder::cardRow(const RoomId &room, const StoredCard &card)
{
    return CardRow{
        .instance = card.instance,
        .card = card.card,
        .verified = card.sender ? card.sender->verified : !isFromRoom(card.instance),
        .firstSeen = card.firstSeen,
        .updated = card.updated,
        .revisionCount = card.revisionCount,
        .history = history(card),
        .actions = m_dispatcher.statuses(card.instance, room, card.card.id, card.card.actions),
        .storm = stormOf(card),
        .sender = card.sender ? card.sender->name : QString(),
    };
}

std::optional<CardStorm> RowBuilder::stormOf(const StoredCard &card) const
{
    if (card.storm == 0)
        return std::nullopt;
    const auto storm = m_store.storm(card.storm);
    return storm ? std::optional(*storm) : std::nullopt;
}

Result<CardHistory> RowBuilder::cardHistory(const InstanceId &instance, const CardId &card)
{
    const auto item = m_store.card(instance, card);
    const auto revisions = m_store.cardRevisions(instance, card);
    if (!item || !revisions)
        return std::unexpected(item ? revisions.error() : item.error());
    CardHistory result{.instance = instance, .card = card, .states = {}, .presses = {}};
    if (!*item)
        return result;
    const std::vector<Invocation> invocations = m_dispatcher.invocations(instance, card);
    const Card *before = nullptr;
    for (const auto &[at, state] : *revisions) {
        result.states.push_back({.at = at,
                                 .card = state,
                                 .changes = before ? describeChange(*before, state) : QStringList(),
                                 .pressed = before ? pressBefore(at, invocations) : QString()});
        before = &state;
    }
    result.presses = history(std::get<StoredCard>((*item)->content));
    return result;
}

std::vector<HistoryEntry> RowBuilder::history(const StoredCard &card)
{
    std::vector<HistoryEntry> entries;
    for (const Invocation &invocation : m_dispatcher.invocations(card.instance, card.card.id)) {
        const bool waits = std::holds_alternative<AwaitingOthers>(invocation.state);
        if (waits || isOver(invocation.state))
            entries.push_back(historyEntry(invocation, card.card.action(invocation.action.action)));
    }
    std::ranges::stable_sort(entries, {}, &HistoryEntry::at);
    return entries;
}

} // namespace watchroom
