// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/FormView.h"

#include "ui/cards/FormField.h"

#include <QVBoxLayout>

namespace watchroom {

namespace {
constexpr int kGapBetweenFields = 10;
}

FormView::FormView(ThemeHost *themes, const std::vector<Input> &inputs, const FormValues &values,
                   QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_inputs(inputs)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGapBetweenFields);
    for (const Input &input : m_inputs) {
        auto field = std::make_unique<FormField>(
            m_themes, input,
            FormField::Hooks{.changed = [this] { Q_EMIT changed(); },
                             .submitted = [this] { Q_EMIT submitted(); }});
        column->addWidget(field->widget());
        m_fields.push_back(std::move(field));
    }
    setValues(values);
}

FormView::~FormView() = default;

FormValues FormView::values() const
{
    FormValues values;
    for (const auto &field : m_fields)
        values.insert(field->input().id, field->value());
    return values;
}

void FormView::setValues(const FormValues &values)
{
    for (const auto &field : m_fields)
        field->setValue(values.value(field->input().id, field->input().initial));
}

QMap<QString, QString> FormView::problems() const
{
    return validationMessages(m_inputs, values());
}

bool FormView::validate()
{
    const QMap<QString, QString> found = problems();
    setErrors(found);
    return found.isEmpty();
}

void FormView::setErrors(const QMap<QString, QString> &errors)
{
    bool focused = false;
    for (const auto &field : m_fields) {
        const QString error = errors.value(field->input().id);
        field->setError(error);
        if (!error.isEmpty() && !focused) {
            field->focus();
            focused = true;
        }
    }
}

void FormView::focusFirst()
{
    if (!m_fields.empty())
        m_fields.front()->focus();
}

} // namespace watchroom
