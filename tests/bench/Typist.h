// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QPlainTextEdit>

#include <atomic>
#include <deque>
#include <thread>

namespace watchroom {

/// Types into a field at an even pace, whatever the window does meanwhile, and takes down how long
/// each letter waited: from the key to the picture in which it stands.
class Typist final : public QObject
{
public:
    explicit Typist(QPlainTextEdit *field)
        : m_field(field)
    {
        m_clock.start();
        m_field->installEventFilter(this);
        m_field->viewport()->installEventFilter(this);
        m_field->window()->installEventFilter(this);
        m_thread = std::thread([this] { type(); });
    }
    ~Typist() override
    {
        m_stopped = true;
        m_thread.join();
    }

    /// The longest wait of any letter; milliseconds.
    double longest() const { return double(m_longest) / 1e6; }
    int letters() const { return m_letters; }

private:
    void type()
    {
        while (!m_stopped) {
            // Its moment goes along as the event's time, which nobody else uses.
            auto *key =
                new QKeyEvent(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, QStringLiteral("a"));
            key->setTimestamp(quint64(m_clock.nsecsElapsed()));
            QCoreApplication::postEvent(m_field, key);
            std::this_thread::sleep_for(std::chrono::milliseconds(17));
        }
    }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (object == m_field && event->type() == QEvent::KeyPress)
            m_typed.push_back(qint64(static_cast<QKeyEvent *>(event)->timestamp()));
        if (object == m_field->viewport() && event->type() == QEvent::Paint)
            m_painted = m_typed.size();
        if (object != m_field->window() || event->type() != QEvent::UpdateRequest)
            return false;
        m_painted = 0;
        object->event(event);
        for (; m_painted > 0; --m_painted) {
            m_longest = std::max(m_longest, m_clock.nsecsElapsed() - m_typed.front());
            m_typed.pop_front();
            ++m_letters;
        }
        return true;
    }

    QPlainTextEdit *m_field;
    QElapsedTimer m_clock;
    std::deque<qint64> m_typed; ///< When each letter came that is not painted yet.
    size_t m_painted = 0;
    qint64 m_longest = 0;
    int m_letters = 0;
    std::atomic<bool> m_stopped = false;
    std::thread m_thread;
};

} // namespace watchroom
