// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Captcha.h"

#include "app/model/LinkPolicy.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"
#include "integrations/chat/xmpp/codecs/OutOfBand.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

QString webLink(const QString &text)
{
    const QString address = allowedLink(text.trimmed());
    const bool isWeb = address.startsWith(u"https:") || address.startsWith(u"http:");
    return isWeb ? address : QString();
}

} // namespace

std::optional<Captcha> readCaptcha(const XmlElement &query)
{
    std::optional<Captcha> found;
    QString webPage;
    const XmlElement &form = query.child(u"x", ns::kDataForms);
    for (const XmlElement *field : form.elements(u"field", ns::kDataForms)) {
        if (field->attribute(u"var") == "captcha-fallback-url"_L1)
            webPage = webLink(field->textOf(u"value", ns::kDataForms));
        if (field->has(u"media", ns::kMedia))
            found.emplace();
    }
    if (!found)
        return std::nullopt;
    const auto elsewhere = readOutOfBand(query);
    found->webPage = webPage.isEmpty() && elsewhere ? elsewhere->address : webPage;
    return found;
}

} // namespace watchroom::xmpp
