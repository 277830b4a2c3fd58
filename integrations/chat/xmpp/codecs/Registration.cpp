// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Registration.h"

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

std::optional<Registration> readRegistration(const XmlElement &iq)
{
    constexpr QStringView kFields[]{u"username", u"nick",  u"password", u"name", u"first",
                                    u"last",     u"email", u"address",  u"city", u"state",
                                    u"zip",      u"phone", u"url",      u"date", u"misc",
                                    u"text",     u"key"};
    const XmlElement &query = iq.child(u"query", ns::kRegister);
    if (query.isNull())
        return std::nullopt;
    Registration registration{.registered = query.has(u"registered", ns::kRegister),
                              .instructions =
                                  plainText(query.textOf(u"instructions", ns::kRegister)),
                              .fields = {},
                              .hasForm = query.has(u"x", ns::kDataForms)};
    for (const QStringView field : kFields) {
        if (query.has(field, ns::kRegister))
            registration.fields += field.toString();
    }
    return registration;
}

XmlElement writeRegistrationQuery()
{
    return element(u"query", ns::kRegister);
}

XmlElement writeRegistration(const QMap<QString, QString> &answers)
{
    XmlElement query = writeRegistrationQuery();
    for (auto it = answers.cbegin(); it != answers.cend(); ++it)
        query.addTextElement(it.key(), it.value());
    return query;
}

XmlElement writeRegistration(const XmlElement &answers)
{
    return writeRegistrationQuery().add(answers);
}

XmlElement writePasswordChange(const QString &username, const QString &password)
{
    return writeRegistration(
        QMap<QString, QString>{{u"username"_s, username}, {u"password"_s, password}});
}

XmlElement writeAccountRemoval()
{
    return writeRegistrationQuery().add(element(u"remove", ns::kRegister));
}

} // namespace watchroom::xmpp
