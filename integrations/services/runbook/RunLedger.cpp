// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/runbook/RunLedger.h"

#include "app/base/Log.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchroom {

namespace {

constexpr auto kKey = "runs"_L1;
constexpr int kRevisionBlock = 100;

QJsonObject toJson(const RunLedger::Entry &entry)
{
    const RunReport &report = entry.report;
    QJsonArray arguments;
    for (const auto &[label, value] : report.arguments)
        arguments += QJsonObject{{u"label"_s, label}, {u"value"_s, value}};
    return {{u"key"_s, report.key.value},
            {u"room"_s, report.room.value},
            {u"title"_s, report.title},
            {u"icon"_s, report.icon},
            {u"effect"_s, int(report.effect)},
            {u"startedBy"_s, report.startedBy},
            {u"started"_s, qint64(report.started.time_since_epoch().count())},
            {u"arguments"_s, arguments},
            {u"revision"_s, entry.revision}};
}

RunLedger::Entry fromJson(const QJsonObject &object)
{
    RunLedger::Entry entry;
    RunReport &report = entry.report;
    report.key = InvocationKey(object[u"key"].toString());
    report.room = RoomId(object[u"room"].toString());
    report.title = object[u"title"].toString();
    report.icon = object[u"icon"].toString();
    report.effect = Effect(std::clamp(object[u"effect"].toInt(), 0, int(Effect::Danger)));
    report.startedBy = object[u"startedBy"].toString();
    report.started = Timestamp(Milliseconds(object[u"started"].toInteger()));
    for (const QJsonValue &argument : object[u"arguments"].toArray())
        report.arguments.emplace_back(argument[u"label"].toString(), argument[u"value"].toString());
    entry.revision = object[u"revision"].toInt();
    return entry;
}

} // namespace

std::vector<RunLedger::Entry> RunLedger::read()
{
    std::vector<Entry> entries;
    m_runs.clear();
    for (const QJsonValue &run : QJsonDocument::fromJson(m_storage.value(kKey)).array()) {
        const Entry entry = fromJson(run.toObject());
        entries.push_back(entry);
        m_runs.push_back({entry, entry.revision});
    }
    return entries;
}

Result<void> RunLedger::add(const RunReport &report)
{
    m_runs.push_back({{report, kRevisionBlock}, 0});
    return write();
}

int RunLedger::nextRevision(const InvocationKey &key)
{
    const auto run =
        std::ranges::find(m_runs, key, [](const Run &r) { return r.entry.report.key; });
    Q_ASSERT(run != m_runs.end());
    if (++run->used > run->entry.revision) {
        run->entry.revision += kRevisionBlock;
        (void)write();
    }
    return run->used;
}

void RunLedger::remove(const InvocationKey &key)
{
    std::erase_if(m_runs, [&](const Run &run) { return run.entry.report.key == key; });
    (void)write();
}

Result<void> RunLedger::write()
{
    QJsonArray runs;
    for (const Run &run : m_runs)
        runs += toJson(run.entry);
    const Result<void> written =
        m_storage.setValue(kKey, QJsonDocument(runs).toJson(QJsonDocument::Compact));
    if (!written)
        qCWarning(lcIntegrations) << "The list of running scripts was not written:"
                                  << written.error().detail;
    return written;
}

} // namespace watchroom
