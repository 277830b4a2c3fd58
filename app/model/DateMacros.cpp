// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/DateMacros.h"

#include <QDateTime>
#include <QRegularExpression>

namespace watchroom {

namespace {

QString dateText(QDate date, const QString &length, const QLocale &locale)
{
    if (length == u"LONG")
        return locale.toString(date, QLocale::LongFormat);
    if (length != u"SHORT")
        return locale.toString(date, QLocale::ShortFormat);
    // The long form with short names; no locale has a format of its own for that.
    QString format = locale.dateFormat(QLocale::LongFormat);
    format.replace(QLatin1StringView("dddd"), QLatin1StringView("ddd"))
        .replace(QLatin1StringView("MMMM"), QLatin1StringView("MMM"));
    return locale.toString(date, format);
}

} // namespace

QString expandDateMacros(const QString &text, const QTimeZone &zone, const QLocale &locale)
{
    if (!text.contains(u"{{"))
        return text;
    static const QRegularExpression kMacro(QStringLiteral(
        R"(\{\{(DATE|TIME)\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[-+]\d\d:\d\d))(?:, ?(COMPACT|SHORT|LONG))?\)\}\})"));
    QString expanded;
    qsizetype end = 0;
    for (const QRegularExpressionMatch &macro : kMacro.globalMatch(text)) {
        const QDateTime moment = QDateTime::fromString(macro.captured(2), Qt::ISODate);
        if (!moment.isValid())
            continue;
        const QDateTime local = moment.toTimeZone(zone);
        expanded += QStringView(text).sliced(end, macro.capturedStart() - end);
        expanded += macro.capturedView(1) == u"DATE"
                        ? dateText(local.date(), macro.captured(3), locale)
                        : locale.toString(local.time(), QLocale::ShortFormat);
        end = macro.capturedEnd();
    }
    expanded += QStringView(text).sliced(end);
    return expanded;
}

} // namespace watchroom
