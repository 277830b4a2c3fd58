// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/LookAlikes.h"

#include "app/workspace/NameSkeleton.h"

#include <algorithm>

namespace watchroom {

namespace {

/// Whether somebody who sees `name` may think that it is `other`.
bool canBeTakenFor(const LookAlikes::Name &name, const LookAlikes::Name &other)
{
    const bool isAnother = name.person != other.person && other.standing >= name.standing;
    return isAnother && (name.name != other.name || (name.isHere && other.isHere));
}

} // namespace

void LookAlikes::clear()
{
    *this = {};
    m_changed = true;
}

void LookAlikes::add(const Name &name)
{
    if (name.name.isEmpty() || m_known.value(name.person) == name)
        return;
    if (m_bySkeleton.size() >= kMaximumNames || m_known.size() >= kMaximumNames)
        clear();
    const auto before = m_known.constFind(name.person);
    Name known = name;
    if (before != m_known.cend() && before->name == name.name) {
        // What a message says of them is less than what the room said.
        known.standing = std::max(before->standing, name.standing);
        known.isHere = before->isHere || name.isHere;
        if (known == *before)
            return;
    }
    m_known.insert(name.person, known);
    std::vector<Name> &twins = m_bySkeleton[nameSkeleton(name.name)];
    std::erase_if(twins, [&](const Name &each) {
        return each.person == known.person && each.name == known.name;
    });
    if (twins.size() >= kMaximumTwins)
        twins.erase(std::ranges::min_element(twins, {}, &Name::standing));
    twins.push_back(known);
    if (twins.size() > 1)
        compare(twins);
}

void LookAlikes::compare(const std::vector<Name> &twins)
{
    for (const Name &each : twins) {
        const auto other = std::ranges::find_if(
            twins, [&](const Name &twin) { return canBeTakenFor(each, twin); });
        if (other == twins.end() || each.person.isEmpty() ||
            m_doubted.value(each.person) == other->name)
            continue;
        m_doubted.insert(each.person, other->name);
        m_changed = true;
    }
}

} // namespace watchroom
