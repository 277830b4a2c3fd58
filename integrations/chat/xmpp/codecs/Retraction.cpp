// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Retraction.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

std::optional<Retraction> readRetraction(const XmlElement &message)
{
    const XmlElement &retract = message.child(u"retract", ns::kRetract);
    if (retract.attribute(u"id").isEmpty())
        return std::nullopt;
    return Retraction{retract.attribute(u"id"), readModeration(retract)};
}

XmlElement writeRetraction(const Retraction &retraction)
{
    XmlElement retract = element(u"retract", ns::kRetract).set(u"id"_s, retraction.id);
    if (retraction.moderation)
        addModeration(retract, *retraction.moderation);
    return retract;
}

std::optional<Tombstone> readTombstone(const XmlElement &message)
{
    const XmlElement &retracted = message.child(u"retracted", ns::kRetract);
    if (retracted.isNull())
        return std::nullopt;
    return Tombstone{retracted.attribute(u"id"), readMoment(retracted.attribute(u"stamp")),
                     readModeration(retracted)};
}

XmlElement writeTombstone(const Tombstone &tombstone)
{
    XmlElement retracted = element(u"retracted", ns::kRetract);
    retracted.setOptional(u"id"_s, tombstone.id);
    if (tombstone.retracted)
        retracted.set(u"stamp"_s, writeMoment(*tombstone.retracted));
    if (tombstone.moderation)
        addModeration(retracted, *tombstone.moderation);
    return retracted;
}

} // namespace watchroom::xmpp
