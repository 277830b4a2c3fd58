// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/model/Ids.h"

#include <QObject>

#include <map>
#include <vector>

namespace watchroom {

/// Who is writing where. Nobody writes for longer than half a minute without a word about it: whose
/// connection broke does not write for ever.
class TypingPeople final : public QObject
{
    Q_OBJECT

public:
    explicit TypingPeople(Clock &clock, QObject *parent = nullptr);

    void take(const RoomId &room, const PersonId &person, bool typing);
    void stopped(const RoomId &room, const PersonId &person) { take(room, person, false); }
    /// In the order in which they began.
    const std::vector<PersonId> &in(const RoomId &room) const;

Q_SIGNALS:
    void changed(const watchroom::RoomId &room);

private:
    void forgetLater(const RoomId &room, const PersonId &person);

    Clock &m_clock;
    std::map<RoomId, std::vector<PersonId>> m_people;
    std::map<std::pair<RoomId, PersonId>, Milliseconds> m_until;
};

} // namespace watchroom
