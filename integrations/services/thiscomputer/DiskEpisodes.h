// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/model/Card.h"
#include "integrations/services/thiscomputer/Level.h"
#include "integrations/services/thiscomputer/ThisComputerWire.h"

#include <QByteArray>

#include <vector>

namespace watchroom {

/// A time in which a disk was too full. It has one card.
struct DiskEpisode
{
    DiskReading disk; ///< As it was last.
    Timestamp since;
    Level level = Level::High;
    int revision = 0;
    int shownPercent = 0;
    Timestamp shownAt;

    bool operator==(const DiskEpisode &) const = default;
};

/// Which disks are too full, over restarts, and the cards that tell of it: one an episode, updated
/// when its state or, at most once a minute, its whole percent changes, and closed when it is over.
class DiskEpisodes
{
public:
    explicit DiskEpisodes(const Limits &limits = {})
        : m_limits(limits)
    {
    }

    /// Takes in what was read; returns the cards to publish, if any.
    std::vector<Card> update(const std::vector<DiskReading> &disks, Timestamp now);

    /// Of the worst disk, as it was at the last update.
    Level worstLevel() const;

    QByteArray toJson() const;
    /// Takes over what an earlier start has written; what cannot be read is left out.
    void read(const QByteArray &json);

private:
    void updateDisk(const DiskReading &disk, Timestamp now, std::vector<Card> &cards);
    void closeMissing(const std::vector<DiskReading> &disks, Timestamp now,
                      std::vector<Card> &cards);

    Limits m_limits;
    std::vector<DiskEpisode> m_episodes;
};

} // namespace watchroom
