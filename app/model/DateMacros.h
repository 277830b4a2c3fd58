// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace watchroom {

/// The same text with the moments that Adaptive Cards write as {{DATE(2026-03-31T14:30:00Z,SHORT)}}
/// and {{TIME(2026-03-31T14:30:00Z)}} as a person in that zone writes them. COMPACT (also when
/// nothing is said), SHORT and LONG tell how long a date is. What is no such moment stays as it is.
QString expandDateMacros(const QString &text, const QTimeZone &zone, const QLocale &locale);

} // namespace watchroom
