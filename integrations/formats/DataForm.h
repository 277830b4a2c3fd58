// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/formats/CardFormat.h"

namespace watchroom {

/// A form that an XMPP entity asks to be filled in (XEP-0004, with XEP-0122 and XEP-0221).
struct DataForm
{
    Form form;
    /// What goes back unseen, by name: FORM_TYPE and the like.
    QMap<QString, QStringList> hidden;
};

/// Reads a form of type "form", as XML: an <x xmlns='jabber:x:data'/>, alone or in a stanza. Its
/// texts between the questions are gathered in front of them. Errors: InvalidArgument for what is
/// no such form, ResourceExhausted over 64 KiB.
Result<DataForm> formFromDataForm(const QByteArray &xml);

/// The same as a card, where results are facts and tables and a form has its questions in it, with
/// one action "submit" whose `data` are the hidden fields.
Result<Card> cardFromDataForm(const IncomingCard &incoming);

/// The answers as XML: a form of type "submit". Optional questions without an answer are left out.
QByteArray dataFormSubmit(const DataForm &form, const FormValues &values);

} // namespace watchroom
