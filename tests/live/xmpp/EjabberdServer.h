// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/live/xmpp/ChatServer.h"

namespace watchroom {

/// ejabberd, started without its own scripts, which would change to a system user and open a port
/// for clusters.
class EjabberdServer final : public ChatServer
{
public:
    explicit EjabberdServer(const Wish &wish = Wish());

    /// 24.12 hands on what it has read while the stream goes on elsewhere, and does not count it.
    bool countsExactly() const override { return false; }
    void addAccount(const QString &name, const QString &password) override;

protected:
    void launch(QProcess &process) override;
    bool isUp() const override;

private:
    QStringList m_registrations; ///< In Erlang.
};

} // namespace watchroom
