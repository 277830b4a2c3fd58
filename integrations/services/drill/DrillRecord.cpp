// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/drill/DrillRecord.h"

#include "app/model/CardJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace watchroom::drill {

using namespace Qt::StringLiterals;

namespace {

const QString kKey = u"practice"_s;

QJsonObject toJson(const Invocation &run)
{
    return {{u"key"_s, run.key.value},
            {u"instance"_s, run.action.instance.value},
            {u"room"_s, run.action.room.value},
            {u"card"_s, run.action.card.value},
            {u"action"_s, run.action.action.value},
            {u"title"_s, run.title},
            {u"by"_s, run.by.value},
            {u"byName"_s, run.byName},
            {u"pressed"_s, qint64(run.pressed.time_since_epoch().count())}};
}

Invocation invocationFrom(const QJsonObject &json)
{
    return {.key = InvocationKey(json.value(u"key"_s).toString()),
            .action = {.instance = InstanceId(json.value(u"instance"_s).toString()),
                       .room = RoomId(json.value(u"room"_s).toString()),
                       .card = CardId(json.value(u"card"_s).toString()),
                       .action = ActionId(json.value(u"action"_s).toString())},
            .title = json.value(u"title"_s).toString(),
            .effect = Effect::Danger,
            .by = PersonId(json.value(u"by"_s).toString()),
            .byName = json.value(u"byName"_s).toString(),
            .pressed = Timestamp(Milliseconds(json.value(u"pressed"_s).toInteger()))};
}

} // namespace

DrillRecord loadRecord(const Storage &storage)
{
    const QByteArray stored = storage.value(kKey);
    if (stored.isEmpty())
        return {};
    const QJsonObject json = QJsonDocument::fromJson(stored).object();
    DrillRecord record{.phase = DrillRecord::Phase::Ended};
    if (json.value(u"phase"_s).toString() != "playing"_L1)
        return record;
    record.phase = DrillRecord::Phase::Playing;
    for (const QJsonValue &card : json.value(u"cards"_s).toArray()) {
        if (auto read = cardFromJson(card.toString().toUtf8()))
            record.cards.push_back(std::move(*read));
    }
    if (json.contains(u"colleagueRun"_s))
        record.colleagueRun = invocationFrom(json.value(u"colleagueRun"_s).toObject());
    return record;
}

Result<void> saveRecord(Storage &storage, const DrillRecord &record)
{
    QJsonArray cards;
    for (const Card &card : record.cards)
        cards.append(QString::fromUtf8(cardToJson(card)));
    const bool playing = record.phase == DrillRecord::Phase::Playing;
    QJsonObject json{{u"phase"_s, playing ? u"playing"_s : u"ended"_s}, {u"cards"_s, cards}};
    if (record.colleagueRun)
        json.insert(u"colleagueRun"_s, toJson(*record.colleagueRun));
    return storage.setValue(kKey, QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace watchroom::drill
