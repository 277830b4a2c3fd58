// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Form.h"
#include "ui/kit/ThemeHost.h"

#include <QList>
#include <QObject>
#include <QRect>

#include <vector>

class QWidget;

namespace watchroom {

class InputEditor;

/// A field of a card that can be seen now.
struct VisibleInput
{
    QString card; ///< Tells the cards on one widget apart.
    Input input;
    QRect rect; ///< On the widget.
    QString value;
    QString problem;
};

/// The real fields on a widget that paints cards. A field lives while it can be seen, or while it
/// has the focus; what stands in it belongs to the card's view state, so nothing is lost with it.
class CardInputs final : public QObject
{
    Q_OBJECT

public:
    CardInputs(ThemeHost *themes, QWidget *host);

    /// Makes, moves and removes fields so that just these are there. One that stays the same
    /// question keeps its widget, and with it the focus and the cursor.
    void place(const std::vector<VisibleInput> &visible);

    /// Removes all fields, also one with the focus.
    void clear();

    /// The field of an input; null while it is not there.
    InputEditor *editor(const QString &card, const QString &input) const;

    struct Focused
    {
        QString card;
        QString input;
        bool operator==(const Focused &) const = default;
    };
    /// The field with the focus, also when a part of it has it; empty for none.
    Focused focused() const;
    /// Puts the focus into a field; false when it is not there.
    bool focus(const Focused &where, Qt::FocusReason reason);
    /// What Tab stops at inside a field, in order.
    QList<QWidget *> stops(const QString &card, const QString &input) const;
    /// Goes to the next stop inside the field with the focus; false at its end.
    bool moveInside(bool next) const;

Q_SIGNALS:
    void changed(const QString &card, const QString &input, const QString &value);
    void submitted(const QString &card, const QString &input);
    /// The focus came into a field, or left the last one.
    void focusMoved();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Field
    {
        QString card;
        InputEditor *editor = nullptr;
    };

    InputEditor *make(const VisibleInput &visible);
    void update(InputEditor &editor, const VisibleInput &visible);
    const Field *focusedField() const;

    ThemeHost *m_themes;
    QWidget *m_host;
    std::vector<Field> m_fields;
};

} // namespace watchroom
