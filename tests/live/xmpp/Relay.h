// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <vector>

namespace watchroom {

/// Stands between a client and a server on the loopback, and does what networks do.
class Relay final : public QTcpServer
{
public:
    explicit Relay(quint16 port);
    ~Relay() override { cut(); }

    /// Resets all connections, at both ends.
    void cut();
    /// Takes bytes and connections and passes nothing on, and tells neither end of what the other
    /// does; until speak().
    void fallSilent() { m_isSilent = true; }
    /// The server sees its ends closed, as when its side of the network notices first.
    void dropFarEnds();
    /// Passes on again what is connected from now on; all that was is cut.
    void speak();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    struct Pair
    {
        QPointer<QTcpSocket> near;
        QPointer<QTcpSocket> far;
    };
    void pass(QTcpSocket *from, QTcpSocket *to);

    quint16 m_port;
    bool m_isSilent = false;
    std::vector<Pair> m_pairs;
};

} // namespace watchroom
