// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/CardTarget.h"
#include "ui/cards/Piece.h"

#include <QObject>

#include <vector>

namespace watchroom {

class TargetButton;

/// A real button on each target of a sheet that a widget paints: what takes the clicks, the keys
/// and the focus, and what screen readers find.
class TargetButtons final : public QObject
{
    Q_OBJECT

public:
    explicit TargetButtons(QWidget *host);

    /// The buttons of these targets, in their order. What stays the same thing to press keeps its
    /// button and with it the focus.
    void place(const std::vector<CardTarget> &targets);
    const std::vector<TargetButton *> &all() const { return m_buttons; }

    /// Which targets have the pointer and the focus.
    SheetState state() const;
    /// What the pointer or else the focus is on; null for none.
    const CardTarget *lookedAt() const;

Q_SIGNALS:
    void pressed(const watchroom::CardTarget &target);
    /// lookedAt() may be something else.
    void lookChanged();

private:
    TargetButton *take(const CardTarget &target);
    /// What can be pressed inside something that can be pressed lies above it.
    void stack();

    QWidget *m_host;
    std::vector<TargetButton *> m_buttons;
};

} // namespace watchroom
