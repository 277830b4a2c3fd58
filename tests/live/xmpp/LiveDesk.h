// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/XmppBackend.h"
#include "integrations/chat/xmpp/stream/SessionOptions.h"
#include "tests/live/xmpp/ChatServer.h"
#include "tests/support/FakeHost.h"
#include "tests/support/TaskResult.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSet>
#include <QTimer>

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
    /// `port` in place of the server's, for a network in between.
    LiveDesk(const ChatServer &server, const QString &name, quint16 port = 0);

    /// The program ends, and starts again with what it had stored.
    void restart();

    /// For this desk, time passes at once; otherwise it goes as everywhere.
    void letPass(Milliseconds length) { m_clock.advance(length); }
    /// Somebody sets the clock of this computer.
    void setClock(Milliseconds ahead) { m_clock.setNow(SystemClock().now() + ahead); }

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
    ManualClock m_clock;
    QTimer m_ticks;
    QElapsedTimer m_sinceTick;
    FakeHost m_host;
    std::unique_ptr<XmppBackend> m_backend;
    mutable size_t m_counted = 0; ///< Of the host's events.
    mutable QHash<RoomId, QSet<MessageId>> m_ids;
};

using Sent = std::vector<std::unique_ptr<TaskResult<void>>>;

void say(Sent &sent, LiveDesk &desk, const RoomId &room, const QString &text);
bool allArrived(const Sent &sent);
/// How many texts are there more than once.
qsizetype doubles(const QStringList &texts);
/// A new room that both are in, as the first one calls it; empty when it could not be had.
RoomId roomOf(LiveDesk &ana, LiveDesk &ben);
/// What a desk was told beside messages, for a test that fails.
QString story(LiveDesk &desk);

/// The address within a room's id.
QString addressIn(const RoomId &room);
/// The same room, as another account calls it.
RoomId seenBy(LiveDesk &desk, const RoomId &room);

} // namespace watchroom
