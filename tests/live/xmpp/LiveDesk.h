// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/XmppBackend.h"
#include "integrations/chat/xmpp/stream/SessionOptions.h"
#include "tests/live/xmpp/ChatServer.h"
#include "tests/support/FakeHost.h"

namespace watchroom {

/// What it takes to sign in to a test's server at once and again.
xmpp::SessionOptions optionsFor(const ChatServer &server, const QString &name);

/// Opens streams with these options, as the desktop does.
XmppBackend::OpenChannel channelsWith(const xmpp::SessionOptions &options, Clock &clock);

/// A person at a computer of their own, signed in to a test's server; the password is "correct
/// horse".
class LiveDesk
{
public:
    LiveDesk(const ChatServer &server, const QString &name);

    /// The program ends, and starts again with what it had stored.
    void restart();

    FakeHost &host() { return m_host; }
    XmppBackend &backend() { return *m_backend; }
    bool isOnline() const { return std::holds_alternative<Online>(m_backend->state()); }

    /// What a reader of the room sees, oldest first: each message once, where it stands. Says so
    /// when two have one id.
    QStringList texts(const RoomId &room) const;
    /// The same without looking at the order again and again; how many there are.
    qsizetype count(const RoomId &room) const;
    /// How many events told of a message that was there already.
    int repeated(const RoomId &room) const;

private:
    xmpp::FileWay fileWay() const;

    xmpp::SessionOptions m_options;
    SystemClock m_clock;
    FakeHost m_host;
    std::unique_ptr<XmppBackend> m_backend;
};

/// The address within a room's id.
QString addressIn(const RoomId &room);
/// The same room, as another account calls it.
RoomId seenBy(LiveDesk &desk, const RoomId &room);

} // namespace watchroom
