// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/net/SystemProcessRunner.h"

#include "app/base/PlainText.h"
#include "integrations/net/RunningProcess.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace watchroom {

namespace {

struct ProcessesTexts
{
    Q_DECLARE_TR_FUNCTIONS(Processes)
};

/// The absolute path of the program, or why it cannot be started.
Result<QString> locate(const QString &program)
{
    const QString shown = plainText(program, 200);
    if (!program.contains(u'/')) {
        const QString path = QStandardPaths::findExecutable(program);
        if (path.isEmpty())
            return failure(ErrorCode::NotFound,
                           ProcessesTexts::tr("There is no program %1 here.").arg(shown));
        return path;
    }
    const QFileInfo file(program);
    if (!file.isFile())
        return failure(ErrorCode::NotFound,
                       ProcessesTexts::tr("There is no program %1 here.").arg(shown));
    if (!file.isExecutable())
        return failure(ErrorCode::PermissionDenied,
                       ProcessesTexts::tr("%1 may not be run: its file is not marked as a program.")
                           .arg(shown));
    return file.absoluteFilePath();
}

} // namespace

Task<ProcessOutcome> SystemProcessRunner::run(const ProcessRequest &request, QObject *context,
                                              std::function<void(const QByteArray &)> onOutput)
{
    const Result<QString> program = locate(request.program);
    if (!program)
        return Task<ProcessOutcome>::finished(std::unexpected(program.error()));

    ProcessRequest located = request;
    located.program = *program;
    if (located.folder.isEmpty())
        located.folder = QDir::homePath();
    if (!QFileInfo(located.folder).isDir())
        return Task<ProcessOutcome>::finished(failure(
            ErrorCode::NotFound,
            ProcessesTexts::tr("There is no folder %1 here.").arg(plainText(located.folder, 200))));

    // It deletes itself at its end, or ends with this runner.
    auto *process = new RunningProcess(located, m_patience, this);
    process->passOutputTo(context, std::move(onOutput));
    return process->start();
}

} // namespace watchroom
