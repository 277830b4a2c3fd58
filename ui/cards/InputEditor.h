// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Form.h"
#include "ui/kit/ThemeHost.h"

#include <QWidget>

class QHBoxLayout;

namespace watchroom {

/// The widget that takes the answer to an Input, in forms and in cards: the field alone, without
/// its label, hint and problem, though it is named and described by them. It is as high as
/// InputMeasure says.
class InputEditor : public QWidget
{
    Q_OBJECT

public:
    static InputEditor *make(ThemeHost *themes, const Input &input, QWidget *parent = nullptr);

    const Input &input() const { return m_input; }

    /// The answer as it travels; see normalValue(). Setting it is not told by `changed`.
    virtual QString value() const = 0;
    virtual void setValue(const QString &value) = 0;

    /// What is wrong with the answer; empty for nothing.
    void setProblem(const QString &sentence);

    /// What a screen reader is told of an editor: the field itself where it is one, else the group
    /// of its rows. Null for null.
    static QWidget *spokenPart(InputEditor *editor);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void changed();   ///< By the person.
    void submitted(); ///< Enter was pressed in a one-line field.

protected:
    InputEditor(ThemeHost *themes, const Input &input, QWidget *parent);

    ThemeHost *themes() const { return m_themes; }
    const Theme &theme() const { return *m_themes->theme(); }
    /// What takes the focus and shows the critical edge. It fills the widget, up to what else
    /// stands in `row()`.
    void setField(QWidget *field);
    QHBoxLayout *row();

private:
    void keepHeight();

    ThemeHost *m_themes;
    Input m_input;
    QWidget *m_field = nullptr;
};

} // namespace watchroom
