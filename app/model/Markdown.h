// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/RichText.h"

namespace watchroom {

/// Reads CommonMark with strike-through, tables and bare links. HTML is text, images become links, and
/// links that LinkPolicy refuses keep their text only. Pure; any thread; linear in the input's length,
/// which is cut at 64 KiB with a visible ellipsis. Text passes plainMultilineText().
RichText parseMarkdown(const QString &markdown);

} // namespace watchroom
