// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Moderation.h"

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"
#include "integrations/chat/xmpp/codecs/OccupantId.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

/// Which of the two namespaces a reason is in depends on what it stands in.
QString reasonIn(const XmlElement &parent)
{
    return plainText(parent.textOf(u"reason", parent.ns()));
}

} // namespace

std::optional<Moderation> readModeration(const XmlElement &retraction)
{
    const XmlElement &moderated = retraction.child(u"moderated", ns::kModerate);
    if (moderated.isNull())
        return std::nullopt;
    const std::optional<OccupantId> occupant = readOccupantId(moderated);
    return Moderation{Jid::parse(moderated.attribute(u"by")).value_or(Jid()),
                      occupant.value_or(OccupantId()).id, reasonIn(retraction)};
}

void addModeration(XmlElement &retraction, const Moderation &moderation)
{
    XmlElement moderated = element(u"moderated", ns::kModerate);
    moderated.setOptional(u"by"_s, moderation.by.toString());
    if (!moderation.occupantId.isEmpty())
        moderated.add(writeOccupantId({moderation.occupantId}));
    retraction.add(std::move(moderated));
    if (!moderation.reason.isEmpty())
        retraction.addTextElement(u"reason"_s, moderation.reason);
}

std::optional<ModerationRequest> readModerationRequest(const XmlElement &iq)
{
    const XmlElement &moderate = iq.child(u"moderate", ns::kModerate);
    if (moderate.attribute(u"id").isEmpty() || !moderate.has(u"retract", ns::kRetract))
        return std::nullopt;
    return ModerationRequest{moderate.attribute(u"id"), reasonIn(moderate)};
}

XmlElement writeModerationRequest(const ModerationRequest &request)
{
    XmlElement moderate = element(u"moderate", ns::kModerate).set(u"id"_s, request.id);
    moderate.add(element(u"retract", ns::kRetract));
    if (!request.reason.isEmpty())
        moderate.addTextElement(u"reason"_s, request.reason);
    return moderate;
}

} // namespace watchroom::xmpp
