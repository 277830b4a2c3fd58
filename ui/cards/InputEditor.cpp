// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/InputEditor.h"

#include "app/base/PlainText.h"
#include "ui/cards/AreaEditor.h"
#include "ui/cards/ComboEditor.h"
#include "ui/cards/InputMeasure.h"
#include "ui/cards/LineEditor.h"
#include "ui/cards/RowsEditor.h"
#include "ui/kit/WatchroomStyle.h"

#include <QHBoxLayout>

namespace watchroom {

InputEditor *InputEditor::make(ThemeHost *themes, const Input &input, QWidget *parent)
{
    if (standsInRows(input))
        return new RowsEditor(themes, input, parent);
    switch (input.kind) {
    case InputKind::Choice:
        return new ComboEditor(themes, input, parent);
    case InputKind::MultilineText:
        return new AreaEditor(themes, input, parent);
    default:
        return new LineEditor(themes, input, parent);
    }
}

InputEditor::InputEditor(ThemeHost *themes, const Input &input, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_input(input)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(themes, &ThemeHost::changed, this, &InputEditor::keepHeight);
}

/// A form that is short of room never squeezes a field: it is at least as high as its words in one
/// line.
void InputEditor::keepHeight()
{
    setMinimumHeight(heightForWidth(QWIDGETSIZE_MAX));
}

QHBoxLayout *InputEditor::row()
{
    if (auto *known = static_cast<QHBoxLayout *>(layout()))
        return known;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    return row;
}

void InputEditor::setField(QWidget *field)
{
    m_field = field;
    setFocusProxy(field);
    const QString label = m_input.label.isEmpty() ? m_input.placeholder : m_input.label;
    field->setAccessibleName(plainText(label));
    field->setObjectName(QStringLiteral("input_") + m_input.id);
    setProblem({});
    keepHeight();
}

void InputEditor::setProblem(const QString &sentence)
{
    m_field->setProperty(WatchroomStyle::kFieldError, !sentence.isEmpty());
    m_field->setAccessibleDescription(plainText(sentence.isEmpty() ? m_input.hint : sentence));
    m_field->update();
}

QWidget *InputEditor::spokenPart(InputEditor *editor)
{
    const bool isGroup =
        editor && !editor->m_input.choices.empty() && standsInRows(editor->m_input);
    return editor && !isGroup ? editor->m_field : editor;
}

int InputEditor::heightForWidth(int width) const
{
    return fieldHeight(m_input, theme(), width);
}

QSize InputEditor::sizeHint() const
{
    constexpr int kUsualWidth = 280;
    return {kUsualWidth, heightForWidth(width() > 1 ? width() : kUsualWidth)};
}

} // namespace watchroom
