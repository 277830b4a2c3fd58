// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/JsonWriter.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace watchroom {

using nlohmann::json;

namespace {

/// What becomes of a list that both have.
enum class Lists { FirstOnly, Joined };

void addMissing(json &object, json &&fields, Lists lists)
{
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const auto present = object.find(field.key());
        if (present == object.end())
            object[field.key()] = std::move(*field);
        else if (present->is_object() && field->is_object())
            addMissing(*present, std::move(*field), lists);
        else if (present->is_array() && field->is_array() && lists == Lists::Joined)
            present->insert(present->end(), field->begin(), field->end());
    }
}

json fieldsOf(const ExtraFields &extra)
{
    json fields = json::parse(extra.cbegin(), extra.cend(), nullptr, false);
    return fields.is_object() ? fields : json::object();
}

} // namespace

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

void putJson(json &object, const char *key, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    json value = json::parse(bytes.cbegin(), bytes.cend(), nullptr, false);
    if (!value.is_discarded() && !value.is_null())
        object[key] = std::move(value);
}

void putExtra(json &object, const ExtraFields &extra)
{
    if (!extra.isEmpty())
        addMissing(object, fieldsOf(extra), Lists::Joined);
}

ExtraFields mergedExtra(const ExtraFields &first, const ExtraFields &second)
{
    if (second.isEmpty() || first == second)
        return first;
    json fields = fieldsOf(first);
    addMissing(fields, fieldsOf(second), Lists::FirstOnly);
    return fields.empty() ? ExtraFields() : jsonBytes(fields);
}

QByteArray jsonBytes(const json &value)
{
    // Numbers that JSON has no word for become null; invalid UTF-8 cannot occur (see jsonText).
    return QByteArray::fromStdString(value.dump(-1, ' ', false, json::error_handler_t::replace));
}

} // namespace watchroom
