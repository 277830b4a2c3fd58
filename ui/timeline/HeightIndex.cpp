// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/HeightIndex.h"

#include <algorithm>
#include <bit>

namespace watchroom {

namespace {

size_t lowestBit(size_t i)
{
    return i & (~i + 1);
}

} // namespace

void HeightIndex::reset(std::vector<int> heights)
{
    m_heights.clear();
    m_tree.clear();
    m_heights.reserve(heights.size());
    m_tree.reserve(heights.size());
    for (const int height : heights)
        append(height);
}

void HeightIndex::append(int height)
{
    m_heights.push_back(height);
    const size_t i = m_heights.size();
    qint64 sum = height;
    for (size_t j = i - 1; j > i - lowestBit(i); j -= lowestBit(j))
        sum += m_tree[j - 1];
    m_tree.push_back(sum);
}

void HeightIndex::set(int index, int height)
{
    int &stored = m_heights[static_cast<size_t>(index)];
    const int change = height - stored;
    stored = height;
    if (change == 0)
        return;
    for (size_t i = static_cast<size_t>(index) + 1; i <= m_tree.size(); i += lowestBit(i))
        m_tree[i - 1] += change;
}

qint64 HeightIndex::top(int index) const
{
    qint64 sum = 0;
    for (size_t i = static_cast<size_t>(index); i > 0; i -= lowestBit(i))
        sum += m_tree[i - 1];
    return sum;
}

int HeightIndex::indexAt(qint64 y) const
{
    if (m_heights.empty())
        return -1;
    size_t index = 0;
    qint64 left = std::max<qint64>(0, y);
    for (size_t step = std::bit_floor(m_tree.size()); step > 0; step /= 2) {
        if (index + step <= m_tree.size() && m_tree[index + step - 1] <= left) {
            index += step;
            left -= m_tree[index - 1];
        }
    }
    return static_cast<int>(std::min(index, m_heights.size() - 1));
}

} // namespace watchroom
