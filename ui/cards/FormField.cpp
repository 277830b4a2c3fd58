// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/FormField.h"

#include "ui/cards/InputEditor.h"
#include "ui/cards/InputMeasure.h"
#include "ui/kit/ErrorLine.h"
#include "ui/kit/PlainLabel.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace watchroom {

namespace {

constexpr int kRingRoom = 4; ///< Fields paint themselves this far inside; labels line up with them.

struct FormFieldTexts
{
    Q_DECLARE_TR_FUNCTIONS(FormField)
};

} // namespace

FormField::FormField(ThemeHost *themes, const Input &input, Hooks hooks)
    : m_hooks(std::move(hooks))
    , m_widget(new QWidget)
    , m_editor(InputEditor::make(themes, input))
    , m_error(new ErrorLine(themes))
{
    auto *column = new QVBoxLayout(m_widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (!labelsItself(input))
        addLabel(themes, column);
    column->addWidget(m_editor);
    if (!input.hint.isEmpty()) {
        auto *hint = new PlainLabel(themes, TextRole::Meta, &ThemeColours::text3,
                                    PlainLabel::Lines::Wrapped);
        hint->setPlainText(input.hint);
        addIndented(hint, column);
    }
    addIndented(m_error, column);
    QObject::connect(m_editor, &InputEditor::changed, m_widget, [this] { onChanged(); });
    QObject::connect(m_editor, &InputEditor::submitted, m_widget, [this] { m_hooks.submitted(); });
}

const Input &FormField::input() const
{
    return m_editor->input();
}

QString FormField::value() const
{
    return m_editor->value();
}

void FormField::setValue(const QString &value)
{
    m_editor->setValue(value);
}

void FormField::setError(const QString &sentence)
{
    m_error->setText(sentence);
    m_editor->setProblem(sentence);
}

void FormField::focus()
{
    m_editor->setFocus(Qt::OtherFocusReason);
}

void FormField::addLabel(ThemeHost *themes, QVBoxLayout *column)
{
    const Input &input = m_editor->input();
    auto *label = new PlainLabel(themes, TextRole::Button);
    label->setPlainText(input.required ? input.label
                                       : FormFieldTexts::tr("%1 (optional)").arg(input.label));
    label->setContentsMargins(kRingRoom, 0, kRingRoom, 0);
    column->addWidget(label);
}

void FormField::addIndented(QWidget *widget, QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(kRingRoom, 0, kRingRoom, 0);
    row->addWidget(widget);
    column->addLayout(row);
}

void FormField::onChanged()
{
    if (!m_error->text().isEmpty())
        setError({});
    m_hooks.changed();
}

} // namespace watchroom
