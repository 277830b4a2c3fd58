// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Overlay.h"

class QHBoxLayout;
class QVBoxLayout;

namespace watchroom {

class PlainLabel;

/// A question in the middle of the window, above a scrim: a title, content, and a footer whose verb
/// is at the right.
class Dialog : public Overlay
{
    Q_OBJECT

public:
    Dialog(ThemeHost *themes, QWidget *over, const QString &title);

    void setTitle(const QString &title);
    /// Add the content here. It scrolls where the window is too low.
    QVBoxLayout *content() const { return m_content; }
    /// Add buttons here, the verb last. They stand at the right.
    QHBoxLayout *footer() const { return m_footer; }
    void setWidth(int width);

protected:
    QRect place(const QSize &window) const override;
    int cornerRadius() const override;
    bool hasScrim() const override { return true; }
    void pressedOutside() override {} // a half-filled form is not lost to a stray click
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_title;
    QWidget *m_body;
    QWidget *m_foot;
    QVBoxLayout *m_content;
    QHBoxLayout *m_footer;
    int m_width;
};

} // namespace watchroom
