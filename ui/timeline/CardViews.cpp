// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/CardViews.h"

#include "app/model/CardSubmission.h"

namespace watchroom {

QString CardViews::keyOf(const TimelineItem &item)
{
    if (const auto *card = std::get_if<CardRow>(&item.content))
        return card->instance.value + u'\n' + card->card.id.value;
    return QString::number(item.row);
}

const CardViewState &CardViews::seen(const TimelineItem &item) const
{
    static const CardViewState untouched;
    const auto found = m_views.constFind(keyOf(item));
    return found == m_views.constEnd() ? untouched : *found;
}

void CardViews::takeRevision(const TimelineItem &item)
{
    const auto *card = std::get_if<CardRow>(&item.content);
    const auto found = card ? m_views.find(keyOf(item)) : m_views.end();
    if (found != m_views.end())
        forgetMissingInputs(card->card, found->typed);
}

} // namespace watchroom
