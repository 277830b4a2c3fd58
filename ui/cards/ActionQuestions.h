// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Action.h"
#include "ui/kit/Dialog.h"
#include "ui/kit/Popover.h"

#include <QRect>

class QLineEdit;

namespace watchroom {

class Button;
class FormView;
class PlainLabel;

// The questions that an action asks before it runs, and what can be looked up about it.

/// "Roll back in production?" at the button. Cancel has the focus; the verb can be pressed only
/// after half a second, so that a double click never answers.
class ConfirmPopover final : public Popover
{
    Q_OBJECT

public:
    ConfirmPopover(ThemeHost *themes, QWidget *over, const QRect &at,
                   const Confirmation &confirmation, const ActionSpec &action);
    void openQuestion();

Q_SIGNALS:
    void confirmed();

private:
    void answer();

    Button *m_cancel;
    Button *m_verb;
};

/// The name of the thing has to be typed before the verb can be pressed.
class TypeToConfirmDialog final : public Dialog
{
    Q_OBJECT

public:
    TypeToConfirmDialog(ThemeHost *themes, QWidget *over, const Confirmation &confirmation,
                        const ActionSpec &action);
    void openQuestion();

Q_SIGNALS:
    void confirmed();

private:
    void onTyped();
    void answer();
    QString missing() const;

    QString m_name;
    QLineEdit *m_field;
    PlainLabel *m_missing;
    Button *m_verb;
};

/// The inputs of an action, with its verb at the end.
class ActionFormDialog final : public Dialog
{
    Q_OBJECT

public:
    ActionFormDialog(ThemeHost *themes, QWidget *over, const ActionSpec &action);
    void openForm();

Q_SIGNALS:
    void answered(const watchroom::FormValues &values);

private:
    void answer();

    FormView *m_form;
};

/// "What will this do?": target, effect, what it says about itself, the last time.
class PreviewPopover final : public Popover
{
    Q_OBJECT

public:
    PreviewPopover(ThemeHost *themes, QWidget *over, const QRect &at, const ActionSpec &action,
                   const QString &lastTime);
};

/// What is known about a failure.
class FailurePopover final : public Popover
{
    Q_OBJECT

public:
    FailurePopover(ThemeHost *themes, QWidget *over, const QRect &at, const ActionSpec &action,
                   const Failed &failed);

Q_SIGNALS:
    void dismissed();
};

} // namespace watchroom
