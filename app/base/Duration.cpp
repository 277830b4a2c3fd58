// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Duration.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace watchroom {

QString durationText(Milliseconds duration)
{
    const auto tr = [](const char *text, int n = -1) {
        return QCoreApplication::translate("Duration", text, nullptr, n);
    };
    const qint64 seconds = std::max<qint64>(0, (duration.count() + 500) / 1000);
    if (duration < Milliseconds(950) && duration > Milliseconds(0))
        return tr("%1 ms").arg(duration.count());
    if (seconds < 60)
        return tr("%1 s").arg(seconds);
    const qint64 minutes = seconds / 60;
    if (minutes < 60)
        return minutes < 5 && seconds % 60 != 0
            ? tr("%1 min %2 s").arg(minutes).arg(seconds % 60)
            : tr("%1 min").arg(minutes);
    const qint64 hours = minutes / 60;
    if (hours < 24)
        return minutes % 60 == 0 ? tr("%1 h").arg(hours)
                                 : tr("%1 h %2 min").arg(hours).arg(minutes % 60);
    return QCoreApplication::translate("Duration", "%n days", nullptr, int(hours / 24));
}

QString clockTimeText(Timestamp moment)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count());
    return QLocale().toString(local.time(), QLocale::ShortFormat);
}

} // namespace watchroom
