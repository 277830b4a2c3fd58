// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <ctime>

namespace watchroom {

/// How long this program has been computing since the timer was made: for tests that tell work
/// that ends from work that does not, however busy the machine is.
class CpuTimer
{
public:
    qint64 milliseconds() const { return qint64(std::clock() - m_start) * 1000 / CLOCKS_PER_SEC; }

private:
    std::clock_t m_start = std::clock();
};

} // namespace watchroom
