// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Clock.h"

#include <QTimer>

namespace watchroom {

Timestamp SystemClock::now() const
{
    return std::chrono::floor<Milliseconds>(std::chrono::system_clock::now());
}

Milliseconds SystemClock::monotonic() const
{
    return std::chrono::duration_cast<Milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

void SystemClock::callLater(Milliseconds delay, QObject *context, std::function<void()> callback)
{
    QTimer::singleShot(delay, Qt::CoarseTimer, context, std::move(callback));
}

} // namespace watchroom
