// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace watchroom::xmpp {

/// What a server wants to know before it makes an account (XEP-0077). Where it sends a data form
/// too, that is what counts: readQuestions() reads it from the same <query/>.
struct Registration
{
    bool registered = false; ///< There is an account already.
    QString instructions;
    QStringList fields; ///< "username", "password", "email": those of section 14.1 that it wants.
    bool hasForm = false;

    bool operator==(const Registration &) const = default;
};

std::optional<Registration> readRegistration(const XmlElement &iq);
XmlElement writeRegistrationQuery();
/// The answers by the names of the fields.
XmlElement writeRegistration(const QMap<QString, QString> &answers);
/// The answers that writeAnswers() gave.
XmlElement writeRegistration(const XmlElement &answers);
XmlElement writePasswordChange(const QString &username, const QString &password);
/// Ends the account one is signed in to.
XmlElement writeAccountRemoval();

} // namespace watchroom::xmpp
