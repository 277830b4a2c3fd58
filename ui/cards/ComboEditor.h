// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/InputEditor.h"

class QComboBox;

namespace watchroom {

/// One choice of a list that opens; or of one that narrows as a person types.
class ComboEditor final : public InputEditor
{
    Q_OBJECT

public:
    ComboEditor(ThemeHost *themes, const Input &input, QWidget *parent);

    QString value() const override;
    void setValue(const QString &value) override;

private:
    void letItBeFiltered();

    QComboBox *m_combo;
};

} // namespace watchroom
