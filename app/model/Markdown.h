// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/RichText.h"

namespace watchroom {

/// Reads CommonMark with strike-through, tables and bare links. HTML is text, images become links,
/// and links that LinkPolicy refuses keep their text only. Pure; any thread; linear in the input's
/// length, which is cut at 65,536 characters with a visible ellipsis. Text passes
/// plainMultilineText().
///
/// Differences made for a chat: a single line break stays a line break (a run with "\n"), a name
/// behind an @ is a run of its own with `mention` set, and quotes and lists beyond 16 levels add no
/// level.
RichText parseMarkdown(const QString &markdown);

} // namespace watchroom
