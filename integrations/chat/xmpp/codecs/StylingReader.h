// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/RichText.h"

namespace watchroom::xmpp {

/// Reads message styling (XEP-0393): *strong*, _emphasis_, ~strike~ and `code` within a line,
/// quotes behind ">", code between lines of "```". Bare addresses are links, @names mentions, as in
/// any plain text. Linear in the text's length, which is cut at 65,536 characters; quotes beyond 16
/// levels add no level.
RichText parseStyling(const QString &text);

} // namespace watchroom::xmpp
