// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/TimelineItem.h"

#include <map>
#include <set>

namespace watchroom {

/// Which cards of a room stand folded under the line of their storm.
///
/// A storm folds when at least three of its cards do not need a person. What does need one stays in
/// full: a card with an action that is under way, failed or of unknown outcome, and the newest
/// three critical cards that are not over. The line stands where the newest folded card would; when
/// the storm is unfolded, above the oldest.
class StormFolds
{
public:
    /// How a row stands.
    enum class Form {
        Whole,
        Hidden,  ///< Behind the line of its storm.
        Line,    ///< The line of its storm stands in its place.
        OneLine, ///< The storm is unfolded: what the card says, on one line.
    };

    void clear() { *this = {}; }
    /// Takes over what a row that is new or changed says about its storm; settle() has to follow.
    void take(const TimelineItem &item);
    /// Folds anew what has changed.
    void settle();

    Form formOf(qint64 row) const;
    /// The storm whose line stands at this row (above the card while it is unfolded), null for
    /// none.
    const CardStorm *lineAt(qint64 row) const;
    /// The row at which the line of this row's storm stands, 0 for none.
    qint64 lineFor(qint64 row) const;
    bool isUnfolded(qint64 row) const;
    /// Folds or unfolds the storm that the row is part of.
    void toggle(qint64 row);

    /// Counts up with every change that another row's form may follow from.
    int version() const { return m_version; }

private:
    enum class Need { None, Critical, Action };
    struct Storm
    {
        CardStorm whole;
        std::map<qint64, Need> cards; ///< Those that are loaded, by row.
        std::set<qint64> folding;     ///< The rows of those that fold.
        bool unfolded = false;

        qint64 line() const; ///< The row of its line, 0 while it does not fold.
    };

    static Need needOf(const CardRow &row);
    static void arrange(Storm &storm);
    const Storm *stormOf(qint64 row) const;

    std::map<qint64, Storm> m_storms;   ///< By their first rows.
    std::map<qint64, qint64> m_stormOf; ///< By row.
    std::set<qint64> m_changed;         ///< The storms that settle() has to look at.
    int m_version = 0;
};

} // namespace watchroom
