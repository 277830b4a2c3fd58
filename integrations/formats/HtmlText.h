// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/CardElements.h"
#include "integrations/formats/Losses.h"

namespace watchroom {

/// What a piece of HTML holds.
struct HtmlContent
{
    RichText text;
    std::vector<CardImage> pictures; ///< Taken out of the text; small ones (emoticons) stay words.
};

/// Reads HTML from outside: b, strong, i, em, s, del, code, pre, a, br, p, headings, lists, quotes,
/// tables and pictures; of everything else the words stay, of scripts and styles nothing. Unclosed
/// and crossed tags are fine. Links pass allowedLink(). Pure; linear; at most 65,536 characters are
/// read.
HtmlContent contentOfHtml(const QString &html, Losses &losses);

/// The same as text alone: a picture in it becomes a link.
RichText richTextFromHtml(const QString &html, Losses &losses);

} // namespace watchroom
