// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/formats/CardDraft.h"

namespace watchroom {

/// A rich_text block (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block): sections,
/// lists that nest by their indent, preformatted text and quotes.
RichText slackRichText(const JsonReader &block, CardDraft &draft);

} // namespace watchroom
