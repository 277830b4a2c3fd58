// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/template/TimeFormat.h"

#include <algorithm>
#include <array>
#include <utility>

namespace watchroom::templating {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kUsualForms = {
    std::pair{u'd', "MM/dd/yyyy"_L1},
    std::pair{u'D', "dddd, dd MMMM yyyy"_L1},
    std::pair{u't', "HH:mm"_L1},
    std::pair{u'T', "HH:mm:ss"_L1},
    std::pair{u'f', "dddd, dd MMMM yyyy HH:mm"_L1},
    std::pair{u'F', "dddd, dd MMMM yyyy HH:mm:ss"_L1},
    std::pair{u'g', "MM/dd/yyyy HH:mm"_L1},
    std::pair{u'G', "MM/dd/yyyy HH:mm:ss"_L1},
    std::pair{u'm', "MMMM dd"_L1},
    std::pair{u'M', "MMMM dd"_L1},
    std::pair{u'y', "yyyy MMMM"_L1},
    std::pair{u'Y', "yyyy MMMM"_L1},
    std::pair{u'o', "yyyy-MM-ddTHH:mm:ss.fffffffK"_L1},
    std::pair{u'O', "yyyy-MM-ddTHH:mm:ss.fffffffK"_L1},
    std::pair{u's', "yyyy-MM-ddTHH:mm:ss"_L1},
    std::pair{u'u', "yyyy-MM-dd HH:mm:ssZ"_L1},
    std::pair{u'r', "ddd, dd MMM yyyy HH:mm:ss 'GMT'"_L1},
    std::pair{u'R', "ddd, dd MMM yyyy HH:mm:ss 'GMT'"_L1},
};

QString padded(int number, qsizetype width)
{
    return u"%1"_s.arg(number, int(std::min(width, qsizetype(4))), 10, QChar(u'0'));
}

/// One letter as often as it stands: "MMM".
QString field(const QDateTime &moment, QChar letter, qsizetype times, const QLocale &locale)
{
    const QDate date = moment.date();
    const QTime time = moment.time();
    const auto name = times == 3 ? QLocale::ShortFormat : QLocale::LongFormat;
    const int hour = time.hour() % 12 == 0 ? 12 : time.hour() % 12;
    switch (letter.unicode()) {
    case u'd':
        return times < 3 ? padded(date.day(), times) : locale.dayName(date.dayOfWeek(), name);
    case u'M':
        return times < 3 ? padded(date.month(), times) : locale.monthName(date.month(), name);
    case u'y':
        return times < 3 ? padded(date.year() % 100, times) : padded(date.year(), times);
    case u'h':
        return padded(hour, std::min(times, qsizetype(2)));
    case u'H':
        return padded(time.hour(), std::min(times, qsizetype(2)));
    case u'm':
        return padded(time.minute(), std::min(times, qsizetype(2)));
    case u's':
        return padded(time.second(), std::min(times, qsizetype(2)));
    case u'f':
    case u'F':
        return (padded(time.msec(), 3) + "0000"_L1).left(times);
    case u't':
        return (time.hour() < 12 ? locale.amText() : locale.pmText()).left(times == 1 ? 1 : -1);
    case u'K':
        return u"Z"_s; // moments here are UTC
    case u'z':
        return times == 1 ? u"+0"_s : times == 2 ? u"+00"_s : u"+00:00"_s;
    default:
        return QString(times, letter);
    }
}

} // namespace

QString formattedTime(const QDateTime &moment, const QString &format, const QLocale &locale)
{
    if (format.size() == 1) {
        const auto usual = std::ranges::find(kUsualForms, format[0].unicode(),
                                             &decltype(kUsualForms)::value_type::first);
        if (usual != kUsualForms.end())
            return formattedTime(moment, usual->second, locale);
    }
    QString text;
    for (qsizetype at = 0; at < format.size();) {
        const QChar c = format[at];
        if (c == u'\'' || c == u'"') {
            const qsizetype close = format.indexOf(c, at + 1);
            const qsizetype end = close < 0 ? format.size() : close;
            text += format.sliced(at + 1, end - at - 1);
            at = std::min(end + 1, format.size());
        } else if ((c == u'\\' || c == u'%') && at + 1 < format.size()) {
            text += c == u'%' ? field(moment, format[at + 1], 1, locale) : QString(format[at + 1]);
            at += 2;
        } else {
            qsizetype end = at;
            while (end < format.size() && format[end] == c)
                ++end;
            text += field(moment, c, end - at, locale);
            at = end;
        }
    }
    return text;
}

} // namespace watchroom::templating
