// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/RowBuilder.h"

#include "app/base/PlainText.h"
#include "app/model/Markdown.h"

#include <algorithm>

namespace watchroom {

namespace {

constexpr qsizetype kReplyExcerpt = 120;

/// "Acknowledged by Ana": what one press came to, for a card's history.
HistoryEntry historyEntry(const Invocation &invocation, const ActionSpec *spec)
{
    const QString who = plainText(invocation.byName, 60);
    QString title = plainText(invocation.title, 80);
    if (title.endsWith(u'…'))
        title.chop(1);
    const auto at = invocation.ended.value_or(invocation.pressed);
    if (std::holds_alternative<Succeeded>(invocation.state)) {
        const QString done = spec && !spec->doneText.isEmpty() ? spec->doneText : title;
        return {at, ActionDispatcher::tr("%1 by %2").arg(done, who), Tone::Good};
    }
    if (std::holds_alternative<Failed>(invocation.state))
        return {at, ActionDispatcher::tr("%1 by %2 failed").arg(title, who), Tone::Critical};
    if (std::holds_alternative<Denied>(invocation.state))
        return {at, ActionDispatcher::tr("%1 by %2 was refused").arg(title, who), Tone::Neutral};
    if (std::holds_alternative<Cancelled>(invocation.state))
        return {at, ActionDispatcher::tr("%1 by %2 was cancelled").arg(title, who), Tone::Neutral};
    if (std::holds_alternative<OutcomeUnknown>(invocation.state))
        return {at, ActionDispatcher::tr("%1 by %2: outcome unknown").arg(title, who),
                Tone::Warning};
    return {at, ActionDispatcher::tr("%1 by %2").arg(title, who), Tone::Info};
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
        result.content = cardRow(*card);
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
    MessageRow row{.message = message,
                   .text = message.deleted ? RichText{} : parseMarkdown(message.markdown),
                   .own = message.sender == m_self,
                   .replyName = {},
                   .replyText = {}};
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

CardRow RowBuilder::cardRow(const StoredCard &card)
{
    return CardRow{
        .instance = card.instance,
        .card = card.card,
        .verified = true, // it comes from an integration that runs here
        .firstSeen = card.firstSeen,
        .updated = card.updated,
        .revisionCount = card.revisionCount,
        .history = history(card),
        .actions = m_dispatcher.statuses(card.instance, card.card.id, card.card.actions),
    };
}

std::vector<HistoryEntry> RowBuilder::history(const StoredCard &card)
{
    std::vector<HistoryEntry> entries;
    for (const Invocation &invocation : m_dispatcher.invocations(card.instance, card.card.id)) {
        if (isOver(invocation.state))
            entries.push_back(historyEntry(invocation, card.card.action(invocation.action.action)));
    }
    std::ranges::stable_sort(entries, {}, &HistoryEntry::at);
    return entries;
}

} // namespace watchroom
