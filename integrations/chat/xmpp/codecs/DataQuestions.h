// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/XmlElement.h"
#include "integrations/formats/DataForm.h"

namespace watchroom::xmpp {

// A data form that asks a person something (XEP-0004), in a room's settings, a registration or a
// command. What it becomes is the same form that cards have.

/// The first data form in `parent`. Errors as of formFromDataForm().
Result<DataForm> readQuestions(const XmlElement &parent);
/// The answers, as a form of type "submit".
XmlElement writeAnswers(const DataForm &form, const FormValues &values);

} // namespace watchroom::xmpp
