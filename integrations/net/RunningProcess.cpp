// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/net/RunningProcess.h"

#include "app/base/PlainText.h"

#include <QFileInfo>

#include <array>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <linux/close_range.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace watchroom {

namespace {

constexpr std::size_t kChunk = 64 * 1024;
constexpr Milliseconds kLastWords{500};

} // namespace

RunningProcess::RunningProcess(const ProcessRequest &request, Milliseconds patience,
                               QObject *parent)
    : QObject(parent)
    , m_request(request)
    , m_patience(patience)
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    m_lastWords.setSingleShot(true);
    connect(&m_lastWords, &QTimer::timeout, this, &RunningProcess::finish);
}

RunningProcess::~RunningProcess()
{
    m_process.disconnect(this);
    closePipe();
    if (m_group != 0) {
        signalGroup(SIGKILL);
        m_process.waitForFinished();
    }
}

void RunningProcess::passOutputTo(QObject *context,
                                  std::function<void(const QByteArray &)> onOutput)
{
    m_context = context;
    m_onOutput = std::move(onOutput);
}

Task<ProcessOutcome> RunningProcess::start()
{
    const Task<ProcessOutcome> task = m_source.task();
    if (!openPipe()) {
        fail(ErrorCode::Internal, tr("No more programs can be started now."),
             qt_error_string(errno));
        return task;
    }
    prepareChild();
    connect(&m_process, &QProcess::finished, this, &RunningProcess::programEnded);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(ErrorCode::Internal,
                 tr("%1 could not be started.")
                     .arg(plainText(QFileInfo(m_request.program).fileName())),
                 m_process.errorString());
    });
    m_source.onCancel(this, [this] {
        m_cancelled = true;
        askToEnd();
    });

    m_elapsed.start();
    m_process.start(m_request.program, m_request.arguments, QIODevice::NotOpen);
    if (m_source.isFinished())
        return task;
    m_group = m_process.processId();
    ::close(std::exchange(m_writeEnd, -1));
    if (m_request.timeout > Milliseconds(0)) {
        m_deadline.callOnTimeout(this, [this] {
            m_outcome.timedOut = true;
            askToEnd();
        });
        m_deadline.start(m_request.timeout);
    }
    return task;
}

bool RunningProcess::openPipe()
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return false;
    m_readEnd = ends[0];
    m_writeEnd = ends[1];
    ::fcntl(m_readEnd, F_SETFL, O_NONBLOCK);
    m_notifier = std::make_unique<QSocketNotifier>(m_readEnd, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &RunningProcess::readChunk);
    return true;
}

void RunningProcess::prepareChild()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] : m_request.environment.asKeyValueRange())
        environment.insert(name, value);
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(m_request.folder);
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.setUnixProcessParameters(QProcess::UnixProcessFlag::CreateNewSession |
                                       QProcess::UnixProcessFlag::ResetSignalHandlers);
    // Runs between fork and exec: only what is safe in a signal handler.
    m_process.setChildProcessModifier([writeEnd = m_writeEnd, parent = ::getpid()] {
        ::dup2(writeEnd, STDOUT_FILENO);
        ::dup2(writeEnd, STDERR_FILENO);
        ::close_range(STDERR_FILENO + 1, ~0U, CLOSE_RANGE_CLOEXEC);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent)
            ::_exit(127); // We died before the line above.
    });
}

/// One chunk a turn of the event loop: the program waits meanwhile, once its pipe is full.
void RunningProcess::readChunk()
{
    QByteArray chunk(kChunk, Qt::Uninitialized);
    const ssize_t length = ::read(m_readEnd, chunk.data(), kChunk);
    if (length > 0) {
        chunk.truncate(length);
        if (m_context && m_onOutput)
            m_onOutput(chunk);
        return;
    }
    if (length < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    closePipe();
    if (m_programEnded)
        finish();
}

void RunningProcess::closePipe()
{
    m_notifier.reset();
    for (int *end : {&m_readEnd, &m_writeEnd}) {
        if (*end >= 0)
            ::close(std::exchange(*end, -1));
    }
}

void RunningProcess::askToEnd()
{
    signalGroup(SIGTERM);
    m_deadline.disconnect(this);
    m_deadline.callOnTimeout(this, [this] { signalGroup(SIGKILL); });
    m_deadline.start(m_patience);
}

void RunningProcess::signalGroup(int signal) const
{
    if (m_group > 1)
        ::kill(pid_t(-m_group), signal);
}

void RunningProcess::programEnded(int code, QProcess::ExitStatus status)
{
    m_programEnded = true;
    m_deadline.stop();
    m_outcome.exitCode = code;
    m_outcome.signalled = status == QProcess::CrashExit;
    m_outcome.elapsed = Milliseconds(m_elapsed.elapsed());
    if (m_notifier)
        m_lastWords.start(kLastWords);
    else
        finish();
}

void RunningProcess::finish()
{
    if (m_source.isFinished())
        return;
    signalGroup(SIGKILL);
    m_group = 0;
    closePipe();
    deleteLater();
    if (m_cancelled)
        m_source.finish(failure(ErrorCode::Cancelled, {}));
    else
        m_source.finish(m_outcome);
}

void RunningProcess::fail(ErrorCode code, const QString &summary, const QString &detail)
{
    closePipe();
    deleteLater();
    m_source.finish(failure(code, summary, detail));
}

} // namespace watchroom
