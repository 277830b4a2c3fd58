// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Form.h"
#include "ui/kit/Dialog.h"

namespace watchroom {

class FormView;

/// A person's own settings: the name others see, and the look.
class LookDialog final : public Dialog
{
    Q_OBJECT

public:
    /// Keys of the values: "name", "theme", "density", "textSize".
    LookDialog(ThemeHost *themes, QWidget *over, const FormValues &values);

Q_SIGNALS:
    /// Changes take effect at once; there is nothing to save.
    void changed(const watchroom::FormValues &values);
    void accountsRequested();

private:
    FormView *m_form;
};

} // namespace watchroom
