// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/CardParts.h"
#include "ui/cards/HostConfig.h"
#include "ui/cards/TextPiece.h"

#include "app/base/PlainText.h"

namespace watchroom {

namespace {

constexpr int kRunsShownLines = 8;

struct PressedRun
{
    const ActionSpec *action;
    int start;
    int length;
};

/// The runs of a block as one text, in their fonts and colours.
class RunText
{
public:
    RunText(const RichTextBlock &block, const NodeScope &scope)
        : m_scope(scope)
    {
        for (const InlineRun &run : block.runs)
            add(run);
    }

    StyledText text;
    TextStyle tallest;
    std::vector<PressedRun> pressed;

private:
    void add(const InlineRun &run)
    {
        QString words = plainMultilineText(run.text);
        words.replace(u'\n', QChar::LineSeparator);
        const ActionSpec *select = m_scope.action(run.select);
        const TextStyle style = styleOf(run, select);
        if (style.line > tallest.line)
            tallest = style;
        const int start = static_cast<int>(text.text.size());
        const int length = static_cast<int>(words.size());
        QTextCharFormat format;
        format.setFont(style.font);
        format.setForeground(style.colour);
        if (run.highlight)
            format.setBackground(m_scope.theme().colour.textSelection);
        text.formats.append({start, length, format});
        text.add(words);
        if (select && length > 0)
            pressed.push_back({select, start, length});
    }

    TextStyle styleOf(const InlineRun &run, bool isPressed) const
    {
        const CardContext &context = m_scope.context;
        const ThemeColours &colours = m_scope.theme().colour;
        const bool loud = run.weight == TextWeight::Bolder || run.size > TextSize::Small;
        const QColor usual = run.subtle ? colours.text3 : loud ? context.text() : context.text2();
        const QColor colour = isPressed ? colours.accent : toneTextOf(run.tone, usual, context);
        const TextWeight weight = run.weight == TextWeight::Default ? m_scope.weight : run.weight;
        TextStyle style = textStyleOf(run.size, weight, run.mono, colour, m_scope.theme());
        style.font.setItalic(run.italic);
        style.font.setStrikeOut(run.strike);
        style.font.setUnderline(run.underline);
        return style;
    }

    const NodeScope &m_scope;
};

} // namespace

Sheet runsPart(const RichTextBlock &block, const NodeScope &scope, int width)
{
    Sheet sheet;
    const RunText runs(block, scope);
    if (runs.text.text.isEmpty())
        return sheet;
    const bool whole = scope.context.view.unfolded.contains(scope.path);
    TextLines lines(runs.text, runs.tallest, width,
                    {.maximumLines = whole ? 0 : kRunsShownLines,
                     .direction = scope.context.direction,
                     .alignment = block.alignment.value_or(scope.alignment)});
    for (const PressedRun &run : runs.pressed) {
        for (const QRect &box : lines.boxesOf(run.start, run.length)) {
            CardTarget target = actionTarget(*run.action, scope);
            target.rect = beforeTurning(box, width, scope.context);
            sheet.addTarget(std::move(target));
        }
    }
    int height = lines.height();
    const bool foldable = whole || lines.isTruncated();
    sheet.add<TextPiece>(QRect(0, 0, width, height), std::move(lines));
    if (foldable)
        height += addMoreLine(sheet, height, scope, whole, width);
    sheet.size = {width, height};
    return sheet;
}

} // namespace watchroom
