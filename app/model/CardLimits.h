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
    /// For cards from outside: 64 KiB of JSON, 200 nodes, 25 actions, 20 pictures, tables of 100
    /// rows and 20 columns.
    static CardLimits forOthers();
    /// For cards from outside that were fetched, because they are too large for a message: 256 KiB
    /// of JSON, and otherwise as the others.
    static CardLimits forFetched();
    /// For what we stored ourselves: only the depth is limited.
    static CardLimits forOwn();

    /// Containers in containers, where a column counts twice and the cell of a table three times;
    /// keeps what is shown of a card within 32 levels of JSON.
    static constexpr int kMaximumContainerDepth = 12;
    /// What is read of a card from outside, as JSON without the space between its parts.
    static constexpr size_t kMaximumSize = 64 * 1024;
    static constexpr size_t kMaximumFetchedSize = 256 * 1024;

    const JsonLimits &json() const { return m_json; }
    /// How much of the JSON of others is read, without the space between its parts; bytes.
    size_t maximumSize() const { return m_maximumSize; }
    /// The longest text of several lines.
    qsizetype maximumText() const { return m_maximumText; }
    /// Whether this is the reading of something that others wrote.
    bool areForOthers() const { return m_forOthers; }

    /// Counts a node; false when it is one too many, which is then noted.
    bool takeNode();
    /// One node more may come, which has been paid for by what holds it.
    void giveNode() { ++m_nodesLeft; }
    /// Counts an action; false when it is one too many, which is then noted.
    bool takeAction();
    /// Counts a picture; false when it is one too many, which is then noted.
    bool takeImage();
    /// Counts a fact or a run of text; false when it is one too many, which is then noted.
    bool takeLine();
    /// How many of a table's rows and columns are read; what is more is noted.
    size_t rowsOf(size_t count);
    size_t columnsOf(size_t count);
    /// Notes that something was left out, in a few words.
    void leaveOut(const QString &what);

    const QStringList &leftOut() const { return m_leftOut; }
    /// "Part of this card was left out: ..." or empty.
    QString note() const;

private:
    JsonLimits m_json;
    size_t m_maximumSize = kMaximumSize;
    qsizetype m_maximumText = 0;
    int m_nodesLeft = 0;
    int m_actionsLeft = 0;
    int m_imagesLeft = 0;
    int m_linesLeft = 0;
    size_t m_maximumRows = 0;
    size_t m_maximumColumns = 0;
    bool m_forOthers = true;
    QStringList m_leftOut;
};

} // namespace watchroom
