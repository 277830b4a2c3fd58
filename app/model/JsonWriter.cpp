// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/JsonWriter.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace watchroom {

using nlohmann::json;

json jsonText(const QString &text)
{
    return text.toStdString();
}

json jsonMoment(Timestamp moment)
{
    using namespace std::chrono;
    constexpr Timestamp kFirst = sys_days(year(1) / 1 / 2);
    constexpr Timestamp kLast = sys_days(year(9999) / 12 / 30);
    const Timestamp written = std::clamp(moment, kFirst, kLast);
    return jsonText(
        QDateTime::fromMSecsSinceEpoch(written.time_since_epoch().count(), QTimeZone::UTC)
            .toString(Qt::ISODateWithMs));
}

void putText(json &object, const char *key, const QString &text)
{
    if (!text.isEmpty())
        object[key] = jsonText(text);
}

void putFlag(json &object, const char *key, bool flag)
{
    if (flag)
        object[key] = true;
}

QByteArray jsonBytes(const json &value)
{
    // Numbers that JSON has no word for become null; invalid UTF-8 cannot occur (see jsonText).
    return QByteArray::fromStdString(value.dump(-1, ' ', false, json::error_handler_t::replace));
}

} // namespace watchroom
