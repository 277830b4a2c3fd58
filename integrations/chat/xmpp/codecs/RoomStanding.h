// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/codecs/Elements.h"

namespace watchroom::xmpp {

/// What somebody is to a room for good (XEP-0045, section 5.2).
enum class Affiliation { None, Outcast, Member, Admin, Owner };
/// What somebody may do in it now (section 5.1).
enum class Role { None, Visitor, Participant, Moderator };

inline constexpr Word<Affiliation> kAffiliationWords[]{
    {Affiliation::None, u"none"},     {Affiliation::Outcast, u"outcast"},
    {Affiliation::Member, u"member"}, {Affiliation::Admin, u"admin"},
    {Affiliation::Owner, u"owner"},
};
inline constexpr Word<Role> kRoleWords[]{
    {Role::None, u"none"},
    {Role::Visitor, u"visitor"},
    {Role::Participant, u"participant"},
    {Role::Moderator, u"moderator"},
};

} // namespace watchroom::xmpp
