// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/CardHistoryDelegate.h"

#include "ui/cards/TextLines.h"
#include "ui/kit/Box.h"
#include "ui/kit/FocusRing.h"
#include "ui/kit/Icons.h"

#include <QListView>
#include <QPainter>

#include <algorithm>

namespace watchroom {

namespace {

constexpr int kHistoryDelegatePadding = 8;
constexpr int kHistoryDelegateIcon = 14;
constexpr int kHistoryDelegateGap = 8;
constexpr int kHistoryDelegateMostLines = 8;

/// The texts of an entry, broken into lines for one width.
struct EntryLines
{
    EntryLines(const Theme &theme, const QModelIndex &index, int width,
               Qt::LayoutDirection direction)
        : icon(theme.scaled(kHistoryDelegateIcon))
        , what(heading(theme, index), TextStyle::of(theme, TextRole::Small, theme.colour.text),
               std::max(1, width - 2 * kHistoryDelegatePadding - icon - kHistoryDelegateGap),
               {.maximumLines = kHistoryDelegateMostLines, .direction = direction})
        , details(StyledText(index.data(HistoryRole::Details).toString()),
                  TextStyle::of(theme, TextRole::Meta, theme.colour.text2),
                  std::max(1, width - 2 * kHistoryDelegatePadding - icon - kHistoryDelegateGap),
                  {.maximumLines = kHistoryDelegateMostLines, .direction = direction})
        , hasDetails(!index.data(HistoryRole::Details).toString().isEmpty())
    {
    }

    static StyledText heading(const Theme &theme, const QModelIndex &index)
    {
        StyledText text;
        text.add(index.data(HistoryRole::When).toString(), theme.colour.text2, QFont::Normal);
        text.add(QStringLiteral("  "));
        text.add(index.data(HistoryRole::What).toString(), theme.colour.text, QFont::DemiBold);
        return text;
    }

    int height() const
    {
        return 2 * kHistoryDelegatePadding + what.height() +
               (hasDetails ? 2 + details.height() : 0);
    }

    int icon;
    TextLines what;
    TextLines details;
    bool hasDetails;
};

int widthOf(const QStyleOptionViewItem &option)
{
    const auto *list = qobject_cast<const QListView *>(option.widget);
    return list ? list->viewport()->width() : option.rect.width();
}

} // namespace

CardHistoryDelegate::CardHistoryDelegate(ThemeHost *themes, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_themes(themes)
{
}

QSize CardHistoryDelegate::sizeHint(const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    const EntryLines lines(*m_themes->theme(), index, widthOf(option), option.direction);
    return {1, lines.height()};
}

void CardHistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const Theme &theme = *m_themes->theme();
    const EntryLines lines(theme, index, option.rect.width(), option.direction);
    if (option.state & QStyle::State_Selected)
        paintBox(*painter, option.rect, radius::kControl, theme.colour.selected);
    if (option.state & QStyle::State_HasFocus) {
        const int margin = focusMargin(theme); // the ring stays inside of the list
        paintFocusRing(*painter, option.rect.adjusted(margin, margin, -margin, -margin),
                       radius::kControl, theme);
    }

    const auto tone = static_cast<ToneRole>(index.data(HistoryRole::ToneOf).toInt());
    const bool isPress = index.data(HistoryRole::IsPress).toBool();
    const QRect line = option.rect.adjusted(kHistoryDelegatePadding, kHistoryDelegatePadding,
                                            -kHistoryDelegatePadding, -kHistoryDelegatePadding);
    const int firstLine = theme.line(TextRole::Small);
    const QRect icon(line.left(), line.top() + (firstLine - lines.icon) / 2, lines.icon,
                     lines.icon);
    paintIcon(*painter, QStyle::visualRect(option.direction, option.rect, icon),
              isPress ? QStringLiteral("user") : toneIcon(tone), theme.tone(tone).text);
    const QRect words = QStyle::visualRect(
        option.direction, option.rect, line.adjusted(lines.icon + kHistoryDelegateGap, 0, 0, 0));
    lines.what.paint(*painter, words.topLeft());
    if (lines.hasDetails)
        lines.details.paint(*painter, words.topLeft() + QPoint(0, lines.what.height() + 2));
}

} // namespace watchroom
