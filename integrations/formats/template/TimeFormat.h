// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLocale>

namespace watchroom::templating {

/// A moment by one of the format texts that Adaptive Expressions share with .NET: "dddd, d MMMM
/// yyyy", "HH:mm:ss.fffZ", "'at' h tt", or one letter for a usual form ("d", "D", "t", "T", "f",
/// "F", "g", "G", "M", "Y", "o", "s", "u", "R"). Letters that mean nothing stand for themselves.
QString formattedTime(const QDateTime &moment, const QString &format, const QLocale &locale);

} // namespace watchroom::templating
