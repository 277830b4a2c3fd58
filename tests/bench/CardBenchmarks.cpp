// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardJson.h"
#include "integrations/formats/CardFormat.h"
#include "tests/bench/Benchmarks.h"
#include "tests/support/SampleRows.h"
#include "ui/cards/CardLayout.h"
#include "ui/kit/Theme.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRounds = 200;
constexpr int kCardWidth = 680;
constexpr double kTypicalReach = 0.5;
constexpr double kLargestReach = 5;

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<Card> noCard()
{
    return failure(ErrorCode::InvalidArgument, u"This is no card in a format that we know."_s);
}

/// The largest of our own samples.
QString largestSample()
{
    const QFileInfoList files =
        QDir(QStringLiteral(GALLERY)).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Size);
    return files.isEmpty() ? QString() : files.front().filePath();
}

} // namespace

void benchCards(Bench &bench, const QStringList &files)
{
    const CardContext context{.theme = Theme::make({}), .now = samples::at(14, 40)};
    const auto readAndLayOut = [&](const QString &name, double reach, const QByteArray &bytes) {
        bench.time(name, reach, kRounds, [&] {
            const auto format = formatOf(bytes);
            const auto card = format ? convertCard(*format, {.bytes = bytes}) : noCard();
            if (card)
                layOutCard({.card = *card}, context, kCardWidth);
        });
    };

    const QByteArray typical = cardToJson(samples::incidentCard().card);
    readAndLayOut(u"card: read, lower, lay out; typical"_s, kTypicalReach, typical);
    readAndLayOut(u"card: read, lower, lay out; largest sample"_s, kLargestReach,
                  contentsOf(largestSample()));
    for (const QString &path : files)
        readAndLayOut(u"card: "_s + QFileInfo(path).fileName(), kLargestReach, contentsOf(path));

    const Card card = samples::incidentCard().card;
    bench.time(u"card: lower for other clients"_s, kTypicalReach, kRounds,
               [&] { loweredCardJson(card); });
}

} // namespace watchroom
