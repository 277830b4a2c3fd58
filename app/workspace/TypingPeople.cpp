// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/TypingPeople.h"

#include <algorithm>

namespace watchroom {

namespace {
constexpr Milliseconds kLongestTyping = Seconds(30);
/// More are not told apart on one line.
constexpr size_t kMostInARoom = 20;
} // namespace

TypingPeople::TypingPeople(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

const std::vector<PersonId> &TypingPeople::in(const RoomId &room) const
{
    static const std::vector<PersonId> nobody;
    const auto found = m_people.find(room);
    return found == m_people.end() ? nobody : found->second;
}

void TypingPeople::take(const RoomId &room, const PersonId &person, bool typing)
{
    std::vector<PersonId> &people = m_people[room];
    const auto there = std::ranges::find(people, person);
    const bool isKnown = there != people.end();
    if (typing && (isKnown || people.size() < kMostInARoom)) {
        m_until[{room, person}] = m_clock.monotonic() + kLongestTyping;
        forgetLater(room, person);
    }
    if (typing == isKnown || (typing && people.size() == kMostInARoom))
        return;
    if (typing) {
        people.push_back(person);
    } else {
        people.erase(there);
        m_until.erase({room, person});
    }
    Q_EMIT changed(room);
}

void TypingPeople::forgetLater(const RoomId &room, const PersonId &person)
{
    m_clock.callLater(kLongestTyping, this, [this, room, person] {
        const auto until = m_until.find({room, person});
        if (until != m_until.end() && until->second <= m_clock.monotonic())
            stopped(room, person);
    });
}

} // namespace watchroom
