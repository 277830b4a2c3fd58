// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/InputMeasure.h"

#include "app/base/PlainText.h"
#include "ui/cards/TextLines.h"
#include "ui/kit/FocusRing.h"

#include <algorithm>

namespace watchroom {

namespace {

constexpr int kFieldHeight = 34;
constexpr int kAreaLines = 4;
constexpr int kInputMeasureAreaPadding = 8;
constexpr int kRow = 28;
constexpr int kInputMeasureMark = 16;
constexpr int kMarkGap = 8;
constexpr int kInputMeasureLongestTitle = 300;

} // namespace

int lineFieldHeight(const Theme &theme)
{
    return theme.scaled(kFieldHeight) + 2 * focusMargin(theme);
}

int markedRowIndent(const Theme &theme)
{
    return focusMargin(theme) + theme.scaled(kInputMeasureMark) + kMarkGap;
}

int markedRowHeight(const QString &words, const Theme &theme, int width)
{
    const TextStyle style = TextStyle::of(theme, TextRole::Small, theme.colour.text);
    const int room = width - markedRowIndent(theme) - focusMargin(theme);
    const int lines =
        TextLines(StyledText(plainText(words, kInputMeasureLongestTitle)), style, room, {})
            .height();
    return std::max(theme.scaled(kRow), lines + theme.scaled(kRow) - style.line);
}

bool standsInRows(const Input &input)
{
    const bool isList = input.kind == InputKind::Choice && !input.choices.empty();
    return input.kind == InputKind::Toggle ||
           (isList && (input.several || input.look == ChoiceLook::Expanded));
}

bool labelsItself(const Input &input)
{
    return input.kind == InputKind::Toggle && input.title.isEmpty();
}

QString toggleWords(const Input &input)
{
    return labelsItself(input) ? input.label : input.title;
}

int fieldHeight(const Input &input, const Theme &theme, int width)
{
    switch (input.kind) {
    case InputKind::Toggle:
        return markedRowHeight(toggleWords(input), theme, width);
    case InputKind::MultilineText:
        return kAreaLines * theme.line(TextRole::Body) + 2 * kInputMeasureAreaPadding +
               2 * focusMargin(theme);
    case InputKind::Choice:
        if (standsInRows(input)) {
            int height = 0;
            for (const Choice &choice : input.choices)
                height += markedRowHeight(choice.title, theme, width);
            return height;
        }
        break;
    default:
        break;
    }
    return lineFieldHeight(theme);
}

} // namespace watchroom
