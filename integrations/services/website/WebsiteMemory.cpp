// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/website/WebsiteMemory.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace watchroom {

namespace {

QJsonValue toJson(Timestamp moment)
{
    return qint64(moment.time_since_epoch().count());
}

QJsonValue toJson(const std::optional<Timestamp> &moment)
{
    return moment ? toJson(*moment) : QJsonValue();
}

Timestamp momentFrom(const QJsonValue &value)
{
    return Timestamp(Milliseconds(value.toInteger()));
}

std::optional<Timestamp> perhapsMomentFrom(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(momentFrom(value)) : std::nullopt;
}

QJsonValue toJson(const Outage &outage)
{
    return QJsonObject{{u"began"_s, toJson(outage.began)},
                       {u"lastGood"_s, toJson(outage.lastGood)},
                       {u"checked"_s, toJson(outage.lastCheck.at)},
                       {u"problem"_s, outage.lastCheck.problem},
                       {u"answered"_s, outage.lastCheck.answered},
                       {u"failures"_s, outage.failures},
                       {u"revision"_s, outage.revision},
                       {u"published"_s, toJson(outage.published)}};
}

Outage outageFrom(const QJsonObject &json)
{
    Outage outage{.began = momentFrom(json[u"began"_s]),
                  .lastGood = perhapsMomentFrom(json[u"lastGood"_s]),
                  .failures = json[u"failures"_s].toInt(),
                  .revision = json[u"revision"_s].toInt(),
                  .published = momentFrom(json[u"published"_s])};
    outage.lastCheck = {.at = momentFrom(json[u"checked"_s]),
                        .problem = json[u"problem"_s].toString(),
                        .answered = json[u"answered"_s].toBool()};
    return outage;
}

QJsonValue toJson(const CertificateNotice &notice)
{
    return QJsonObject{{u"expires"_s, toJson(notice.expires)},
                       {u"daysLeft"_s, notice.daysLeft},
                       {u"revision"_s, notice.revision}};
}

CertificateNotice noticeFrom(const QJsonObject &json)
{
    return {.expires = momentFrom(json[u"expires"_s]),
            .daysLeft = json[u"daysLeft"_s].toInt(),
            .revision = json[u"revision"_s].toInt()};
}

} // namespace

QByteArray memoryToJson(const WebsiteMemory &memory)
{
    QJsonObject json{{u"lastGood"_s, toJson(memory.lastGood)},
                     {u"mutedUntil"_s, toJson(memory.mutedUntil)}};
    if (memory.outage)
        json[u"outage"_s] = toJson(*memory.outage);
    if (memory.certificate)
        json[u"certificate"_s] = toJson(*memory.certificate);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

WebsiteMemory memoryFromJson(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    WebsiteMemory memory{.lastGood = perhapsMomentFrom(json[u"lastGood"_s]),
                         .mutedUntil = perhapsMomentFrom(json[u"mutedUntil"_s])};
    if (json.contains(u"outage"_s))
        memory.outage = outageFrom(json[u"outage"_s].toObject());
    if (json.contains(u"certificate"_s))
        memory.certificate = noticeFrom(json[u"certificate"_s].toObject());
    return memory;
}

} // namespace watchroom
