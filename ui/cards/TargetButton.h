// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/CardTarget.h"

#include <QAbstractButton>

namespace watchroom {

/// A target as a widget: it takes clicks, keys and the focus and has a name for screen readers; its
/// parent paints it.
class TargetButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit TargetButton(QWidget *parent);

    void setTarget(const CardTarget &target);
    const CardTarget &target() const { return m_target; }

Q_SIGNALS:
    /// "What will this do?", asked of an action by its menu or by the question mark.
    void previewRequested();
    /// The pointer or the focus has come or gone.
    void lookChanged();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *) override {}
    bool event(QEvent *event) override;

private:
    CardTarget m_target;
};

} // namespace watchroom
