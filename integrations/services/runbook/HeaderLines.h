// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace watchroom {

/// A "key: value" of a script's description and where it stands.
struct HeaderEntry
{
    int line = 0; ///< Counted from 1.
    QString key;  ///< Lower case.
    QString value;

    bool operator==(const HeaderEntry &) const = default;
};

/// The entries from "watchroom:" to the first line that is no comment; sentences between them are
/// left out. Empty when there is no "watchroom:". Error: InvalidArgument when it goes on past line
/// 100.
Result<std::vector<HeaderEntry>> headerEntries(const QString &file, const QByteArray &head);

/// InvalidArgument with "restart.sh, line 7: " before the sentence.
std::unexpected<Error> headerMistake(const QString &file, int line, const QString &sentence);

/// " Did you mean “effect”?" when one of the known words is near, else nothing.
QString headerSuggestion(const QString &word, const QStringList &known);

/// The parts of a list with commas between them, without the empty ones.
QStringList headerList(const QString &value);

} // namespace watchroom
