// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardLimits.h"

#include <QCoreApplication>

#include <limits>

namespace watchroom {

namespace {

constexpr int kMaximumNodes = 200;
constexpr int kMaximumActions = 25;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Card)
};

} // namespace

CardLimits CardLimits::forOthers()
{
    CardLimits limits;
    limits.m_json = {.maximumBytes = 64 * 1024};
    limits.m_maximumText = 64 * 1024;
    limits.m_nodesLeft = kMaximumNodes;
    limits.m_actionsLeft = kMaximumActions;
    return limits;
}

CardLimits CardLimits::forOwn()
{
    CardLimits limits;
    limits.m_json = {.maximumBytes = std::numeric_limits<qsizetype>::max()};
    limits.m_maximumText = std::numeric_limits<int>::max();
    limits.m_nodesLeft = std::numeric_limits<int>::max();
    limits.m_actionsLeft = std::numeric_limits<int>::max();
    limits.m_forOthers = false;
    return limits;
}

bool CardLimits::takeNode()
{
    if (m_nodesLeft > 0) {
        --m_nodesLeft;
        return true;
    }
    leaveOut(Texts::tr("it has more than %1 parts").arg(kMaximumNodes));
    return false;
}

bool CardLimits::takeAction()
{
    if (m_actionsLeft > 0) {
        --m_actionsLeft;
        return true;
    }
    leaveOut(Texts::tr("it has more than %1 buttons").arg(kMaximumActions));
    return false;
}

void CardLimits::leaveOut(const QString &what)
{
    if (!m_leftOut.contains(what))
        m_leftOut += what;
}

QString CardLimits::note() const
{
    return m_leftOut.isEmpty() ? QString()
                               : Texts::tr("Part of this card was left out: %1.")
                                     .arg(m_leftOut.join(QStringLiteral(", ")));
}

} // namespace watchroom
