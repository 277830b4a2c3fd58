// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "integrations/services/thiscomputer/ThisComputerWire.h"

#include <QByteArray>

#include <functional>

namespace watchroom {

// Readers of what the kernel prints (proc(5)) and systemctl (JSON). Pure: bytes in, value or Error
// out.

/// /proc/loadavg; the cores come from parseCoreCount().
Result<LoadReading> parseLoad(const QByteArray &loadavg, int cores);
/// /proc/stat: how many processors there are; 1 when it does not say.
int parseCoreCount(const QByteArray &stat);
/// /proc/meminfo
Result<MemoryReading> parseMemory(const QByteArray &meminfo);
/// /proc/self/mountinfo: the disks of this computer that can be written, each once. Network file
/// systems are left out, since asking one that hangs would hang us.
std::vector<Mount> parseMounts(const QByteArray &mountinfo);
/// The output of systemctl list-units --failed --output=json.
Result<std::vector<FailedUnit>> parseFailedUnits(const QByteArray &json);

/// Asks the file system at a mount point; none when it does not answer or has no size.
std::optional<DiskSpace> diskSpace(const QString &mountPoint);

/// Reads this computer; quick, so it may be done on the engine thread.
class ThisComputerReader
{
public:
    using SpaceSource = std::function<std::optional<DiskSpace>(const QString &mountPoint)>;

    /// `root` stands for "/" so that recorded files can be read; disks are asked through `space`.
    explicit ThisComputerReader(QString root = {}, SpaceSource space = diskSpace)
        : m_root(std::move(root))
        , m_space(std::move(space))
    {
    }

    Result<LoadReading> load() const;
    Result<MemoryReading> memory() const;
    Result<std::vector<DiskReading>> disks() const;
    /// Whether systemd runs this computer (sd_booted(3)).
    bool hasSystemd() const;

private:
    Result<QByteArray> read(const QString &path) const;

    QString m_root;
    SpaceSource m_space;
};

} // namespace watchroom
