// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace watchroom {

/// What is left of a name when all that the eye hardly tells apart is made the same (Unicode
/// Technical Standard 39): Cyrillic letters that look like Latin ones, 0 and O, l and 1, what draws
/// nothing. Names with the same skeleton look alike; it is not for showing. Takes microseconds.
QString nameSkeleton(const QString &name);

} // namespace watchroom
