// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/ThemeHost.h"

#include <QTimer>
#include <QWidget>

namespace watchroom {

class IconButton;
class PlainLabel;

/// One line of text above the composer: what did not happen and why. Stays until it is closed, or
/// for a while when it asks for nothing.
class NoticeLine final : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeLine(ThemeHost *themes, QWidget *parent = nullptr);

    /// Shown for 12 s, longer while the pointer or the focus is on it.
    void showPassing(const QString &text);
    /// Shown until it is cleared; an empty text clears it.
    void setStanding(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    ThemeHost *m_themes;
    PlainLabel *m_label;
    IconButton *m_close;
    QTimer m_timer;
    QString m_passing;
    QString m_standing;
};

} // namespace watchroom
