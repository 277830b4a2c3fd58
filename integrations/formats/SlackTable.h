// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/formats/CardDraft.h"

namespace watchroom {

/// A table block or a data table block; at most 100 rows of 20 cells.
void addSlackTable(const JsonReader &block, CardNodes &to, CardDraft &draft);

} // namespace watchroom
