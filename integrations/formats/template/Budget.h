// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <nlohmann/json.hpp>

namespace watchroom::templating {

/// How much may be done for one template; a unit is about one JSON value or 16 bytes of text.
/// Whatever copies or looks through a value pays its weight first, so that nested repetition ends
/// before it hurts.
class Budget
{
public:
    explicit Budget(qint64 units)
        : m_left(units)
    {
    }

    /// False when it is used up, and from then on.
    bool spend(qint64 units)
    {
        m_left = units > m_left ? -1 : m_left - units;
        return !isSpent();
    }
    bool spend(const nlohmann::json &value);
    bool isSpent() const { return m_left < 0; }

private:
    qint64 m_left;
};

} // namespace watchroom::templating
