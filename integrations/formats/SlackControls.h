// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/formats/CardDraft.h"

namespace watchroom {

// Slack's interactive elements (https://docs.slack.dev/reference/block-kit/block-elements).

/// Whether elements of this type ask for a value: menus, pickers, boxes, text fields.
bool isSlackInput(const QString &type);

/// The question that such an element asks. Without a label it is named by its placeholder.
Input slackInput(const JsonReader &element, CardDraft &draft);

/// Puts what an element does into the registry and appends its actions: one for a button, one for
/// each line of an overflow menu, and for an element that asks for a value one that asks for it in
/// a form and sends it. Elements of other kinds are left out and noted.
void addSlackActions(const JsonReader &element, std::vector<ActionId> &to, CardDraft &draft);

} // namespace watchroom
