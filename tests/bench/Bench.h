// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QString>

#include <functional>
#include <vector>

namespace watchroom {

/// Times pieces of work and prints what it found: a table for people, JSON for a later run to
/// compare itself with.
class Bench
{
public:
    /// Milliseconds of one round.
    struct Figure
    {
        QString name;
        double minimum = 0;
        double median = 0;
        double slowest = 0; ///< The 99th percentile of the rounds.
        double reach = 0;   ///< What the median should stay under; 0 where nothing is promised.
    };

    /// Only what has `filter` in its name is run.
    explicit Bench(QString filter = {});

    /// Runs `work` `rounds` times after a few that warm it up. `prepare` comes before each round
    /// and is not timed.
    void time(const QString &name, double reach, int rounds, const std::function<void()> &work,
              const std::function<void()> &prepare = {});

    /// Takes what was measured elsewhere, milliseconds of each round.
    void take(const QString &name, double reach, std::vector<double> times);

    /// Whether what has this name will run, so that its data need not be made in vain.
    bool wants(const QString &name) const;

    const std::vector<Figure> &figures() const { return m_figures; }

private:
    QString m_filter;
    std::vector<Figure> m_figures;
};

/// The figures in columns; beside the median that of `before`, where it has the same name.
QString benchTable(const std::vector<Bench::Figure> &figures,
                   const std::vector<Bench::Figure> &before);
QByteArray benchToJson(const std::vector<Bench::Figure> &figures);
/// Errors: InvalidArgument for what no bench wrote.
Result<std::vector<Bench::Figure>> benchFromJson(const QByteArray &json);

} // namespace watchroom
