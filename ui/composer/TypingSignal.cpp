// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/TypingSignal.h"

namespace watchroom {

namespace {
constexpr int kPauseMs = 6'000;
constexpr int kSayAgainMs = 15'000;
} // namespace

TypingSignal::TypingSignal(QObject *parent)
    : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &TypingSignal::stop);
}

void TypingSignal::keyPressed()
{
    m_pause.start();
    if (m_said.isValid() && !m_said.hasExpired(kSayAgainMs))
        return;
    m_said.start();
    Q_EMIT changed(true);
}

void TypingSignal::stop()
{
    const bool wasTyping = m_said.isValid();
    forget();
    if (wasTyping)
        Q_EMIT changed(false);
}

void TypingSignal::forget()
{
    m_pause.stop();
    m_said.invalidate();
}

} // namespace watchroom
