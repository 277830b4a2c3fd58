// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/RoomMember.h"
#include "ui/kit/Avatar.h"
#include "ui/kit/Question.h"

namespace watchroom {

// What people are and do in rooms, for people.

PresenceRole presenceRole(Presence presence);
/// "Away · at lunch"
QString presenceText(const Person &person);
QString roleWord(RoomRole role);
/// The words of a menu; those that ask first end in an ellipsis.
QString changeWord(MemberChange change);
bool asksFirst(MemberChange change);
/// What is asked before somebody is removed or banned. `isClosed`: only who was invited may come
/// in.
Question questionBefore(MemberChange change, const QString &name, bool isClosed);
Question questionBeforeBlocking(const QString &name);

} // namespace watchroom
