// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace watchroom {

/// The lines of a C++ source without its comments and without what stands in its strings, so that a
/// search finds code alone. Lines keep their numbers; quotes stay, their contents go.
QStringList codeLines(const QString &source);

} // namespace watchroom
