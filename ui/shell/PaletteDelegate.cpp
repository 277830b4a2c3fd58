// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PaletteDelegate.h"

#include "app/base/PlainText.h"
#include "ui/kit/Box.h"
#include "ui/kit/ElidedText.h"
#include "ui/kit/Icons.h"
#include "ui/shell/PaletteModel.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace watchroom {

namespace {

constexpr int kRow = 36;
constexpr int kPaletteDelegateSide = 12;
constexpr int kPaletteDelegateIcon = 16;
constexpr int kPaletteDelegateGap = 10;

/// One line with the matched letters underlined; returns its width.
int paintTitle(QPainter &painter, const QRect &rect, const PaletteEntry &entry, const QFont &font,
               const QColor &colour)
{
    QTextLayout layout(plainText(entry.title), font);
    QTextOption option(Qt::AlignLeft);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const int position : entry.matched) {
        QTextCharFormat underlined;
        underlined.setFontUnderline(true);
        formats.append({position, 1, underlined});
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    painter.setPen(colour);
    layout.draw(&painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
    return int(line.naturalTextWidth());
}

} // namespace

PaletteDelegate::PaletteDelegate(ThemeHost *themes, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_themes(themes)
{
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {100, m_themes->theme()->scaled(kRow)};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const auto *model = qobject_cast<const PaletteModel *>(index.model());
    if (!model)
        return;
    const PaletteEntry &entry = model->entry(index);
    const Theme &theme = *m_themes->theme();
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        paintBox(*painter, option.rect, radius::kControl, theme.colour.selected);

    const QRect line = option.rect.adjusted(kPaletteDelegateSide, 0, -kPaletteDelegateSide, 0);
    const QRect icon(line.left(), line.center().y() - kPaletteDelegateIcon / 2,
                     kPaletteDelegateIcon, kPaletteDelegateIcon);
    const QColor ink = entry.isDanger ? theme.tone(ToneRole::Critical).text : theme.colour.text2;
    paintIcon(*painter, icon, entry.icon, ink);

    const QFont titleFont = theme.font(TextRole::Button);
    const QFont noteFont = theme.font(TextRole::Meta);
    const int noteWidth = std::min(textWidth(noteFont, entry.note), line.width() / 2);
    QRect title = line.adjusted(kPaletteDelegateIcon + kPaletteDelegateGap, 0,
                                -(noteWidth + kPaletteDelegateGap), 0);
    painter->save();
    painter->setClipRect(title);
    paintTitle(*painter, title, entry, titleFont, theme.colour.text);
    painter->restore();
    paintLine(*painter, QRect(line.right() - noteWidth, line.top(), noteWidth + 1, line.height()),
              plainText(entry.note), noteFont, theme.colour.text3,
              Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace watchroom
