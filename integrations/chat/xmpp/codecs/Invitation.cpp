// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Invitation.h"

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"
#include "integrations/chat/xmpp/codecs/Stanza.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

std::optional<Invitation> readMediatedInvitation(const XmlElement &message)
{
    const XmlElement &user = message.child(u"x", ns::kMucUser);
    const XmlElement &invite = user.child(u"invite", ns::kMucUser);
    const std::optional<StanzaHead> head = readStanzaHead(message);
    if (invite.isNull() || !head || head->from.local().isEmpty() || !head->from.isBare())
        return std::nullopt;
    return Invitation{.room = head->from,
                      .from = Jid::parse(invite.attribute(u"from")).value_or(Jid()),
                      .to = Jid::parse(invite.attribute(u"to")).value_or(Jid()),
                      .reason = plainText(invite.textOf(u"reason", ns::kMucUser)),
                      .password = user.textOf(u"password", ns::kMucUser)};
}

XmlElement writeMediatedInvitation(const Invitation &invitation)
{
    XmlElement invite = element(u"invite", ns::kMucUser);
    invite.setOptional(u"from"_s, invitation.from.toString())
        .setOptional(u"to"_s, invitation.to.toString());
    if (!invitation.reason.isEmpty())
        invite.addTextElement(u"reason"_s, invitation.reason);
    XmlElement user = element(u"x", ns::kMucUser).add(std::move(invite));
    if (!invitation.password.isEmpty())
        user.addTextElement(u"password"_s, invitation.password);
    return user;
}

std::optional<Invitation> readDirectInvitation(const XmlElement &message)
{
    const XmlElement &invite = message.child(u"x", ns::kDirectInvitation);
    const std::optional<Jid> room = Jid::parse(invite.attribute(u"jid"));
    const std::optional<StanzaHead> head = readStanzaHead(message);
    if (!room || !head || room->local().isEmpty() || !room->isBare())
        return std::nullopt;
    return Invitation{.room = *room,
                      .from = head->from,
                      .to = {},
                      .reason = plainText(invite.attribute(u"reason")),
                      .password = invite.attribute(u"password")};
}

XmlElement writeDirectInvitation(const Invitation &invitation)
{
    return element(u"x", ns::kDirectInvitation)
        .set(u"jid"_s, invitation.room.toString())
        .setOptional(u"password"_s, invitation.password)
        .setOptional(u"reason"_s, invitation.reason);
}

XmlElement writeDecline(const Invitation &invitation, const QString &reason)
{
    XmlElement decline = element(u"decline", ns::kMucUser);
    decline.set(u"to"_s, invitation.from.bare().toString());
    if (!reason.isEmpty())
        decline.addTextElement(u"reason"_s, reason);
    return element(u"x", ns::kMucUser).add(std::move(decline));
}

} // namespace watchroom::xmpp
