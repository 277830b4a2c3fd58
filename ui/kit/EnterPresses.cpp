// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/EnterPresses.h"

#include "ui/kit/Button.h"

#include <QAbstractButton>
#include <QKeyEvent>

namespace watchroom {

bool EnterPresses::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return false;
    auto *button = qobject_cast<QAbstractButton *>(watched);
    if (!button || !button->isEnabled() || qobject_cast<Button *>(button))
        return false; // Button knows by itself, and when it is unavailable
    if (!key->isAutoRepeat())
        button->click();
    return true;
}

} // namespace watchroom
