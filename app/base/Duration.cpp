// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Duration.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace watchroom {

namespace {

QDateTime localTime(Timestamp moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count());
}

} // namespace

namespace {

constexpr Milliseconds kAlmostASecond{950};

struct DurationTexts
{
    Q_DECLARE_TR_FUNCTIONS(Duration)
};

} // namespace

QString durationText(Milliseconds duration)
{
    if (duration > Milliseconds(0) && duration < kAlmostASecond)
        return DurationTexts::tr("%1 ms").arg(duration.count());
    const qint64 seconds = std::max<qint64>(0, std::chrono::round<Seconds>(duration).count());
    if (seconds < 60)
        return DurationTexts::tr("%1 s").arg(seconds);
    const qint64 minutes = seconds / 60;
    if (minutes < 5 && seconds % 60 != 0)
        return DurationTexts::tr("%1 min %2 s").arg(minutes).arg(seconds % 60);
    if (minutes < 60)
        return DurationTexts::tr("%1 min").arg(minutes);
    const qint64 hours = minutes / 60;
    if (hours < 24)
        return minutes % 60 == 0 ? DurationTexts::tr("%1 h").arg(hours)
                                 : DurationTexts::tr("%1 h %2 min").arg(hours).arg(minutes % 60);
    const qint64 days = hours / 24;
    return days == 1 ? DurationTexts::tr("1 day")
                     : DurationTexts::tr("%n days", nullptr, int(days));
}

QString agoText(Milliseconds age)
{
    return age < Seconds(2) ? DurationTexts::tr("just now")
                            : DurationTexts::tr("%1 ago").arg(durationText(age));
}

QString clockTimeText(Timestamp moment)
{
    // Some locales' short format has seconds, which nobody reads.
    QString format = QLocale().timeFormat(QLocale::ShortFormat);
    format.remove(QStringLiteral(":ss"));
    return QLocale().toString(localTime(moment).time(), format);
}

QString momentText(Timestamp moment, Timestamp now)
{
    const QDate day = localTime(moment).date();
    const qint64 days = day.daysTo(localTime(now).date());
    const QString clock = clockTimeText(moment);
    if (days == 0)
        return clock;
    if (days > 0 && days < 7)
        return QLocale().standaloneDayName(day.dayOfWeek(), QLocale::ShortFormat) + u' ' + clock;
    return QLocale().toString(day, QStringLiteral("d MMM")) + u' ' + clock;
}

} // namespace watchroom
