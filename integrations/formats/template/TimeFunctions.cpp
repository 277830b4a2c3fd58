// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/template/Functions.h"
#include "integrations/formats/template/TemplateTexts.h"
#include "integrations/formats/template/TimeFormat.h"

#include <QTimeZone>

#include <cmath>

namespace watchroom::templating {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

/// .NET counts time in ticks of 100 ns since the year 1.
constexpr qint64 kTicksAMillisecond = 10'000;
constexpr qint64 kTicksBefore1970 = 621'355'968'000'000'000;

constexpr qint64 kSecond = 1000;
constexpr qint64 kMinute = 60 * kSecond;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

/// The years that ISO 8601 can write with four digits.
bool isWithinReach(double milliseconds)
{
    return std::abs(milliseconds) < 8000.0 * 365 * double(kDay);
}

QDateTime momentOf(Arguments &args, double milliseconds)
{
    if (!isWithinReach(milliseconds)) {
        args.report(TemplateTexts::tr("This time is too far away."));
        milliseconds = 0;
    }
    return QDateTime::fromMSecsSinceEpoch(qint64(milliseconds), QTimeZone::UTC);
}

/// By the format and the language that the arguments from `first` on give.
Value written(Arguments &args, const QDateTime &moment, size_t first)
{
    if (!moment.isValid() || moment.date().year() < 1 || moment.date().year() > 9999) {
        args.report(TemplateTexts::tr("This time is too far away."));
        return args.value(args.count());
    }
    const QString format = args.text(first, u"yyyy-MM-ddTHH:mm:ss.fffZ"_s);
    return made(formattedTime(moment, format, args.locale(first + 1)));
}

Value utcNow(Arguments &args)
{
    return written(args, momentOf(args, double(args.now().time_since_epoch().count())), 0);
}

Value formatDateTime(Arguments &args)
{
    return written(args, args.moment(0), 1);
}

Value formatEpoch(Arguments &args)
{
    return written(args, momentOf(args, args.number(0) * double(kSecond)), 1);
}

Value formatTicks(Arguments &args)
{
    const double ticks = args[0].is_string() ? args.text(0).toDouble() : args.number(0);
    return written(args, momentOf(args, (ticks - double(kTicksBefore1970)) / kTicksAMillisecond),
                   1);
}

Value shifted(Arguments &args, qint64 unit)
{
    const double step = args.number(1) * double(unit);
    return written(args,
                   momentOf(args, isWithinReach(step)
                                      ? double(args.moment(0).toMSecsSinceEpoch()) + step
                                      : step),
                   2);
}

Value addDays(Arguments &args)
{
    return shifted(args, kDay);
}
Value addHours(Arguments &args)
{
    return shifted(args, kHour);
}
Value addMinutes(Arguments &args)
{
    return shifted(args, kMinute);
}
Value addSeconds(Arguments &args)
{
    return shifted(args, kSecond);
}

/// By a number of the units "Second" to "Year".
QDateTime moved(Arguments &args, const QDateTime &moment, qint64 count, const QString &unit)
{
    if (std::abs(count) > 1'000'000'000) {
        args.report(TemplateTexts::tr("This time is too far away."));
        return moment;
    }
    if (unit == "Second"_L1)
        return moment.addSecs(count);
    if (unit == "Minute"_L1)
        return moment.addMSecs(count * kMinute);
    if (unit == "Hour"_L1)
        return moment.addMSecs(count * kHour);
    if (unit == "Day"_L1)
        return moment.addDays(count);
    if (unit == "Week"_L1)
        return moment.addDays(count * 7);
    if (unit == "Month"_L1)
        return moment.addMonths(int(count));
    if (unit == "Year"_L1)
        return moment.addYears(int(count));
    args.report(
        TemplateTexts::tr("“%1” is none of Second, Minute, Hour, Day, Week, Month and Year.")
            .arg(unit));
    return moment;
}

QDateTime nowOf(const Arguments &args)
{
    return QDateTime::fromMSecsSinceEpoch(args.now().time_since_epoch().count(), QTimeZone::UTC);
}

Value addToTime(Arguments &args)
{
    return written(args, moved(args, args.moment(0), args.whole(1), args.text(2)), 3);
}

Value subtractFromTime(Arguments &args)
{
    return written(args, moved(args, args.moment(0), -args.whole(1), args.text(2)), 3);
}

Value futureTime(Arguments &args)
{
    return written(args, moved(args, nowOf(args), args.whole(0), args.text(1)), 2);
}

Value pastTime(Arguments &args)
{
    return written(args, moved(args, nowOf(args), -args.whole(0), args.text(1)), 2);
}

Value dayOfMonth(Arguments &args)
{
    return made(json(args.moment(0).date().day()));
}
Value dayOfWeek(Arguments &args)
{
    return made(json(args.moment(0).date().dayOfWeek() % 7));
}
Value dayOfYear(Arguments &args)
{
    return made(json(args.moment(0).date().dayOfYear()));
}
Value month(Arguments &args)
{
    return made(json(args.moment(0).date().month()));
}
Value year(Arguments &args)
{
    return made(json(args.moment(0).date().year()));
}
Value date(Arguments &args)
{
    return made(formattedTime(args.moment(0), u"M/dd/yyyy"_s, QLocale::c()));
}

Value startOfHour(Arguments &args)
{
    const QDateTime moment = args.moment(0);
    return written(args, QDateTime(moment.date(), QTime(moment.time().hour(), 0), QTimeZone::UTC),
                   1);
}

Value startOfDay(Arguments &args)
{
    return written(args, args.moment(0).date().startOfDay(QTimeZone::UTC), 1);
}

Value startOfMonth(Arguments &args)
{
    const QDate day = args.moment(0).date();
    return written(args, QDate(day.year(), day.month(), 1).startOfDay(QTimeZone::UTC), 1);
}

Value timeOfDay(Arguments &args)
{
    const QTime time = args.moment(0).time();
    const int clock = time.hour() * 100 + time.minute();
    return made(clock == 0      ? u"midnight"_s
                : clock < 1200  ? u"morning"_s
                : clock == 1200 ? u"noon"_s
                : clock < 1800  ? u"afternoon"_s
                : clock <= 2200 ? u"evening"_s
                                : u"night"_s);
}

Value ticks(Arguments &args)
{
    return made(json(args.moment(0).toMSecsSinceEpoch() * kTicksAMillisecond + kTicksBefore1970));
}

Value difference(Arguments &args)
{
    return made(json(args.moment(1).msecsTo(args.moment(0)) * kTicksAMillisecond));
}

Value ticksIn(Arguments &args, qint64 unit)
{
    return made(json(args.number(0) / double(unit * kTicksAMillisecond)));
}

Value ticksToDays(Arguments &args)
{
    return ticksIn(args, kDay);
}
Value ticksToHours(Arguments &args)
{
    return ticksIn(args, kHour);
}
Value ticksToMinutes(Arguments &args)
{
    return ticksIn(args, kMinute);
}

} // namespace

std::span<const Function> timeFunctions()
{
    static constexpr Function functions[] = {
        {"utcNow", 0, 2, utcNow},
        {"formatDateTime", 1, 3, formatDateTime},
        {"formatEpoch", 1, 3, formatEpoch},
        {"formatTicks", 1, 3, formatTicks},
        {"addDays", 2, 4, addDays},
        {"addHours", 2, 4, addHours},
        {"addMinutes", 2, 4, addMinutes},
        {"addSeconds", 2, 4, addSeconds},
        {"addToTime", 3, 5, addToTime},
        {"subtractFromTime", 3, 5, subtractFromTime},
        {"getFutureTime", 2, 4, futureTime},
        {"getPastTime", 2, 4, pastTime},
        {"dayOfMonth", 1, 1, dayOfMonth},
        {"dayOfWeek", 1, 1, dayOfWeek},
        {"dayOfYear", 1, 1, dayOfYear},
        {"month", 1, 1, month},
        {"year", 1, 1, year},
        {"date", 1, 1, date},
        {"startOfHour", 1, 3, startOfHour},
        {"startOfDay", 1, 3, startOfDay},
        {"startOfMonth", 1, 3, startOfMonth},
        {"getTimeOfDay", 1, 1, timeOfDay},
        {"ticks", 1, 1, ticks},
        {"dateTimeDiff", 2, 2, difference},
        {"ticksToDays", 1, 1, ticksToDays},
        {"ticksToHours", 1, 1, ticksToHours},
        {"ticksToMinutes", 1, 1, ticksToMinutes},
    };
    return functions;
}

} // namespace watchroom::templating
