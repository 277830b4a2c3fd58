// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/TimelineAccessible.h"

#include "app/base/Duration.h"
#include "app/base/PlainText.h"
#include "ui/cards/CardParts.h"
#include "ui/kit/Avatar.h"
#include "ui/timeline/ReactionSheet.h"
#include "ui/timeline/RowAccessible.h"
#include "ui/timeline/TimelineTexts.h"
#include "ui/timeline/TimelineView.h"

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestName = 2000;

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    if (className != QLatin1StringView(TimelineView::staticMetaObject.className()))
        return nullptr;
    return new TimelineAccessible(static_cast<TimelineView *>(object));
}

QString nameOf(const MessageRow &row)
{
    const QString words = row.message.deleted ? TimelineTexts::tr("This message was deleted.")
                                              : row.text.toPlainText();
    QString name = TimelineTexts::tr("%1, %2: %3")
                       .arg(row.message.senderName, clockTimeText(row.message.sent), words);
    if (row.message.mentionsSelf)
        name += u' ' + TimelineTexts::tr("It names you.");
    for (const Attachment &file : row.message.attachments)
        name += u' ' + TimelineTexts::tr("File %1.").arg(file.name);
    for (const Reaction &reaction : row.reactions)
        name += u' ' + reactionWords(reaction) + u'.';
    if (row.message.delivery == Delivery::Sending)
        name += u' ' + TimelineTexts::tr("Sending…");
    if (row.message.delivery == Delivery::Failed)
        name += u' ' + TimelineTexts::tr("Not sent. %1").arg(row.message.failure);
    return name;
}

QString nameOf(const CardRow &row)
{
    QStringList parts{speakerOf(row)};
    if (!row.verified)
        parts += TimelineTexts::tr("not verified");
    parts += row.card.title;
    if (!row.card.state.text.isEmpty())
        parts += row.card.state.text;
    parts += row.card.fallback;
    return parts.join(u", "_s);
}

QString nameOf(const NoteRow &note)
{
    return note.text;
}

} // namespace

QString accessibleRowName(const TimelineItem &item, const QHash<PersonId, QString> &lookAlikes)
{
    QString name = std::visit([](const auto &content) { return nameOf(content); }, item.content);
    const auto *row = std::get_if<MessageRow>(&item.content);
    const QString twin = row ? lookAlikes.value(row->message.sender) : QString();
    if (!twin.isEmpty())
        name.prepend(lookAlikeWords(twin) + u' ');
    return plainText(name, kLongestName);
}

void installTimelineAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

void announceFocus(TimelineView *view)
{
    if (!QAccessible::isActive())
        return;
    auto *list = static_cast<TimelineAccessible *>(QAccessible::queryAccessibleInterface(view));
    if (!list || !list->focusChild())
        return;
    QAccessibleEvent event(list->focusChild(), QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

TimelineAccessible::TimelineAccessible(TimelineView *view)
    : QAccessibleWidget(view, QAccessible::List)
{
}

TimelineAccessible::~TimelineAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_rows))
        QAccessible::deleteAccessibleInterface(id);
}

TimelineView *TimelineAccessible::view() const
{
    return static_cast<TimelineView *>(widget());
}

int TimelineAccessible::childCount() const
{
    return view()->rowsLayout().rows().count();
}

QAccessibleInterface *TimelineAccessible::rowInterface(qint64 row) const
{
    if (const auto known = m_rows.constFind(row); known != m_rows.constEnd())
        return QAccessible::accessibleInterface(*known);
    auto *made = new RowAccessible(view(), row);
    m_rows.insert(row, QAccessible::registerAccessibleInterface(made));
    return made;
}

QAccessibleInterface *TimelineAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    return rowInterface(view()->rowsLayout().rows().at(index).row);
}

int TimelineAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *row = dynamic_cast<const RowAccessible *>(child);
    return row ? view()->rowsLayout().rows().indexOf(row->row()) : -1;
}

QAccessibleInterface *TimelineAccessible::childAt(int x, int y) const
{
    const QPoint point = view()->viewport()->mapFromGlobal(QPoint(x, y));
    return child(view()->rowsLayout().indexAt(point.y()));
}

QAccessibleInterface *TimelineAccessible::focusChild() const
{
    const auto place = view()->focusedPlace();
    if (view()->rowsLayout().rows().indexOf(place.row) < 0)
        return nullptr;
    auto *row = static_cast<RowAccessible *>(rowInterface(place.row));
    return place.target < 0 ? row : row->target(place.target);
}

} // namespace watchroom
