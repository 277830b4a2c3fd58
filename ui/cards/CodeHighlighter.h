// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Theme.h"

#include <QTextLayout>

namespace watchroom {

/// The colours of program text: ranges for a QTextLayout that holds `code`. Unknown languages and
/// code over 64 KB stay plain. The language definitions are read once, when the first code is
/// shown.
QList<QTextLayout::FormatRange> highlightCode(const QString &code, const QString &language,
                                              const CodeColours &colours);

} // namespace watchroom
