// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/RichText.h"

namespace watchroom {

// Parts of the Markdown reader that look at text alone.

/// What an entity such as "&amp;" or "&#x2192;" stands for. One that we do not know, or that stands
/// for something plainText() would remove, stays as it was typed.
QString entityText(const QString &entity);

/// The same text with every @name as a run of its own, marked as a mention. Code and links have
/// none.
Runs withMentions(Runs runs);

} // namespace watchroom
