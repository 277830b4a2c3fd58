// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/FieldPiece.h"

#include "app/base/PlainText.h"
#include "ui/cards/ChoiceMark.h"
#include "ui/cards/InputMeasure.h"
#include "ui/kit/Box.h"
#include "ui/kit/FocusRing.h"
#include "ui/kit/Icons.h"

#include <QPainter>

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFieldPadding = 10;
constexpr int kFieldAreaPadding = 8;
constexpr int kFieldIcon = 14;
constexpr int kFieldMark = 16;
constexpr int kFieldLongestTitle = 300;

bool isTaken(const Input &input, const Choice &choice, const QString &value)
{
    return input.several ? chosenValues(input, value).contains(choice.value)
                         : value == choice.value;
}

/// What stands in the box of a field with this value.
QString shownValue(const Input &input, const QString &value)
{
    if (input.kind == InputKind::Secret)
        return QString(value.size(), u'•');
    if (input.kind != InputKind::Choice)
        return plainMultilineText(value, kFieldLongestTitle);
    QStringList titles;
    for (const Choice &choice : input.choices) {
        if (isTaken(input, choice, value))
            titles.append(plainText(choice.title, kFieldLongestTitle));
    }
    return titles.join(u", "_s);
}

QString choicesText(const Input &input)
{
    QStringList titles;
    for (const Choice &choice : input.choices)
        titles.append(plainText(choice.title, kFieldLongestTitle));
    return titles.join(u", "_s);
}

} // namespace

FieldPiece::FieldPiece(const QRect &place, const Input &input, const QString &value, bool still,
                       const CardContext &context)
    : Piece(place)
    , m_still(still)
    , m_round(input.kind == InputKind::Choice && !input.several)
    , m_opens(input.kind == InputKind::Choice)
    , m_rightToLeft(context.direction == Qt::RightToLeft)
{
    const Theme &theme = *context.theme;
    if (input.kind == InputKind::Toggle) {
        addRow(toggleWords(input), value == input.valueOn, context);
        return;
    }
    if (standsInRows(input)) {
        for (const Choice &choice : input.choices)
            addRow(choice.title, isTaken(input, choice, value), context);
    }
    if (!m_rows.empty())
        return;
    const QString shown = shownValue(input, value);
    const TextStyle style = TextStyle::of(theme, TextRole::Body,
                                          shown.isEmpty() ? theme.colour.text3 : theme.colour.text);
    const int icon = m_opens ? theme.scaled(kFieldIcon) : 0;
    m_value.emplace(
        StyledText(shown.isEmpty() ? plainText(input.placeholder) : shown), style,
        std::max(1, place.width() - 2 * (focusMargin(theme) + kFieldPadding) - icon),
        TextLines::Options{.maximumLines = input.kind == InputKind::MultilineText ? 4 : 1,
                           .direction = context.direction});
    m_spoken = input.kind == InputKind::Choice ? choicesText(input) : m_value->text();
}

void FieldPiece::addRow(const QString &words, bool taken, const CardContext &context)
{
    const Theme &theme = *context.theme;
    const QString title = plainText(words, kFieldLongestTitle);
    const int room = rect.width() - markedRowIndent(theme) - focusMargin(theme);
    m_rows.push_back(
        {TextLines(StyledText(title), TextStyle::of(theme, TextRole::Small, context.text()),
                   std::max(1, room), {.direction = context.direction}),
         markedRowHeight(words, theme, rect.width()), taken});
    m_spoken += m_spoken.isEmpty() ? title : u", "_s + title;
}

void FieldPiece::paint(QPainter &painter, const Theme &theme, const SheetState &state) const
{
    if (!m_still && !state.fields)
        return;
    const int margin = focusMargin(theme);
    if (m_value) {
        const QRect box = rect.adjusted(margin, margin, -margin, -margin);
        paintBox(painter, box, radius::kControl,
                 m_still ? theme.colour.surfaceAlt : theme.colour.surface,
                 m_still ? theme.colour.line : theme.colour.lineStrong);
        const int icon = theme.scaled(kFieldIcon);
        const int atIcon =
            m_rightToLeft ? box.x() + kFieldPadding : box.right() + 1 - kFieldPadding - icon;
        if (m_opens)
            paintIcon(painter, {atIcon, box.y() + (box.height() - icon) / 2, icon, icon},
                      u"chevron-down"_s, theme.colour.text2);
        const int top = std::min((box.height() - m_value->height()) / 2, kFieldAreaPadding);
        m_value->paint(painter,
                       QPointF(box.x() + kFieldPadding + (m_opens && m_rightToLeft ? icon : 0),
                               box.y() + top));
        return;
    }
    int y = rect.y();
    const int side = theme.scaled(kFieldMark);
    const int indent = markedRowIndent(theme);
    for (const Row &row : m_rows) {
        const int line = std::min(row.height, theme.line(TextRole::Small));
        const int top = y + (row.height - row.words.height()) / 2;
        const int x = m_rightToLeft ? rect.right() + 1 - margin - side : rect.x() + margin;
        paintChoiceMark(painter, QRect(x, top + (line - side) / 2, side, side),
                        {.round = m_round, .taken = row.taken}, theme);
        row.words.paint(painter,
                        QPointF(m_rightToLeft ? rect.x() + margin : rect.x() + indent, top));
        y += row.height;
    }
}

} // namespace watchroom
