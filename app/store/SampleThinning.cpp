// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/SampleThinning.h"

#include <algorithm>
#include <span>

namespace watchroom {

namespace {

using Samples = std::vector<GlanceSample>;

/// The samples that were chosen, by their place. Taking one twice counts once.
class Selection
{
public:
    Selection(qsizetype size, qsizetype limit)
        : m_taken(static_cast<size_t>(size), false)
        , m_left(limit)
    {
    }

    void take(size_t index)
    {
        if (m_left == 0 || m_taken[index])
            return;
        m_taken[index] = true;
        --m_left;
    }

    size_t left() const { return static_cast<size_t>(m_left); }

    Samples of(Samples samples) const
    {
        Samples chosen;
        for (size_t i = 0; i < samples.size(); ++i) {
            if (m_taken[i])
                chosen.push_back(std::move(samples[i]));
        }
        return chosen;
    }

private:
    std::vector<bool> m_taken;
    qsizetype m_left;
};

void takeExtremes(const Samples &samples, size_t begin, size_t end, Selection &selection)
{
    std::optional<size_t> lowest;
    std::optional<size_t> highest;
    for (size_t i = begin; i < end; ++i) {
        if (!samples[i].value)
            continue;
        if (!lowest || *samples[i].value < *samples[*lowest].value)
            lowest = i;
        if (!highest || *samples[i].value > *samples[*highest].value)
            highest = i;
    }
    if (highest)
        selection.take(*highest);
    if (lowest)
        selection.take(*lowest);
}

void takeChanges(const Samples &samples, size_t room, Selection &selection)
{
    std::vector<size_t> changes;
    for (size_t i = 1; i < samples.size(); ++i) {
        if (samples[i].tone != samples[i - 1].tone ||
            samples[i].stateText != samples[i - 1].stateText)
            changes.push_back(i);
    }
    const size_t step = room == 0 ? changes.size() + 1 : (changes.size() + room - 1) / room;
    for (size_t i = 0; step > 0 && room > 0 && i < changes.size(); i += step)
        selection.take(changes[i]);
}

void takeStretches(const Samples &samples, Selection &selection)
{
    const size_t stretches = selection.left() / 2;
    for (size_t i = 0; i < stretches; ++i)
        takeExtremes(samples, i * samples.size() / stretches, (i + 1) * samples.size() / stretches,
                     selection);
}

} // namespace

Samples thinned(Samples samples, int limit)
{
    if (limit <= 0)
        return {};
    if (std::ssize(samples) <= limit)
        return samples;
    Selection selection(std::ssize(samples), limit);
    selection.take(samples.size() - 1);
    takeExtremes(samples, 0, samples.size(), selection);
    selection.take(0);
    takeChanges(samples, std::min(selection.left(), static_cast<size_t>(limit / 2)), selection);
    takeStretches(samples, selection);
    return selection.of(std::move(samples));
}

} // namespace watchroom
