// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Elements.h"

#include <QDateTime>
#include <QTimeZone>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShortestMoment = 20; ///< "2002-09-10T23:08:25Z"
constexpr qsizetype kLongestMoment = 40;
constexpr int kLastYear = 9999; ///< With more digits it could not be written.

/// Where the zone begins, behind the time of day; -1 without one.
qsizetype zoneOf(QStringView moment)
{
    if (moment.endsWith(u'Z'))
        return moment.size() - 1;
    const qsizetype at = moment.size() - 6; // "+02:00"
    const bool isZone = (moment[at] == u'+' || moment[at] == u'-') && moment[at + 3] == u':';
    return isZone ? at : -1;
}

} // namespace

XmlElement element(QStringView name, QStringView ns)
{
    return XmlElement(name.toString(), ns.toString());
}

XmlElement textElement(QStringView name, QStringView ns, const QString &text)
{
    return element(name, ns).addText(text);
}

std::optional<int> readNumber(QStringView text, int maximum)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (text.isEmpty() || !std::ranges::all_of(text, isDigit))
        return std::nullopt;
    bool fits = false;
    const int number = text.toInt(&fits);
    return fits && number <= maximum ? std::optional(number) : std::nullopt;
}

bool readFlag(QStringView text)
{
    return text == u"1" || text == u"true";
}

std::optional<Timestamp> readMoment(QStringView text)
{
    if (text.size() < kShortestMoment || text.size() > kLongestMoment || zoneOf(text) < 0)
        return std::nullopt;
    const QDateTime moment = QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
    const int year = moment.toUTC().date().year(); // that of the zone may be another
    if (!moment.isValid() || year < 1 || year > kLastYear)
        return std::nullopt;
    return Timestamp(Milliseconds(moment.toMSecsSinceEpoch()));
}

QString writeMoment(Timestamp moment)
{
    const qint64 milliseconds = moment.time_since_epoch().count();
    return QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone::UTC)
        .toString(milliseconds % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

} // namespace watchroom::xmpp
