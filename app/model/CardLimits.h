// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/JsonReader.h"

#include <QString>
#include <QStringList>

namespace watchroom {

/// How much of a card is read, and what was left out of it.
class CardLimits
{
public:
    /// For cards from outside: 64 KiB, 200 nodes, 25 actions.
    static CardLimits forOthers();
    /// For what we stored ourselves: only the depth is limited.
    static CardLimits forOwn();

    /// Containers in containers; keeps the JSON of an envelope within a depth of 32.
    static constexpr int kMaximumContainerDepth = 12;

    const JsonLimits &json() const { return m_json; }
    /// The longest text of several lines.
    qsizetype maximumText() const { return m_maximumText; }
    /// Whether this is the reading of something that others wrote.
    bool areForOthers() const { return m_forOthers; }

    /// Counts a node; false when it is one too many, which is then noted.
    bool takeNode();
    /// Counts an action; false when it is one too many, which is then noted.
    bool takeAction();
    /// Notes that something was left out, in a few words.
    void leaveOut(const QString &what);

    /// "Part of this card was left out: ..." or empty.
    QString note() const;

private:
    JsonLimits m_json;
    qsizetype m_maximumText = 0;
    int m_nodesLeft = 0;
    int m_actionsLeft = 0;
    bool m_forOthers = true;
    QStringList m_leftOut;
};

} // namespace watchroom
