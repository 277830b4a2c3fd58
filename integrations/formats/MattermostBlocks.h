// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/formats/CardDraft.h"

namespace watchroom {

/// Appends Mattermost's blocks
/// (https://docs.mattermost.com/developers/integrate/reference/mm-blocks). `registry` is its
/// `mm_blocks_actions` and may be null.
void addMattermostBlocks(const nlohmann::json::array_t &blocks, const JsonReader *registry,
                         CardNodes &to, CardDraft &draft);

/// Whether something is one of these blocks.
bool isMattermostBlock(const nlohmann::json &value);

} // namespace watchroom
