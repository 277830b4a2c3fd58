// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardTexts.h"
#include "ui/cards/ActionButtonLook.h"
#include "ui/cards/ButtonPiece.h"
#include "ui/cards/CardParts.h"
#include "ui/cards/FieldPiece.h"
#include "ui/cards/InputMeasure.h"
#include "ui/cards/ShapePieces.h"
#include "ui/cards/TextPiece.h"

#include "app/base/PlainText.h"
#include "ui/kit/FocusRing.h"

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLabelLines = 3;
constexpr int kHintLines = 4;
constexpr int kBesideGap = 12;
constexpr int kInputFieldLeast = 140;
constexpr int kInputIcon = 14;
constexpr int kInputIconGap = 6;
constexpr int kBelow = 2;
constexpr int kInputLongestLabel = 300;

/// An input from top to bottom.
class InputStack
{
public:
    InputStack(const Input &input, const NodeScope &scope, int width)
        : m_input(input)
        , m_scope(scope)
        , m_context(scope.context)
        , m_theme(scope.theme())
        , m_width(width)
        , m_margin(focusMargin(m_theme))
        , m_takes(scope.card != nullptr)
    {
    }

    Sheet make()
    {
        addLabel();
        addFieldWithButton();
        addHint();
        addProblem();
        m_sheet.size = {m_width, m_y};
        return std::move(m_sheet);
    }

private:
    void addLabel()
    {
        if (m_input.label.isEmpty() || labelsItself(m_input))
            return;
        const TextStyle style = TextStyle::of(m_theme, TextRole::Button, m_context.text());
        const QString label = plainText(m_input.label, kInputLongestLabel);
        StyledText words(label);
        if (m_input.required)
            words.add(u" *"_s, m_theme.tone(ToneRole::Critical).text, QFont::DemiBold);
        const int wanted = textWidth(words, style);
        const int most = std::max(0, m_width - m_theme.scaled(kInputFieldLeast) - kBesideGap);
        const bool beside = m_input.labelBeside && wanted <= std::min(most, m_width * 45 / 100);
        const int room = beside ? wanted : m_width;
        const int top = beside ? (lineFieldHeight(m_theme) - style.line) / 2 : 0;
        TextLines lines(words, style, room,
                        {.maximumLines = kLabelLines, .direction = m_context.direction});
        const int height = lines.height();
        m_sheet.add<TextPiece>(QRect(0, top, room, height), std::move(lines),
                               m_input.required ? CardTexts::tr("%1, required").arg(label) : label);
        if (beside)
            m_x = wanted + kBesideGap;
        else
            m_y = height;
    }

    /// The field, and at its end the button that belongs to it; under it where it is narrow.
    void addFieldWithButton()
    {
        const int room = m_width - m_x;
        const ActionSpec *action = m_scope.action(m_input.inlineAction);
        ActionButtonLook look;
        QSize button;
        if (action) {
            look = actionButtonLook(*action, m_scope.statusOf(action->id), m_context.now);
            button = ButtonPiece::sizeFor(look, m_theme);
        }
        const bool beside = action && !look.isNote && look.extras.empty() &&
                            room - button.width() - m_margin >= m_theme.scaled(kInputFieldLeast);
        const int fieldWidth = beside ? room - button.width() - m_margin : room;
        const int top = m_y;
        addField(fieldWidth);
        if (beside)
            addButton(*action, look,
                      QRect(m_width - button.width(),
                            top + (lineFieldHeight(m_theme) - button.height()) / 2, button.width(),
                            button.height()));
        else if (action)
            addBelow(layOutActions({action}, {}, Alignment::Start, m_scope, room));
    }

    void addField(int width)
    {
        // The field reaches out by the room for its ring, so that its edge stands under the label.
        const QRect rect(m_x - m_margin, m_y, width + 2 * m_margin,
                         fieldHeight(m_input, m_theme, width + 2 * m_margin));
        const QString value = m_context.view.typed.value(m_input.id, m_input.initial);
        m_sheet.add<FieldPiece>(rect, m_input, value, !m_takes, m_context);
        if (m_takes)
            m_sheet.addInput({m_input, rect});
        m_y += rect.height();
    }

    void addButton(const ActionSpec &action, const ActionButtonLook &look, const QRect &rect)
    {
        CardTarget target = actionTarget(action, m_scope);
        target.rect = rect;
        target.enabled = look.enabled;
        m_sheet.add<ButtonPiece>(rect, look, m_theme, m_context.direction);
        m_sheet.addTarget(std::move(target));
        m_sheet.changesWithTime = m_sheet.changesWithTime || look.changesWithTime;
    }

    void addBelow(Sheet part)
    {
        const int height = part.size.height();
        m_sheet.take(std::move(part), {m_x, m_y});
        m_y += height;
    }

    void addHint()
    {
        if (m_input.hint.isEmpty())
            return;
        m_y += addText(m_sheet, {m_x, m_y}, m_width - m_x, StyledText(plainText(m_input.hint)),
                       TextStyle::of(m_theme, TextRole::Meta, m_theme.colour.text3), m_context,
                       kHintLines);
    }

    /// What is wrong, with the octagon, under the field it is about.
    void addProblem()
    {
        const QString problem = plainText(m_context.view.problems.value(m_input.id));
        if (problem.isEmpty())
            return;
        const QColor colour = m_theme.tone(ToneRole::Critical).text;
        const TextStyle style = TextStyle::of(m_theme, TextRole::Meta, colour);
        const int icon = m_theme.scaled(kInputIcon);
        const int indent = icon + kInputIconGap;
        m_y += kBelow;
        m_sheet.add<IconPiece>(QRect(m_x, m_y + (style.line - icon) / 2, icon, icon),
                               u"octagon-bang"_s, colour);
        m_y += addText(m_sheet, {m_x + indent, m_y}, std::max(1, m_width - m_x - indent),
                       StyledText(problem), style, m_context, kHintLines);
    }

    const Input &m_input;
    const NodeScope &m_scope;
    const CardContext &m_context;
    const Theme &m_theme;
    Sheet m_sheet;
    int m_width;
    int m_margin;
    bool m_takes;
    int m_x = 0; ///< Where the field begins.
    int m_y = 0;
};

} // namespace

Sheet inputPart(const Input &input, const NodeScope &scope, int width)
{
    return InputStack(input, scope, width).make();
}

} // namespace watchroom
