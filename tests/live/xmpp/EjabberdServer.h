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

    /// Seen of 24.12: after a cut some of what we send again had arrived, though it did not count
    /// it. Why is not known.
    bool countsExactly() const override { return false; }
    void addAccount(const QString &name, const QString &password) override;

protected:
    void launch(QProcess &process) override;
    bool isUp() const override;

private:
    QStringList m_registrations; ///< In Erlang.
};

} // namespace watchroom
