// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

/// The address of something that belongs to a message (XEP-0066): how others send files.
struct OutOfBand
{
    QString address; ///< Allowed by LinkPolicy.h, and in the web.
    QString description;

    bool operator==(const OutOfBand &) const = default;
};

std::optional<OutOfBand> readOutOfBand(const XmlElement &message);
XmlElement writeOutOfBand(const OutOfBand &data);

} // namespace watchroom::xmpp
