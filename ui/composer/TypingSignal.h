// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace watchroom {

/// Says that somebody is writing: at the first key, again now and then while they go on, and that
/// they have stopped when no key came for a while.
class TypingSignal final : public QObject
{
    Q_OBJECT

public:
    explicit TypingSignal(QObject *parent = nullptr);

    void keyPressed();
    /// They have left what they were writing, or it is empty.
    void stop();
    /// It was sent: who reads it knows that they have stopped.
    void forget();

Q_SIGNALS:
    void changed(bool typing);

private:
    QTimer m_pause;
    QElapsedTimer m_said; ///< Since it was last said that they write; invalid: they do not.
};

} // namespace watchroom
