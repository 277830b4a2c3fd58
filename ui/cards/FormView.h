// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Form.h"
#include "ui/kit/ThemeHost.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace watchroom {

class FormField;

/// A form as real widgets: a label above each field, its hint below it, and what is wrong as a
/// sentence under the field it is about. It has no buttons; who shows it puts the verb beside
/// Cancel.
class FormView final : public QWidget
{
    Q_OBJECT

public:
    /// `values` are put in; what they leave out starts as the form says.
    FormView(ThemeHost *themes, const std::vector<Input> &inputs, const FormValues &values = {},
             QWidget *parent = nullptr);
    ~FormView() override;

    FormValues values() const;
    void setValues(const FormValues &values);

    /// What the form itself finds wrong, by input id; empty when it can be sent.
    QMap<QString, QString> problems() const;
    /// Shows the problems, puts the focus into the first wrong field, and says whether there are
    /// none.
    bool validate();
    /// Shows sentences that came from elsewhere, by input id. A sentence goes when its field
    /// changes.
    void setErrors(const QMap<QString, QString> &errors);

    /// Puts the focus into the first field.
    void focusFirst();

Q_SIGNALS:
    void changed();
    void submitted(); ///< Enter was pressed in a one-line field.

private:
    ThemeHost *m_themes;
    std::vector<Input> m_inputs;
    std::vector<std::unique_ptr<FormField>> m_fields;
};

} // namespace watchroom
