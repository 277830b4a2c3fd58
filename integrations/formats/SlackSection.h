// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/formats/CardDraft.h"

namespace watchroom {

/// A section block: its text, its fields, and what stands beside them.
void addSlackSection(const JsonReader &block, CardNodes &to, CardDraft &draft);

/// A context block: small pictures and texts in a row.
void addSlackContext(const JsonReader &block, CardNodes &to, CardDraft &draft);

} // namespace watchroom
