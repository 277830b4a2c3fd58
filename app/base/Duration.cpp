// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Duration.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace watchroom {

namespace {

constexpr Milliseconds kAlmostASecond{950};

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Duration)
};

} // namespace

QString durationText(Milliseconds duration)
{
    if (duration > Milliseconds(0) && duration < kAlmostASecond)
        return Texts::tr("%1 ms").arg(duration.count());
    const qint64 seconds = std::max<qint64>(0, std::chrono::round<Seconds>(duration).count());
    if (seconds < 60)
        return Texts::tr("%1 s").arg(seconds);
    const qint64 minutes = seconds / 60;
    if (minutes < 5 && seconds % 60 != 0)
        return Texts::tr("%1 min %2 s").arg(minutes).arg(seconds % 60);
    if (minutes < 60)
        return Texts::tr("%1 min").arg(minutes);
    const qint64 hours = minutes / 60;
    if (hours < 24)
        return minutes % 60 == 0 ? Texts::tr("%1 h").arg(hours)
                                 : Texts::tr("%1 h %2 min").arg(hours).arg(minutes % 60);
    const qint64 days = hours / 24;
    return days == 1 ? Texts::tr("1 day") : Texts::tr("%n days", nullptr, int(days));
}

QString clockTimeText(Timestamp moment)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count());
    const QLocale locale;
    // The plain "C" locale says seconds even in its short form.
    QString format = locale.timeFormat(QLocale::ShortFormat);
    format.remove(QStringLiteral(":ss"));
    return locale.toString(local.time(), format);
}

} // namespace watchroom
