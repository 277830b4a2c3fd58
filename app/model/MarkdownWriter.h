// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/RichText.h"

namespace watchroom {

/// Formatted text as Markdown that parseMarkdown() reads back as the same tree: for converters,
/// since cards keep their texts as Markdown. Pure; any thread.
QString toMarkdown(const RichText &text);

/// Text without any formatting as Markdown: whatever stands in it reads back as it is.
QString escapedMarkdown(const QString &text);

} // namespace watchroom
