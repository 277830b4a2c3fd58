// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/runbook/HeaderLines.h"

#include "app/base/PlainText.h"
#include "integrations/services/runbook/ScriptHeaderTexts.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>
#include <optional>

using namespace Qt::StringLiterals;

namespace watchroom {

namespace {

constexpr int kMaximumLines = 100;
constexpr qsizetype kMaximumValueLength = 2000;

/// How many letters have to be typed, left out or replaced to make one word of the other.
qsizetype distance(const QString &a, const QString &b)
{
    std::vector<qsizetype> row(size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i + 1);
        for (size_t j = 1; j < row.size(); ++j) {
            const qsizetype replaced = diagonal + (a[i] == b[qsizetype(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

/// The text of a comment line without its mark; nothing when the line is no comment.
std::optional<QString> commentText(const QString &line)
{
    static const QRegularExpression comment(uR"(^\s*(?:#+|//+|--+|;+)(.*)$)"_s);
    const auto match = comment.match(line);
    return match.hasMatch() ? std::optional(match.captured(1)) : std::nullopt;
}

/// "key: value"; nothing for a sentence.
std::optional<HeaderEntry> entryOf(const QString &comment)
{
    static const QRegularExpression entry(uR"(^\s*([A-Za-z][A-Za-z-]*)\s*:(?:\s+(.*))?$)"_s);
    const auto match = entry.match(comment);
    if (!match.hasMatch())
        return std::nullopt;
    return HeaderEntry{.key = match.captured(1).toLower(),
                       .value = plainText(match.captured(2), kMaximumValueLength)};
}

} // namespace

Result<std::vector<HeaderEntry>> headerEntries(const QString &file, const QByteArray &head)
{
    std::vector<HeaderEntry> entries;
    int number = 0;
    for (const QString &line : QString::fromUtf8(head).split(u'\n')) {
        ++number;
        const std::optional<QString> comment = commentText(line.trimmed());
        if (!comment && !entries.empty())
            break;
        std::optional<HeaderEntry> entry = comment ? entryOf(*comment) : std::nullopt;
        if (number > kMaximumLines) {
            if (entry && !entries.empty())
                return headerMistake(
                    file, number,
                    ScriptHeaderTexts::tr(
                        "The description goes on here. Keep it within the first 100 "
                        "lines."));
            if (entries.empty())
                break;
        }
        if (!entry || (entries.empty() && entry->key != u"watchroom"))
            continue;
        entry->line = number;
        entries.push_back(*std::move(entry));
    }
    return entries;
}

std::unexpected<Error> headerMistake(const QString &file, int line, const QString &sentence)
{
    return failure(
        ErrorCode::InvalidArgument,
        ScriptHeaderTexts::tr("%1, line %2: %3").arg(file, QString::number(line), sentence));
}

QString headerSuggestion(const QString &word, const QStringList &known)
{
    if (word.size() > 40 || known.isEmpty())
        return {};
    const auto nearest = std::ranges::min_element(
        known, {}, [&](const QString &candidate) { return distance(word.toLower(), candidate); });
    if (distance(word.toLower(), *nearest) > std::max<qsizetype>(1, word.size() / 3))
        return {};
    return u' ' + ScriptHeaderTexts::tr("Did you mean “%1”?").arg(*nearest);
}

QStringList headerList(const QString &value)
{
    QStringList parts;
    for (const QString &part : value.split(u',')) {
        if (const QString word = part.trimmed(); !word.isEmpty())
            parts += word;
    }
    return parts;
}

} // namespace watchroom
