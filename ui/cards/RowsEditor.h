// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/InputEditor.h"

class QAbstractButton;

namespace watchroom {

/// Rows with a mark before their words: a toggle, one choice of those that stand there, or several.
class RowsEditor final : public InputEditor
{
    Q_OBJECT

public:
    RowsEditor(ThemeHost *themes, const Input &input, QWidget *parent);

    QString value() const override;
    void setValue(const QString &value) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addRow(QAbstractButton *row, const QString &words);
    void nameRows();

    std::vector<QAbstractButton *> m_rows;
};

} // namespace watchroom
