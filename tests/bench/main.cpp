// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// ./dev bench: reads what is asked for, runs it, prints what it found.

#include "tests/bench/Benchmarks.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>

#include <cstdio>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

int fail(const QString &sentence)
{
    std::fprintf(stderr, "watchroom-bench: %s\n", qPrintable(sentence));
    return 2;
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    QCommandLineParser line;
    line.addHelpOption();
    const QCommandLineOption only(u"only"_s, u"Runs what has TEXT in its name."_s, u"TEXT"_s);
    const QCommandLineOption save(u"save"_s, u"Writes the figures as JSON."_s, u"FILE"_s);
    const QCommandLineOption compare(u"compare"_s, u"Shows a saved run beside this one."_s,
                                     u"FILE"_s);
    line.addOptions({only, save, compare});
    line.addPositionalArgument(u"card"_s, u"Cards to time, in any format."_s, u"[card...]"_s);
    line.process(application);

    std::vector<Bench::Figure> before;
    if (line.isSet(compare)) {
        QFile file(line.value(compare));
        if (!file.open(QIODevice::ReadOnly))
            return fail(u"%1 cannot be read: %2"_s.arg(file.fileName(), file.errorString()));
        auto figures = benchFromJson(file.readAll());
        if (!figures)
            return fail(figures.error().summary);
        before = std::move(*figures);
    }

    Bench bench(line.value(only));
    benchCards(bench, line.positionalArguments());
    benchTimeline(bench);
    benchXmpp(bench);
    std::fputs(qPrintable(benchTable(bench.figures(), before)), stdout);

    if (line.isSet(save)) {
        QFile file(line.value(save));
        const QByteArray json = benchToJson(bench.figures());
        if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
            return fail(u"%1 cannot be written: %2"_s.arg(file.fileName(), file.errorString()));
    }
    return 0;
}
