// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Account.h"
#include "app/model/Invitation.h"
#include "app/model/ListedRoom.h"
#include "app/model/RoomMember.h"
#include "app/model/Summaries.h"

#include <QWidget>

#include <vector>

namespace watchroom::samples {

/// Tuesday 24 November 2026, 14:20.
Timestamp now();

std::vector<RoomSummary> rooms();
std::vector<GlanceSummary> glances();
GlanceDetail errorRateDetail();
std::vector<ServiceKind> serviceKinds();
std::vector<ServiceSummary> services();
/// This computer, one that is online, one whose server does not answer.
std::vector<AccountSummary> accounts();
std::vector<ListedRoom> listedRooms();
/// Jonas himself, an owner, a moderator, members and somebody who may only read.
std::vector<RoomMember> members();
/// A member who is not there, and somebody who was banned.
std::vector<RoomMember> absentMembers();
Invitation invitation();
Form roomForm();

/// Every widget below `root` that the keyboard reaches and that has no accessible name, or is lower
/// or narrower than 28 px: as text for a failed test, empty when all is well.
QString unreachable(QWidget *root);

} // namespace watchroom::samples
