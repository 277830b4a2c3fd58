// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/RichText.h"

namespace watchroom {

/// Plain text from outside as formatted text: nothing in it is a style, but bare http and https
/// addresses are links and @names mentions. Empty lines part paragraphs.
RichText linkedText(const QString &text);

} // namespace watchroom
