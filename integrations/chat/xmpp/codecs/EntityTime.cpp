// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/EntityTime.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHoursOfADay = 24;
constexpr int kMinutesOfAnHour = 60;

/// "-06:00"; "Z" is none.
std::optional<std::chrono::minutes> readOffset(const QString &text)
{
    if (text == u"Z")
        return std::chrono::minutes(0);
    if (text.size() != 6 || text[3] != u':' || (text[0] != u'+' && text[0] != u'-'))
        return std::nullopt;
    const auto hours = readNumber(QStringView(text).sliced(1, 2), kHoursOfADay - 1);
    const auto minutes = readNumber(QStringView(text).sliced(4, 2), kMinutesOfAnHour - 1);
    if (!hours || !minutes)
        return std::nullopt;
    const std::chrono::minutes offset(*hours * kMinutesOfAnHour + *minutes);
    return text[0] == u'-' ? -offset : offset;
}

QString writeOffset(std::chrono::minutes offset)
{
    const int minutes = int(std::abs(offset.count()));
    return u"%1%2:%3"_s.arg(QChar(offset.count() < 0 ? u'-' : u'+'))
        .arg(minutes / kMinutesOfAnHour, 2, 10, QChar(u'0'))
        .arg(minutes % kMinutesOfAnHour, 2, 10, QChar(u'0'));
}

} // namespace

std::optional<EntityTime> readEntityTime(const XmlElement &iq)
{
    const XmlElement &time = iq.child(u"time", ns::kEntityTime);
    const std::optional<Timestamp> now = readMoment(time.textOf(u"utc", ns::kEntityTime));
    const auto offset = readOffset(time.textOf(u"tzo", ns::kEntityTime));
    if (!now || !offset)
        return std::nullopt;
    return EntityTime{*now, *offset};
}

XmlElement writeEntityTime(const EntityTime &time)
{
    return writeEntityTimeQuery()
        .addTextElement(u"tzo"_s, writeOffset(time.offset))
        .addTextElement(u"utc"_s, writeMoment(time.now));
}

XmlElement writeEntityTimeQuery()
{
    return element(u"time", ns::kEntityTime);
}

} // namespace watchroom::xmpp
