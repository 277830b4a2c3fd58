// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Glance.h"

#include <QRandomGenerator>

namespace watchroom {

/// Makes cards and glances of every shape, within the limits for cards from outside; the same ones
/// for the same seed.
class RandomCard
{
public:
    explicit RandomCard(quint32 seed)
        : m_random(seed)
    {
    }

    Card card();
    Glance glance();
    ActionSpec action(int number);

private:
    int below(int limit) { return int(m_random.bounded(limit)); }
    bool often() { return below(3) != 0; }
    bool seldom() { return below(4) == 0; }
    template <typename Enum>
    Enum oneOf(int count)
    {
        return Enum(below(count));
    }

    QString line(int longest = 40);
    QString lines();
    QString raw(int longest, bool withLines);
    QString identifier();
    QString link();
    double number();
    Timestamp moment();
    Tone tone() { return oneOf<Tone>(6); }
    std::optional<Tone> maybeTone();
    StateLabel label();
    Input input(int number);
    std::vector<Input> inputs();
    std::vector<CardNode> nodes(int depth);
    CardNode node(int depth);
    CardNode shape(int kind);
    CardNode text();
    CardNode facts();
    CardNode image();
    CardNode sparkline();
    ActionSet buttons();
    std::vector<ActionSpec> actions();

    QRandomGenerator m_random;
    std::vector<ActionSpec> m_actions; ///< Of the card that is being made.
};

} // namespace watchroom
