// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/ProcessRunner.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QProcess>
#include <QSocketNotifier>
#include <QTimer>

#include <memory>

namespace watchroom {

/// One program from its start to its end; deletes itself then.
///
/// Its output comes through a pipe of our own, not through QProcess, which would read all there is
/// into memory and, when the program ends while a child of it goes on writing, never stop reading.
class RunningProcess final : public QObject
{
    Q_OBJECT

public:
    RunningProcess(const ProcessRequest &request, Milliseconds patience, QObject *parent);
    ~RunningProcess() override;

    void passOutputTo(QObject *context, std::function<void(const QByteArray &)> onOutput);
    Task<ProcessOutcome> start();

private:
    bool openPipe();
    void prepareChild();
    void readChunk();
    void closePipe();
    void askToEnd();
    void signalGroup(int signal) const;
    void programEnded(int code, QProcess::ExitStatus status);
    void finish();
    void fail(ErrorCode code, const QString &summary, const QString &detail);

    const ProcessRequest m_request;
    const Milliseconds m_patience;
    QProcess m_process;
    qint64 m_group = 0; ///< The process group's number; 0 before it started.
    int m_readEnd = -1;
    int m_writeEnd = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QPointer<QObject> m_context;
    std::function<void(const QByteArray &)> m_onOutput;
    QTimer m_deadline;  ///< The request's timeout, then the patience after SIGTERM.
    QTimer m_lastWords; ///< From the program's end to the end of reading.
    QElapsedTimer m_elapsed;
    bool m_cancelled = false;
    bool m_programEnded = false;
    ProcessOutcome m_outcome;
    TaskSource<ProcessOutcome> m_source;
};

} // namespace watchroom
