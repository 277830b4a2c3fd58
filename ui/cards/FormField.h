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

/// One question of a form: its label, the widget that takes the answer, the hint and what is wrong.
class FormField
{
public:
    struct Hooks
    {
        std::function<void()> changed;
        std::function<void()> submitted;
    };

    FormField(ThemeHost *themes, Input input, Hooks hooks);

    QWidget *widget() const { return m_widget; }
    const Input &input() const { return m_input; }

    QString value() const { return m_read(); }
    void setValue(const QString &value) { m_write(value); }
    void setError(const QString &sentence);
    void focus();

private:
    QWidget *makeEditor();
    QWidget *makeLine();
    QWidget *makeSecret();
    QWidget *makeFolder();
    QWidget *makeArea();
    QWidget *makeToggle();
    QWidget *makeChoice();
    void addLabel(QVBoxLayout *column);
    void nameEditor();
    void onChanged();

    ThemeHost *m_themes;
    Input m_input;
    Hooks m_hooks;
    QWidget *m_widget;
    QWidget *m_editor = nullptr; ///< What takes the focus and shows the critical edge.
    ErrorLine *m_error;
    std::function<QString()> m_read;
    std::function<void(const QString &)> m_write;
};

} // namespace watchroom
