// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/Service.h"
#include "integrations/services/thiscomputer/DiskEpisodes.h"
#include "integrations/services/thiscomputer/ThisComputerReader.h"

#include <memory>

namespace watchroom {

/// How the computer is on which Watchroom runs: load, memory, disks and system services as glances,
/// and a card while a disk is too full.
class ThisComputerService final : public Service
{
    Q_OBJECT

public:
    explicit ThisComputerService(Host &host, ThisComputerReader reader = ThisComputerReader());
    ~ThisComputerService() override;

    Result<void> configure(const FormValues &settings) override;
    void start() override;
    void stop() override;
    /// There is nothing to press.
    Task<InvocationOutcome> invoke(const Invocation &invocation) override;

private:
    void look();
    void lookAtLoad();
    void lookAtMemory();
    void lookAtDisks();
    void askSystemd();
    void takeUnits(const Result<ProcessOutcome> &outcome);
    Timestamp now() const { return m_host.clock().now(); }

    Host &m_host;
    ThisComputerReader m_reader;
    Milliseconds m_interval = Seconds(10);
    Limits m_diskLimits;
    Limits m_memoryLimits;

    std::unique_ptr<QObject>
        m_work; ///< There while started; what is asked for in its name ends with it.
    Level m_loadLevel = Level::Normal;
    Level m_memoryLevel = Level::Normal;
    DiskEpisodes m_episodes;
    Task<ProcessOutcome> m_systemctl;
    QByteArray m_systemctlOutput;
};

} // namespace watchroom
