// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/MemberWords.h"

#include <QCoreApplication>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

struct MemberTexts
{
    Q_DECLARE_TR_FUNCTIONS(Members)
};

} // namespace

PresenceRole presenceRole(Presence presence)
{
    switch (presence) {
    case Presence::Available:
        return PresenceRole::Available;
    case Presence::Away:
        return PresenceRole::Away;
    case Presence::Busy:
        return PresenceRole::Busy;
    case Presence::Offline:
        break;
    }
    return PresenceRole::Offline;
}

QString presenceText(const Person &person)
{
    if (person.isBlocked)
        return MemberTexts::tr("Blocked");
    const QString word = presenceWord(presenceRole(person.presence));
    return person.status.isEmpty() ? word : word + u" · "_s + person.status;
}

QString roleWord(RoomRole role)
{
    switch (role) {
    case RoomRole::Banned:
        return MemberTexts::tr("Banned");
    case RoomRole::Visitor:
        return MemberTexts::tr("Guest, may only read");
    case RoomRole::Member:
        return MemberTexts::tr("Member");
    case RoomRole::Moderator:
        return MemberTexts::tr("Moderator");
    case RoomRole::Owner:
        return MemberTexts::tr("Owner");
    }
    return {};
}

QString changeWord(MemberChange change)
{
    switch (change) {
    case MemberChange::MakeModerator:
        return MemberTexts::tr("Make moderator");
    case MemberChange::MakeMember:
        return MemberTexts::tr("Make member");
    case MemberChange::Remove:
        return MemberTexts::tr("Remove from the room…");
    case MemberChange::Ban:
        return MemberTexts::tr("Ban from the room…");
    case MemberChange::EndMembership:
        return MemberTexts::tr("End the membership…");
    case MemberChange::LiftBan:
        return MemberTexts::tr("Lift the ban");
    }
    return {};
}

bool asksFirst(MemberChange change)
{
    return change == MemberChange::Remove || change == MemberChange::Ban ||
           change == MemberChange::EndMembership;
}

Question questionBefore(MemberChange change, const QString &name, bool isClosed)
{
    if (change == MemberChange::Ban)
        return {
            MemberTexts::tr("Ban %1?").arg(name),
            MemberTexts::tr("%1 is put out now and cannot come in again until an owner of the room "
                            "allows it.")
                .arg(name),
            MemberTexts::tr("Ban from the room")};
    if (change == MemberChange::EndMembership)
        return {MemberTexts::tr("End the membership of %1?").arg(name),
                isClosed ? MemberTexts::tr("%1 can come into this room only when somebody invites "
                                           "them again.")
                               .arg(name)
                         : MemberTexts::tr("The room does not know %1 any more. It is open, so "
                                           "they can come all the same.")
                               .arg(name),
                MemberTexts::tr("End the membership")};
    return {MemberTexts::tr("Remove %1?").arg(name),
            isClosed
                ? MemberTexts::tr("%1 is put out now and can come back only when somebody invites "
                                  "them again.")
                      .arg(name)
                : MemberTexts::tr("%1 is put out now. The room is open, so they can come back.")
                      .arg(name),
            MemberTexts::tr("Remove from the room")};
}

Question questionBeforeBlocking(const QString &name)
{
    return {MemberTexts::tr("Block %1?").arg(name),
            MemberTexts::tr(
                "You see nothing any more of what %1 writes to you or in rooms. They are not "
                "told. You can take it back.")
                .arg(name),
            MemberTexts::tr("Block")};
}

} // namespace watchroom
