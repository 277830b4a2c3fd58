// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/InputEditor.h"

class QLineEdit;

namespace watchroom {

/// A field of one line: text, numbers, dates, times, secrets and folders. Numbers, dates and times
/// may be written as people here write them; Up and Down go to the next day, minute or number.
class LineEditor final : public InputEditor
{
    Q_OBJECT

public:
    LineEditor(ThemeHost *themes, const Input &input, QWidget *parent);

    QString value() const override;
    void setValue(const QString &value) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addEye();
    void addFolderButton();
    void step(int by);

    QLineEdit *m_line;
};

} // namespace watchroom
