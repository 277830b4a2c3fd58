// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/xmpp/FakeChannel.h"

#include "app/base/Clock.h"

namespace watchroom::xmpp {

/// An archive as a server keeps it (XEP-0313), with what servers do to it.
class FakeArchive
{
public:
    struct Entry
    {
        QString id;
        Timestamp time;
        XmlElement message;
    };

    /// Of a room or, without an address, of the account. Answers on `channel` from now on.
    FakeArchive(FakeChannel &channel, QString address);

    void add(const QString &id, const QString &xml);
    /// Has what another one had, as when the stream is a new one.
    void takeFrom(FakeArchive &other) { m_entries = std::move(other.m_entries); }
    const std::vector<Entry> &entries() const { return m_entries; }

    // Knobs.
    /// At most so many messages an answer, whatever is asked for.
    int page = 50;
    /// Answers wait for the test; see FakeChannel::questions() and answer().
    bool isSlow = false;
    /// Says that it knows no query language at all.
    bool isMissing = false;
    /// Forgets the oldest.
    void expire(int count);
    /// How many answers were given.
    int answers = 0;
    /// The answer to a question that waited.
    Result<XmlElement> answer(const XmlElement &iq);

private:
    FakeChannel &m_channel;
    QString m_address;
    std::vector<Entry> m_entries;
    Timestamp m_time{Seconds(1'770'000'000)};
};

} // namespace watchroom::xmpp
