// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/RowDelegate.h"

#include "app/base/PlainText.h"
#include "ui/kit/Box.h"
#include "ui/kit/ElidedText.h"
#include "ui/kit/Icons.h"
#include "ui/kit/RowModel.h"

#include <QStyle>

#include <algorithm>

namespace watchroom {

namespace {

constexpr int kRowHeight = 44;
constexpr int kRowSide = 8;
constexpr int kRowPerson = 28;
constexpr int kRowIcon = 16;
constexpr int kRowGap = 10;
constexpr int kRowSign = 12;
constexpr int kRowSignGap = 5;

} // namespace

RowDelegate::RowDelegate(ThemeHost *themes, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_themes(themes)
{
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {100, m_themes->theme()->scaled(kRowHeight)};
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    const auto *model = qobject_cast<const RowModel *>(index.model());
    if (!model)
        return;
    const ListRow &row = model->row(index);
    const Theme &theme = *m_themes->theme();
    const bool selected = option.state & QStyle::State_Selected;
    const bool focused = selected && (option.state & QStyle::State_HasFocus);
    const QColor ground = selected ? theme.colour.selected : theme.colour.raised;
    if (selected)
        paintBox(*painter, option.rect, radius::kControl, ground,
                 focused ? theme.colour.focus : QColor(Qt::transparent), theme.focusWidth);

    const QRect box = option.rect.adjusted(kRowSide, 0, -kRowSide, 0);
    const auto placed = [&](const QRect &r) {
        return QStyle::visualRect(option.direction, option.rect, r);
    };
    const int mark = theme.scaled(row.icon.isEmpty() ? kRowPerson : kRowIcon);
    paintMark(*painter, placed({box.x(), box.center().y() - mark / 2, mark, mark}), row, ground);

    const int start = box.x() + mark + kRowGap;
    const int width = box.right() + 1 - start;
    const QFont noteFont = theme.font(TextRole::Meta);
    const int note = std::min(textWidth(noteFont, row.note), width / 2);
    const int titleLine = theme.line(TextRole::Button);
    const bool isOneLine = row.subtitle.isEmpty() && row.warning.isEmpty();
    const int subtitleLine = isOneLine ? 0 : theme.line(TextRole::Meta);
    const int top = box.center().y() - (titleLine + subtitleLine) / 2;
    paintLine(*painter, placed({start, top, width - note - (note > 0 ? kRowGap : 0), titleLine}),
              plainText(row.title), theme.font(TextRole::Button), theme.colour.text);
    paintLine(*painter, placed({start + width - note, top, note, titleLine}), plainText(row.note),
              noteFont, theme.colour.text3);
    const QRect second(start, top + titleLine, width, subtitleLine);
    if (row.warning.isEmpty()) {
        paintLine(*painter, placed(second), plainText(row.subtitle), noteFont, theme.colour.text2);
        return;
    }
    const QColor tone = theme.tone(ToneRole::Attention).text;
    const int sign = theme.scaled(kRowSign);
    paintIcon(*painter, placed({second.x(), second.y() + (second.height() - sign) / 2, sign, sign}),
              toneIcon(ToneRole::Attention), tone);
    paintLine(*painter, placed(second.adjusted(sign + kRowSignGap, 0, 0, 0)),
              plainText(row.warning), noteFont, tone);
}

void RowDelegate::paintMark(QPainter &painter, const QRect &place, const ListRow &row,
                            const QColor &ground) const
{
    const Theme &theme = *m_themes->theme();
    if (row.icon.isEmpty())
        paintPerson(painter, place, plainText(row.name.isEmpty() ? row.title : row.name), theme,
                    row.presence, ground, m_themes->faces().face(row.person));
    else
        paintIcon(painter, place, row.icon, theme.colour.text2);
}

} // namespace watchroom
