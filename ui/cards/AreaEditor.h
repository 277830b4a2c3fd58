// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/InputEditor.h"

class QPlainTextEdit;

namespace watchroom {

/// A field of several lines.
class AreaEditor final : public InputEditor
{
    Q_OBJECT

public:
    AreaEditor(ThemeHost *themes, const Input &input, QWidget *parent);

    QString value() const override;
    void setValue(const QString &value) override;

private:
    QPlainTextEdit *m_area;
};

} // namespace watchroom
