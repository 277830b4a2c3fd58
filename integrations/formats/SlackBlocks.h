// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/formats/CardDraft.h"

namespace watchroom {

/// Appends what Slack's blocks (https://docs.slack.dev/reference/block-kit/blocks) under `key` are
/// here. `depth` counts the blocks around them.
void addSlackBlocks(const JsonReader &parent, const char *key, CardNodes &to, CardDraft &draft,
                    int depth = 0);

} // namespace watchroom
