// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/model/Action.h"
#include "ui/kit/Dialog.h"
#include "ui/kit/Popover.h"

#include <QRect>

class QLineEdit;

namespace watchroom {

class Button;
class FormView;
class PlainLabel;
class PreviewLines;

// The questions that an action asks before it runs, and what can be looked up about it.

/// "Roll back in production?" at the button. Cancel has the focus; the verb can be pressed only
/// half a second after it last came or moved, so that a double click never answers.
class ConfirmPopover final : public Popover
{
    Q_OBJECT

public:
    /// `clock` outlives it.
    ConfirmPopover(ThemeHost *themes, Clock &clock, QWidget *over, const QRect &at,
                   const Confirmation &confirmation, const ActionSpec &action);
    void openQuestion();
    /// Where the executor's answer to "what will this do?" goes; made at the first call.
    PreviewLines *preview();

Q_SIGNALS:
    void confirmed();

private:
    void letVerbSleep();
    void answer();

    ThemeHost *m_themes;
    Clock &m_clock;
    PreviewLines *m_preview = nullptr;
    Button *m_cancel;
    Button *m_verb;
    int m_naps = 0; ///< How often the verb was put to sleep; only the last nap's end wakes it.
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
    /// "What will this do?", with what stands in the fields; the answer goes into `lines`.
    void previewRequested(const watchroom::FormValues &values, watchroom::PreviewLines *lines);

private:
    void addPreview();
    void answer();

    ThemeHost *m_themes;
    FormView *m_form;
    PreviewLines *m_preview = nullptr;
};

/// "What will this do?": target, arguments, effect, what it says about itself, who did it last and
/// how that ended, and what its executor says.
class PreviewPopover final : public Popover
{
    Q_OBJECT

public:
    PreviewPopover(ThemeHost *themes, QWidget *over, const QRect &at, const ActionSpec &action,
                   const FormValues &values, const QString &lastTime);
    PreviewLines *lines() const { return m_lines; }

private:
    PreviewLines *m_lines;
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
