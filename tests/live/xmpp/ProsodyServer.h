// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/live/xmpp/ChatServer.h"

namespace watchroom {

class ProsodyServer final : public ChatServer
{
public:
    explicit ProsodyServer(const Wish &wish = Wish());

    /// Also after start().
    void addAccount(const QString &name, const QString &password) override;

protected:
    void launch(QProcess &process) override;
};

} // namespace watchroom
