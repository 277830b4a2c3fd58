// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/codecs/FormFields.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

namespace watchroom::xmpp {

// A room's settings (XEP-0045, sections 10.1 and 10.2): a data form in an owner's <query/>. As a
// form for the screen it is read by readQuestions() from the same query.

/// The form's fields as they stand; the fields of XEP-0045 are called "muc#roomconfig_...".
std::optional<FormFields> readRoomConfig(const XmlElement &iq);
XmlElement writeRoomConfig(const FormFields &fields);
/// The same with answers that writeAnswers() gave.
XmlElement writeRoomConfig(const XmlElement &answers);
/// Asks for the form.
XmlElement writeRoomConfigQuery();
/// Leaves a new room as the server has made it.
XmlElement writeDefaultRoomConfig();

} // namespace watchroom::xmpp
