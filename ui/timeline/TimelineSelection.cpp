// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/TimelineSelection.h"

#include "app/base/Duration.h"

#include <algorithm>
#include <limits>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kToTheEnd = std::numeric_limits<int>::max() / 2;

QString headed(const TimelineItem &item, const QString &text)
{
    const auto *message = std::get_if<MessageRow>(&item.content);
    if (!message)
        return text;
    return message->message.senderName + u' ' + clockTimeText(message->message.sent) + u'\n' + text;
}

QString cutText(const TimelineItem &item, const TextRange &range)
{
    const auto *message = std::get_if<MessageRow>(&item.content);
    if (!message)
        return plainRowText(item);
    if (range.first == 0 && range.second == kToTheEnd)
        return plainRowText(item);
    const QString text = selectableText(message->text);
    const int end = std::min<int>(range.second, static_cast<int>(text.size()));
    return text.mid(range.first, end - range.first);
}

} // namespace

void TimelineSelection::set(const Point &from, const Point &to)
{
    m_anchor = from;
    m_cursor = to;
}

TextRange TimelineSelection::rangeIn(qint64 row) const
{
    const Point &from = std::min(m_anchor, m_cursor);
    const Point &to = std::max(m_anchor, m_cursor);
    if (isEmpty() || row < from.row || row > to.row)
        return {0, 0};
    return {row == from.row ? from.position : 0, row == to.row ? to.position : kToTheEnd};
}

QString TimelineSelection::text(const TimelineRows &rows) const
{
    if (isEmpty())
        return {};
    const Point &from = std::min(m_anchor, m_cursor);
    const Point &to = std::max(m_anchor, m_cursor);
    if (from.row == to.row) {
        const int index = rows.indexOf(from.row);
        return index < 0 ? QString() : cutText(rows.at(index), rangeIn(from.row));
    }
    QStringList parts;
    for (int i = 0; i < rows.count(); ++i) {
        const TimelineItem &item = rows.at(i);
        if (item.row < from.row || item.row > to.row)
            continue;
        const QString text = cutText(item, rangeIn(item.row));
        if (!text.isEmpty())
            parts.append(headed(item, text));
    }
    return parts.join(u"\n\n"_s);
}

QString plainRowText(const TimelineItem &item)
{
    if (const auto *message = std::get_if<MessageRow>(&item.content))
        return message->text.toPlainText();
    if (const auto *card = std::get_if<CardRow>(&item.content))
        return searchableText(card->card);
    return std::get<NoteRow>(item.content).text;
}

} // namespace watchroom
