// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/RichText.h"

namespace watchroom {

/// A formatted text as a short line, so that a table of cases can be read: "p(one **two**)".
/// Bold is **so**, italic /so/, struck out ~so~, code `so`, a mention «so», a link <words|address>,
/// a line break ⏎.
QString sketch(const RichText &text);

/// The same for a line of runs: "one **two**".
QString sketch(const Runs &runs);

} // namespace watchroom
