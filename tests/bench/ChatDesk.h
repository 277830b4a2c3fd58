// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/Engine.h"
#include "integrations/chat/xmpp/stream/SenderChecks.h"
#include "integrations/chat/xmpp/stream/StreamGuard.h"
#include "tests/unit/xmpp/FakeServer.h"
#include "ui/shell/MainWindow.h"

#include <atomic>

namespace watchroom {

/// The whole program before a server of ours: the engine on its own thread, the window with its
/// room open, as somebody has it who reads along. Nothing of it is made for measuring but the
/// server, whose words come as bytes.
class ChatDesk final : public QObject
{
    Q_OBJECT

public:
    /// The profile is kept in `folder`.
    explicit ChatDesk(const QString &folder);
    ~ChatDesk() override;

    MainWindow &window() { return *m_window; }

    /// Signs in, for the first time in this folder or again.
    void signIn();
    /// What people say arrives, at the pace at which it is read. Returns when the last one of it
    /// is on the screen.
    void hear(const QByteArray &xml, const QString &last);

    /// Returns when the room is on the screen as it is stored.
    void untilShown();
    /// Returns when its archive was asked: so one is in.
    void untilLive();

private:
    EngineOptions options(const QString &folder);
    void readOn(const QByteArray &xml, qsizetype at);
    void watch(const std::vector<Delta> &deltas);

    xmpp::FakeServer m_server; ///< Of the engine's thread, once that runs.
    xmpp::StreamGuard m_guard;
    xmpp::SenderChecks m_checks;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<MainWindow> m_window;
    bool m_isReady = false;
    bool m_isShown = false;
    std::atomic<bool> m_isConnected = false;
    RoomId m_room;
    QString m_newest; ///< The text of the newest row.
};

} // namespace watchroom
