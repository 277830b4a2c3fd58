// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/RichText.h"

namespace watchroom::xmpp {

/// Formatted text as message styling (XEP-0393), for people with whichever program. What styling
/// has no words for is written as people write it: "text (address)" for links, "- " and "1. " for
/// lists, a bold line for headings, columns of equal width for tables. Marks that would not be read
/// as such, within words or around their own sign, are left out; parseStyling() never reads a style
/// that was not there but for signs typed as text.
QString toStyling(const RichText &text);

} // namespace watchroom::xmpp
