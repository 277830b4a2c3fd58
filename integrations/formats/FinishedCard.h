// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/formats/CardFormat.h"
#include "integrations/formats/Losses.h"

namespace watchroom {

/// Completes a converted card: an identity and a source where it brought none, a fallback made of
/// its words where it has none (4,000 characters at most), and its origin; as it comes back from
/// the store.
Card finishedCard(Card card, CardFormat format, const IncomingCard &incoming, const Losses &losses);

} // namespace watchroom
