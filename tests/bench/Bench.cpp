// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Bench.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWarmUps = 3;
constexpr double kNanosecondsAMillisecond = 1e6;

} // namespace

Bench::Bench(QString filter)
    : m_filter(std::move(filter))
{
}

bool Bench::wants(const QString &name) const
{
    return name.contains(m_filter, Qt::CaseInsensitive);
}

void Bench::time(const QString &name, double reach, int rounds, const std::function<void()> &work,
                 const std::function<void()> &prepare)
{
    if (!wants(name))
        return;
    std::vector<double> times;
    for (int round = -kWarmUps; round < rounds; ++round) {
        if (prepare)
            prepare();
        QElapsedTimer timer;
        timer.start();
        work();
        const double taken = double(timer.nsecsElapsed()) / kNanosecondsAMillisecond;
        if (round >= 0)
            times.push_back(taken);
    }
    take(name, reach, std::move(times));
}

void Bench::take(const QString &name, double reach, std::vector<double> times)
{
    if (!wants(name) || times.empty())
        return;
    std::ranges::sort(times);
    const size_t last = times.size() - 1;
    m_figures.push_back({name, times.front(), times[last / 2], times[last * 99 / 100], reach});
}

QString benchTable(const std::vector<Bench::Figure> &figures,
                   const std::vector<Bench::Figure> &before)
{
    qsizetype width = 0;
    for (const Bench::Figure &figure : figures)
        width = std::max(width, figure.name.size());
    QString table = u"%1  %2 %3 %4 %5 %6\n"_s.arg(u"milliseconds"_s, -width)
                        .arg(u"minimum"_s, 9)
                        .arg(u"median"_s, 9)
                        .arg(u"99 %"_s, 9)
                        .arg(u"reach"_s, 9)
                        .arg(u"before"_s, 9);
    for (const Bench::Figure &figure : figures) {
        const auto former = std::ranges::find(before, figure.name, &Bench::Figure::name);
        const auto number = [](double value) {
            return value > 0 ? QString::number(value, 'f', 3) : u"-"_s;
        };
        table +=
            u"%1  %2 %3 %4 %5 %6%7\n"_s.arg(figure.name, -width)
                .arg(number(figure.minimum), 9)
                .arg(number(figure.median), 9)
                .arg(number(figure.slowest), 9)
                .arg(number(figure.reach), 9)
                .arg(former == before.end() ? u"-"_s : number(former->median), 9)
                .arg(figure.reach > 0 && figure.median > figure.reach ? u"  over"_s : QString());
    }
    return table;
}

QByteArray benchToJson(const std::vector<Bench::Figure> &figures)
{
    QJsonArray list;
    for (const Bench::Figure &figure : figures) {
        list += QJsonObject{{u"name"_s, figure.name},
                            {u"minimum"_s, figure.minimum},
                            {u"median"_s, figure.median},
                            {u"slowest"_s, figure.slowest},
                            {u"reach"_s, figure.reach}};
    }
    return QJsonDocument(list).toJson();
}

Result<std::vector<Bench::Figure>> benchFromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray())
        return failure(ErrorCode::InvalidArgument, u"This is no saved run of the benchmarks."_s);
    std::vector<Bench::Figure> figures;
    for (const QJsonValue &value : document.array()) {
        figures.push_back({value[u"name"_s].toString(), value[u"minimum"_s].toDouble(),
                           value[u"median"_s].toDouble(), value[u"slowest"_s].toDouble(),
                           value[u"reach"_s].toDouble()});
    }
    return figures;
}

} // namespace watchroom
