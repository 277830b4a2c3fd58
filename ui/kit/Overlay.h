// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/ThemeHost.h"

#include <QPointer>
#include <QWidget>

namespace watchroom {

/// What Popover and Dialog share: a layer over the whole window that keeps the focus until it
/// closes, closes with Esc and then gives the focus back. It deletes itself when it has closed.
class Overlay : public QWidget
{
    Q_OBJECT

public:
    /// Covers the window of `over`.
    Overlay(ThemeHost *themes, QWidget *over);

    /// The painted box; put the content into it.
    QWidget *panel() const { return m_panel; }

    /// Shows it with the focus on `first`, or on the first thing that takes it.
    void open(QWidget *first = nullptr);
    void close();

Q_SIGNALS:
    void closed();

protected:
    /// Where the panel goes in a window of this size.
    virtual QRect place(const QSize &window) const = 0;
    virtual int cornerRadius() const = 0;
    virtual bool hasScrim() const = 0;
    virtual void pressedOutside() = 0;

    ThemeHost *themes() const { return m_themes; }
    void arrange();

    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeHost *m_themes;
    QWidget *m_panel;
    QPointer<QWidget> m_focusBefore;
    bool m_closing = false;
};

} // namespace watchroom
