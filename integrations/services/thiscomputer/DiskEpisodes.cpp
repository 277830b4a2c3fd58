// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/thiscomputer/DiskEpisodes.h"

#include "integrations/services/thiscomputer/ThisComputerMapper.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchroom {

namespace {

constexpr Milliseconds kUpdateInterval = std::chrono::minutes(1);

auto mountPointOf(const DiskEpisode &episode)
{
    return episode.disk.mount.mountPoint;
}

qint64 toNumber(Timestamp moment)
{
    return moment.time_since_epoch().count();
}

} // namespace

std::vector<Card> DiskEpisodes::update(const std::vector<DiskReading> &disks, Timestamp now)
{
    std::vector<Card> cards;
    for (const DiskReading &disk : disks)
        updateDisk(disk, now, cards);
    closeMissing(disks, now, cards);
    return cards;
}

void DiskEpisodes::updateDisk(const DiskReading &disk, Timestamp now, std::vector<Card> &cards)
{
    auto episode = std::ranges::find(m_episodes, disk.mount.mountPoint, mountPointOf);
    const bool isNew = episode == m_episodes.end();
    const Level before = isNew ? Level::Normal : episode->level;
    const Level level = nextLevel(before, disk.usedPercent(), m_limits);
    if (isNew && level == Level::Normal)
        return;
    if (isNew)
        episode = m_episodes.insert(episode, {.since = now});

    const int percent = int(disk.usedPercent());
    // The world's clock may have been set back.
    const bool mayUpdate = now - episode->shownAt >= kUpdateInterval || now < episode->shownAt;
    episode->disk = disk;
    if (level == before && (percent == episode->shownPercent || !mayUpdate))
        return;
    episode->level = level;
    episode->shownPercent = percent;
    episode->shownAt = now;
    ++episode->revision;
    if (level == Level::Normal) {
        cards.push_back(diskRecoveredCard(*episode, now));
        m_episodes.erase(episode);
    } else {
        cards.push_back(diskCard(*episode, level > before));
    }
}

void DiskEpisodes::closeMissing(const std::vector<DiskReading> &disks, Timestamp now,
                                std::vector<Card> &cards)
{
    std::erase_if(m_episodes, [&](DiskEpisode &episode) {
        const auto isIt = [&](const DiskReading &disk) {
            return disk.mount.mountPoint == mountPointOf(episode);
        };
        if (std::ranges::any_of(disks, isIt))
            return false;
        ++episode.revision;
        cards.push_back(diskGoneCard(episode, now));
        return true;
    });
}

Level DiskEpisodes::worstLevel() const
{
    return m_episodes.empty()
               ? Level::Normal
               : std::ranges::max_element(m_episodes, {}, &DiskEpisode::level)->level;
}

QByteArray DiskEpisodes::toJson() const
{
    QJsonArray list;
    for (const DiskEpisode &episode : m_episodes) {
        list += QJsonObject{{u"mountPoint"_s, episode.disk.mount.mountPoint},
                            {u"fileSystem"_s, episode.disk.mount.fileSystem},
                            {u"device"_s, episode.disk.mount.device},
                            {u"used"_s, episode.disk.space.used},
                            {u"available"_s, episode.disk.space.available},
                            {u"since"_s, toNumber(episode.since)},
                            {u"critical"_s, episode.level == Level::Critical},
                            {u"revision"_s, episode.revision},
                            {u"shownPercent"_s, episode.shownPercent},
                            {u"shownAt"_s, toNumber(episode.shownAt)}};
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

void DiskEpisodes::read(const QByteArray &json)
{
    m_episodes.clear();
    for (const QJsonValue &item : QJsonDocument::fromJson(json).array()) {
        DiskEpisode episode{.disk = {.mount = {.mountPoint = item[u"mountPoint"].toString(),
                                               .fileSystem = item[u"fileSystem"].toString(),
                                               .device = item[u"device"].toString()},
                                     .space = {.used = item[u"used"].toInteger(),
                                               .available = item[u"available"].toInteger()}},
                            .since = Timestamp(Milliseconds(item[u"since"].toInteger())),
                            .level = item[u"critical"].toBool() ? Level::Critical : Level::High,
                            .revision = item[u"revision"].toInt(),
                            .shownPercent = item[u"shownPercent"].toInt(),
                            .shownAt = Timestamp(Milliseconds(item[u"shownAt"].toInteger()))};
        if (!mountPointOf(episode).isEmpty() && episode.disk.size() > 0)
            m_episodes.push_back(std::move(episode));
    }
}

} // namespace watchroom
