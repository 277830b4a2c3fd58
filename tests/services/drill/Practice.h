// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/services/drill/DrillService.h"
#include "tests/support/FakeHost.h"
#include "tests/support/TaskResult.h"

namespace watchroom {

/// A practice in the hands of a test that plays the person. Times are seconds of the story.
class Practice
{
public:
    using Press = std::unique_ptr<TaskResult<InvocationOutcome>>;

    explicit Practice(double speed = 1, const QString &until = {});

    FakeHost &host() { return m_host; }
    DrillService &service() { return *m_service; }

    /// Lets the story go on, to this second of it.
    void playTo(int second);
    /// To its end, wherever that is; at most an hour.
    void playToTheEnd();
    bool isOver();

    Press press(const QString &action, const FormValues &arguments = {});
    Press undo(const QString &action);
    /// As when the program is closed and opened again.
    void restart();

    /// The words of all messages, in order.
    QStringList messages() const;
    QString closingWords() const;
    /// Every event as a line without its time, to compare stories.
    QStringList transcript() const;
    /// How a colleague's press of this button stands; by nobody when there was none.
    Invocation colleagues(const QString &action) const;
    QString badge(const QString &card) const;

private:
    void open();
    Press invoke(const QString &action, const FormValues &arguments, const InvocationKey &undoes);

    FakeHost m_host;
    FormValues m_settings;
    double m_speed;
    Milliseconds m_started{0};
    std::unique_ptr<DrillService> m_service;
    int m_presses = 0;
};

/// The time that an event is shown with, of those that have one.
std::optional<Timestamp> timeOf(const Event &event);

} // namespace watchroom
