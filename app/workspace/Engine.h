// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "app/workspace/Delta.h"
#include "app/workspace/EngineOptions.h"

#include <QObject>
#include <QThread>

namespace watchroom {

class Workspace;

/// The workspace on its own thread, seen from the UI thread: intents go in, deltas come out. Has no
/// face, so the host runs the same.
class Engine final : public QObject
{
    Q_OBJECT

public:
    explicit Engine(EngineOptions options, QObject *parent = nullptr);
    /// Ends the work in order and waits for it: everything that came in is stored.
    ~Engine() override;

    /// Starts the thread; the first deltas follow.
    void start();
    /// Hands in what a person wants. Returns at once.
    void submit(Intent intent);
    void startAfresh();

Q_SIGNALS:
    /// Arrives on the thread of this object.
    void updated(const std::vector<watchroom::Delta> &deltas);

private:
    QThread m_thread;
    Workspace *m_workspace;
};

} // namespace watchroom
