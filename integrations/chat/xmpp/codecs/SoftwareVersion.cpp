// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/SoftwareVersion.h"

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

std::optional<SoftwareVersion> readSoftwareVersion(const XmlElement &iq)
{
    const XmlElement &query = iq.child(u"query", ns::kVersion);
    const QString name = plainText(query.textOf(u"name", ns::kVersion));
    if (name.isEmpty())
        return std::nullopt;
    return SoftwareVersion{name, plainText(query.textOf(u"version", ns::kVersion)),
                           plainText(query.textOf(u"os", ns::kVersion))};
}

XmlElement writeSoftwareVersion(const SoftwareVersion &software)
{
    XmlElement query = writeSoftwareVersionQuery()
                           .addTextElement(u"name"_s, software.name)
                           .addTextElement(u"version"_s, software.version);
    if (!software.system.isEmpty())
        query.addTextElement(u"os"_s, software.system);
    return query;
}

XmlElement writeSoftwareVersionQuery()
{
    return element(u"query", ns::kVersion);
}

} // namespace watchroom::xmpp
