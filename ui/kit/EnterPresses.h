// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace watchroom {

/// Makes Enter press the button that has the focus, whatever kind it is and whatever desktop it is
/// on; by itself Qt does so on some desktops only. A held key presses once. Install it on the
/// application.
class EnterPresses final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace watchroom
