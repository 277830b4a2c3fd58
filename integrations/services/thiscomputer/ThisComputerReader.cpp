// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/thiscomputer/ThisComputerReader.h"

#include "app/model/JsonReader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <sys/statvfs.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace watchroom {

namespace {

constexpr qint64 kMaximumFile = 1024 * 1024;
constexpr auto kLocalFileSystems =
    std::to_array({"ext2", "ext3", "ext4", "xfs", "btrfs", "f2fs", "zfs", "vfat", "exfat", "jfs"});

std::unexpected<Error> unreadable(const QString &what)
{
    return failure(
        ErrorCode::Unsupported,
        QCoreApplication::translate("ThisComputer", "%1 cannot be read on this computer.")
            .arg(what));
}

/// The fields of a line, whatever stands between them.
QList<QByteArray> words(const QByteArray &line)
{
    return line.simplified().split(' ');
}

/// "\040" and its like, by which the kernel writes spaces in paths.
QString unescaped(const QByteArray &field)
{
    QByteArray out;
    for (qsizetype i = 0; i < field.size(); ++i) {
        bool isNumber = false;
        const int code = field.at(i) == '\\' ? field.mid(i + 1, 3).toInt(&isNumber, 8) : 0;
        if (isNumber && i + 3 < field.size() && code <= 0xFF) {
            out += char(code);
            i += 3;
        } else {
            out += field.at(i);
        }
    }
    return QString::fromUtf8(out);
}

/// One line of mountinfo, when it is a disk that can fill up: "36 35 98:0 / /mnt rw,noatime - ext4
/// /dev/sda1 rw".
std::optional<Mount> mountOf(const QByteArray &line)
{
    const QList<QByteArray> fields = words(line);
    const qsizetype dash = fields.indexOf("-", 6);
    if (dash < 0 || dash + 3 >= fields.size())
        return std::nullopt;
    const Mount mount{unescaped(fields[4]), QString::fromUtf8(fields[dash + 1]),
                      unescaped(fields[dash + 2])};
    const bool isRoot = mount.mountPoint == u"/";
    const bool isLocal = std::ranges::any_of(kLocalFileSystems, [&](const char *name) {
        return mount.fileSystem == QLatin1StringView(name);
    });
    // A part of a file system mounted elsewhere is no disk of its own; btrfs mounts its subvolumes
    // so.
    const bool isWhole = fields[3] == "/" || mount.fileSystem == u"btrfs" || isRoot;
    const bool isWritable = !fields[5].split(',').contains("ro");
    const bool isRootOverlay = isRoot && mount.fileSystem == u"overlay";
    if ((!isLocal && !isRootOverlay) || !isWhole || !isWritable)
        return std::nullopt;
    return mount;
}

} // namespace

Result<LoadReading> parseLoad(const QByteArray &loadavg, int cores)
{
    const QList<QByteArray> fields = words(loadavg);
    LoadReading reading{.cores = std::max(1, cores)};
    double *const values[] = {&reading.oneMinute, &reading.fiveMinutes, &reading.fifteenMinutes};
    for (qsizetype i = 0; i < 3; ++i) {
        bool isNumber = false;
        *values[i] = fields.value(i).toDouble(&isNumber);
        if (!isNumber || !(*values[i] >= 0 && *values[i] < 1e9))
            return unreadable(u"/proc/loadavg"_s);
    }
    return reading;
}

int parseCoreCount(const QByteArray &stat)
{
    int cores = 0;
    for (const QByteArray &line : stat.split('\n')) {
        if (line.startsWith("cpu") && line.size() > 3 && line[3] >= '0' && line[3] <= '9')
            ++cores;
    }
    return std::max(1, cores);
}

Result<MemoryReading> parseMemory(const QByteArray &meminfo)
{
    MemoryReading reading{.total = -1, .available = -1};
    for (const QByteArray &line : meminfo.split('\n')) {
        const QList<QByteArray> fields = words(line); // "MemTotal:  16314540 kB"
        bool isNumber = false;
        const qint64 bytes = fields.value(1).toLongLong(&isNumber) * 1024;
        if (!isNumber || bytes < 0)
            continue;
        if (fields[0] == "MemTotal:")
            reading.total = bytes;
        else if (fields[0] == "MemAvailable:")
            reading.available = bytes;
        else if (fields[0] == "SwapTotal:")
            reading.swapTotal = bytes;
        else if (fields[0] == "SwapFree:")
            reading.swapFree = bytes;
    }
    if (reading.total <= 0 || reading.available < 0 || reading.available > reading.total)
        return unreadable(u"/proc/meminfo"_s);
    return reading;
}

std::vector<Mount> parseMounts(const QByteArray &mountinfo)
{
    std::vector<Mount> mounts;
    for (const QByteArray &line : mountinfo.split('\n')) {
        const std::optional<Mount> mount = mountOf(line);
        if (!mount)
            continue;
        // The same place mounted over is the newer one; the same disk in several places the
        // shortest.
        std::erase_if(mounts, [&](const Mount &m) { return m.mountPoint == mount->mountPoint; });
        const auto same = std::ranges::find(mounts, mount->device, &Mount::device);
        if (same == mounts.end())
            mounts.push_back(*mount);
        else if (mount->mountPoint.size() < same->mountPoint.size())
            *same = *mount;
    }
    return mounts;
}

Result<std::vector<FailedUnit>> parseFailedUnits(const QByteArray &json)
{
    const Result<nlohmann::json> parsed = parseJson(json);
    if (!parsed || !parsed->is_array())
        return unreadable(u"systemctl"_s);
    std::vector<FailedUnit> units;
    JsonProblem problem;
    for (const nlohmann::json &item : *parsed) {
        const JsonReader unit(item, problem);
        units.push_back({unit.line("unit", 200), unit.line("description", 200)});
        if (units.back().name.isEmpty())
            problem.report(u"unit"_s);
    }
    if (!problem.isEmpty())
        return unreadable(u"systemctl"_s);
    return units;
}

std::optional<DiskSpace> diskSpace(const QString &mountPoint)
{
    struct statvfs answer = {};
    if (statvfs(QFile::encodeName(mountPoint).constData(), &answer) != 0 || answer.f_blocks == 0)
        return std::nullopt;
    const auto block = qint64(answer.f_frsize);
    return DiskSpace{.used = qint64(answer.f_blocks - answer.f_bfree) * block,
                     .available = qint64(answer.f_bavail) * block};
}

Result<QByteArray> ThisComputerReader::read(const QString &path) const
{
    QFile file(m_root + path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path);
    return file.read(kMaximumFile);
}

Result<LoadReading> ThisComputerReader::load() const
{
    const int cores = parseCoreCount(read(u"/proc/stat"_s).value_or(QByteArray()));
    return read(u"/proc/loadavg"_s).and_then([&](const QByteArray &bytes) {
        return parseLoad(bytes, cores);
    });
}

Result<MemoryReading> ThisComputerReader::memory() const
{
    return read(u"/proc/meminfo"_s).and_then(parseMemory);
}

Result<std::vector<DiskReading>> ThisComputerReader::disks() const
{
    return read(u"/proc/self/mountinfo"_s).transform([this](const QByteArray &bytes) {
        std::vector<DiskReading> disks;
        for (const Mount &mount : parseMounts(bytes)) {
            const std::optional<DiskSpace> space = m_space(mount.mountPoint);
            if (space && space->used + space->available > 0)
                disks.push_back({mount, *space});
        }
        return disks;
    });
}

bool ThisComputerReader::hasSystemd() const
{
    return QFileInfo(m_root + u"/run/systemd/system"_s).isDir();
}

} // namespace watchroom
