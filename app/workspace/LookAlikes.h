// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Ids.h"

#include <QHash>

#include <utility>
#include <vector>

namespace watchroom {

/// Finds in a room those whose names can be taken for another's. Whoever is known better is not
/// doubted: oneself, those who run the room, the hosts of cards that are verified; of two others
/// nobody can tell who came first, so both are.
class LookAlikes
{
public:
    enum class Standing { Other, Trusted, Self };
    struct Name
    {
        QString name;
        PersonId person = {}; ///< Empty for the host of a card.
        Standing standing = Standing::Other;
        /// Two who are here at once cannot have the same name. Where it looks so all the same, one
        /// of them hides a character in it.
        bool isHere = false;
        bool operator==(const Name &) const = default;
    };

    /// Past it those who come are compared among themselves only.
    static constexpr qsizetype kMaximumNames = 20'000;
    static constexpr size_t kMaximumTwins = 20;

    void clear();
    /// Knows it at once when it is known already.
    void add(const Name &name);

    /// Each who is doubted, with the name that theirs can be taken for.
    const QHash<PersonId, QString> &names() const { return m_doubted; }
    /// Whether names() says something new since the last call.
    bool takeChanged() { return std::exchange(m_changed, false); }

private:
    void compare(const std::vector<Name> &twins);

    QHash<PersonId, Name> m_known; ///< As they were added last.
    QHash<QString, std::vector<Name>> m_bySkeleton;
    QHash<PersonId, QString> m_doubted;
    bool m_changed = false;
};

} // namespace watchroom
