// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

/// Which program somebody uses (XEP-0092).
struct SoftwareVersion
{
    QString name;
    QString version;
    QString system;

    bool operator==(const SoftwareVersion &) const = default;
};

std::optional<SoftwareVersion> readSoftwareVersion(const XmlElement &iq);
XmlElement writeSoftwareVersion(const SoftwareVersion &software);
XmlElement writeSoftwareVersionQuery();

} // namespace watchroom::xmpp
