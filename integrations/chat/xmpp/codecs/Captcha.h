// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

/// A picture or sound that a server wants to have read, so that no program makes accounts
/// (XEP-0158); part of the data form of a registration. We do not show such.
struct Captcha
{
    QString webPage; ///< Where the same is asked in a browser, a link; empty for none.

    bool operator==(const Captcha &) const = default;
};

/// Reads it from a <query/> with a form. Nothing where the form asks for none.
std::optional<Captcha> readCaptcha(const XmlElement &query);

} // namespace watchroom::xmpp
