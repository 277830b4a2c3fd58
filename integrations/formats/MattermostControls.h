// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/formats/CardDraft.h"

namespace watchroom {

// The buttons and menus of Mattermost. What an integration keeps to itself (its address, its
// context) is never read into a card.

constexpr JsonLimits kMattermostLimits{.maximumBytes = 64 * 1024, .maximumDepth = 32};

/// Makes the input a choice among the element's options, or, where Mattermost would list its people
/// or channels, a field to type in.
void setMattermostChoices(Input &input, const JsonReader &element, CardDraft &draft);

/// Registers the button or menu of an attachment.
void addMattermostAction(const JsonReader &action, std::vector<ActionId> &to, CardDraft &draft);

/// Registers a button or a menu of a block; `registry` has what is told about actions, and may be
/// null.
void addMattermostControl(const JsonReader &block, const JsonReader *registry,
                          std::vector<ActionId> &to, CardDraft &draft);

} // namespace watchroom
