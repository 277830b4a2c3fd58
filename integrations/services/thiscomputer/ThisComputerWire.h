// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace watchroom {

// What the kernel and systemd say, as it was read.

struct LoadReading
{
    double oneMinute = 0;
    double fiveMinutes = 0;
    double fifteenMinutes = 0;
    int cores = 1;

    double perCore() const { return oneMinute / cores; }
    bool operator==(const LoadReading &) const = default;
};

struct MemoryReading
{
    qint64 total = 0; ///< Bytes, all of them.
    qint64 available = 0;
    qint64 swapTotal = 0;
    qint64 swapFree = 0;

    double usedPercent() const { return 100.0 * double(total - available) / double(total); }
    bool operator==(const MemoryReading &) const = default;
};

/// A line of the mount table.
struct Mount
{
    QString mountPoint;
    QString fileSystem; ///< "ext4"
    QString device;     ///< "/dev/sda1"
    bool operator==(const Mount &) const = default;
};

/// Bytes of a file system. What only root may use counts as neither used nor free, as df does it.
struct DiskSpace
{
    qint64 used = 0;
    qint64 available = 0;
    bool operator==(const DiskSpace &) const = default;
};

struct DiskReading
{
    Mount mount;
    DiskSpace space;

    qint64 size() const { return space.used + space.available; }
    double usedPercent() const { return 100.0 * double(space.used) / double(size()); }
    bool operator==(const DiskReading &) const = default;
};

/// A unit of systemd that failed.
struct FailedUnit
{
    QString name;
    QString description;
    bool operator==(const FailedUnit &) const = default;
};

} // namespace watchroom
