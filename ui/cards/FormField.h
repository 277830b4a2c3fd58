// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Form.h"
#include "ui/kit/ThemeHost.h"

#include <functional>

class QVBoxLayout;
class QWidget;

namespace watchroom {

class ErrorLine;
class InputEditor;

/// One question of a form: its label, the widget that takes the answer, the hint and what is wrong.
class FormField
{
public:
    struct Hooks
    {
        std::function<void()> changed;
        std::function<void()> submitted;
    };

    FormField(ThemeHost *themes, const Input &input, Hooks hooks);

    QWidget *widget() const { return m_widget; }
    const Input &input() const;

    QString value() const;
    void setValue(const QString &value);
    void setError(const QString &sentence);
    void focus();

private:
    void addLabel(ThemeHost *themes, QVBoxLayout *column);
    void addIndented(QWidget *widget, QVBoxLayout *column);
    void onChanged();

    Hooks m_hooks;
    QWidget *m_widget;
    InputEditor *m_editor;
    ErrorLine *m_error;
};

} // namespace watchroom
