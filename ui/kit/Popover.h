// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Overlay.h"

class QVBoxLayout;

namespace watchroom {

/// A small box at the thing it is about: a confirmation, a preview, the form of an action.
class Popover : public Overlay
{
    Q_OBJECT

public:
    /// `anchor` is a rectangle of `over`; the popover stands below it, or above where there is no
    /// room.
    Popover(ThemeHost *themes, QWidget *over, const QRect &anchor);

    /// Add the content here; it is 340 px wide with 16 px around it.
    QVBoxLayout *content() const { return m_content; }
    void setWidth(int width);

protected:
    QRect place(const QSize &window) const override;
    int cornerRadius() const override;
    bool hasScrim() const override { return false; }
    void pressedOutside() override { close(); }

private:
    QPointer<QWidget> m_over;
    QRect m_anchor;
    QVBoxLayout *m_content;
    int m_width;
};

} // namespace watchroom
