// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <vector>

namespace watchroom {

/// The heights of all rows, and where each begins: every question and change costs the logarithm of
/// their number (a Fenwick tree).
class HeightIndex
{
public:
    void reset(std::vector<int> heights);
    void append(int height);
    void set(int index, int height);

    int size() const { return static_cast<int>(m_heights.size()); }
    int height(int index) const { return m_heights[static_cast<size_t>(index)]; }
    qint64 total() const { return top(size()); }
    /// The sum of all heights before `index`.
    qint64 top(int index) const;
    /// The row that covers `y`; the nearest when there is none, -1 without rows.
    int indexAt(qint64 y) const;

private:
    std::vector<int> m_heights;
    std::vector<qint64> m_tree; ///< m_tree[i - 1] sums the rows in (i - lowest bit of i, i].
};

} // namespace watchroom
