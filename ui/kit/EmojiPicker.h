// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Popover.h"

namespace watchroom {

/// What an emoji of the grid is called; another one is called by itself.
QString emojiName(const QString &emoji);

/// A small grid of the emoji that people use at work. Arrows move, Enter takes, Esc leaves.
class EmojiPicker final : public Popover
{
    Q_OBJECT

public:
    EmojiPicker(ThemeHost *themes, QWidget *over, const QRect &anchor);

Q_SIGNALS:
    void picked(const QString &emoji);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QList<QWidget *> m_cells;
};

} // namespace watchroom
