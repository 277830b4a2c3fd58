// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace watchroom {

/// What a conversion could not keep, a sentence each, every sentence once.
class Losses
{
public:
    void add(const QString &sentence)
    {
        if (m_sentences.size() < kMost && !m_sentences.contains(sentence))
            m_sentences += sentence;
    }
    const QStringList &sentences() const { return m_sentences; }

private:
    static constexpr qsizetype kMost = 50;
    QStringList m_sentences;
};

} // namespace watchroom
