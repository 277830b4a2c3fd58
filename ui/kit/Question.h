// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/ThemeHost.h"

#include <QRect>

#include <functional>

class QWidget;

namespace watchroom {

/// What is asked before something that cannot be taken back: what, what will happen, and the verb.
struct Question
{
    QString title;
    QString text;
    QString verb;
};

/// Asks in a box at `anchor`, a rectangle of `over`; Cancel has the focus. Calls `yes` when the
/// verb is pressed, unless `context` is gone by then.
void askBefore(ThemeHost *themes, QWidget *over, const QRect &anchor, const Question &question,
               QObject *context, std::function<void()> yes);

} // namespace watchroom
