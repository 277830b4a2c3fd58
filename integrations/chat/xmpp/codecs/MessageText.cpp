// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/MessageText.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

std::optional<QString> readText(const XmlElement &message, QStringView name)
{
    const std::vector<const XmlElement *> texts = message.elements(name, ns::kClient);
    const auto isOwn = [](const XmlElement *text) {
        return !text->hasAttribute(u"lang", ns::kXml);
    };
    if (texts.empty())
        return std::nullopt;
    const auto own = std::ranges::find_if(texts, isOwn);
    return (own == texts.end() ? texts.front() : *own)->text();
}

} // namespace

std::optional<QString> readBody(const XmlElement &message)
{
    return readText(message, u"body");
}

XmlElement writeBody(const QString &text)
{
    return textElement(u"body", ns::kClient, text);
}

std::optional<QString> readSubject(const XmlElement &message)
{
    return readText(message, u"subject");
}

XmlElement writeSubject(const QString &text)
{
    return textElement(u"subject", ns::kClient, text);
}

bool changesTopic(const XmlElement &message)
{
    return message.attribute(u"type") == u"groupchat" && message.has(u"subject", ns::kClient) &&
           !message.has(u"body", ns::kClient) && !message.has(u"thread", ns::kClient);
}

} // namespace watchroom::xmpp
