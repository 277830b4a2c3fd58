// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardLimits.h"

#include "app/model/CardTexts.h"

#include <algorithm>
#include <limits>

namespace watchroom {

namespace {

constexpr int kMaximumNodes = 200;
constexpr int kMaximumActions = 25;
constexpr int kMaximumImages = 20;
constexpr int kMaximumLines = 1000;
constexpr size_t kMaximumRows = 100;
constexpr size_t kMaximumColumns = 20;
/// What we wrote ourselves nests deeper than what it was read from.
constexpr int kMaximumOwnDepth = 160;
constexpr int kNoLimit = std::numeric_limits<int>::max() / 2;

bool takeOne(int &left)
{
    if (left <= 0)
        return false;
    --left;
    return true;
}

} // namespace

CardLimits CardLimits::forOthers()
{
    CardLimits limits;
    limits.m_json = {.maximumBytes = kMaximumSize};
    limits.m_maximumText = kMaximumSize;
    limits.m_nodesLeft = kMaximumNodes;
    limits.m_actionsLeft = kMaximumActions;
    limits.m_imagesLeft = kMaximumImages;
    limits.m_linesLeft = kMaximumLines;
    limits.m_maximumRows = kMaximumRows;
    limits.m_maximumColumns = kMaximumColumns;
    return limits;
}

CardLimits CardLimits::forFetched()
{
    CardLimits limits = forOthers();
    limits.m_maximumSize = kMaximumFetchedSize;
    return limits;
}

CardLimits CardLimits::forOwn()
{
    CardLimits limits;
    limits.m_json = {.maximumBytes = std::numeric_limits<qsizetype>::max(),
                     .maximumDepth = kMaximumOwnDepth};
    limits.m_maximumText = kNoLimit;
    limits.m_nodesLeft = kNoLimit;
    limits.m_actionsLeft = kNoLimit;
    limits.m_imagesLeft = kNoLimit;
    limits.m_linesLeft = kNoLimit;
    limits.m_maximumRows = kNoLimit;
    limits.m_maximumColumns = kNoLimit;
    limits.m_forOthers = false;
    return limits;
}

bool CardLimits::takeNode()
{
    if (takeOne(m_nodesLeft))
        return true;
    leaveOut(CardTexts::tr("it has more than %1 parts").arg(kMaximumNodes));
    return false;
}

bool CardLimits::takeAction()
{
    if (takeOne(m_actionsLeft))
        return true;
    leaveOut(CardTexts::tr("it has more than %1 buttons").arg(kMaximumActions));
    return false;
}

bool CardLimits::takeImage()
{
    if (takeOne(m_imagesLeft))
        return true;
    leaveOut(CardTexts::tr("it has more than %1 pictures").arg(kMaximumImages));
    return false;
}

bool CardLimits::takeLine()
{
    if (takeOne(m_linesLeft))
        return true;
    leaveOut(CardTexts::tr("it has more than %1 lines").arg(kMaximumLines));
    return false;
}

size_t CardLimits::rowsOf(size_t count)
{
    if (count > m_maximumRows)
        leaveOut(CardTexts::tr("a table has more than %1 rows").arg(kMaximumRows));
    return std::min(count, m_maximumRows);
}

size_t CardLimits::columnsOf(size_t count)
{
    if (count > m_maximumColumns)
        leaveOut(CardTexts::tr("a table has more than %1 columns").arg(kMaximumColumns));
    return std::min(count, m_maximumColumns);
}

void CardLimits::leaveOut(const QString &what)
{
    if (!m_leftOut.contains(what))
        m_leftOut += what;
}

QString CardLimits::note() const
{
    return m_leftOut.isEmpty() ? QString()
                               : CardTexts::tr("Part of this card was left out: %1.")
                                     .arg(m_leftOut.join(QStringLiteral(", ")));
}

} // namespace watchroom
