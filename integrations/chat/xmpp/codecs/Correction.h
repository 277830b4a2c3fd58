// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

/// Says that a message takes the place of an earlier one (XEP-0308). Whether its sender may is for
/// who knows the earlier one.
struct Correction
{
    QString id; ///< The message id of the first version, in every later one.

    bool operator==(const Correction &) const = default;
};

std::optional<Correction> readCorrection(const XmlElement &message);
XmlElement writeCorrection(const Correction &correction);

} // namespace watchroom::xmpp
