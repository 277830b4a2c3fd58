// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/services/runbook/RunbookService.h"
#include "tests/support/FakeHost.h"
#include "tests/support/TaskResult.h"

#include <QFile>
#include <QTemporaryDir>

namespace watchroom {

/// A runbook over a folder that a test fills.
class ScriptBench
{
public:
    FakeHost host;
    std::unique_ptr<RunbookService> service;

    QString folder() const { return m_folder.path(); }
    QString path(const QString &file) const { return m_folder.filePath(file); }

    /// Writes a script: its first line, a header with these lines, and its code.
    void write(const QString &file, const QByteArray &header, const QByteArray &code = "true\n")
    {
        writeBytes(file, "#!/bin/sh\n# watchroom: 1\n" + header + "\n" + code);
    }
    void writeBytes(const QString &file, const QByteArray &bytes, bool executable = true)
    {
        QFile out(path(file));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("ScriptBench: cannot write %s", qUtf8Printable(out.fileName()));
        QFile::Permissions permissions = QFile::ReadOwner | QFile::WriteOwner;
        out.setPermissions(executable ? permissions | QFile::ExeOwner : permissions);
    }

    void start()
    {
        service = std::make_unique<RunbookService>(host);
        if (const auto done = service->configure({{QStringLiteral("folder"), folder()}}); !done)
            qFatal("ScriptBench: %s", qUtf8Printable(done.error().summary));
        service->start();
    }

    Invocation press(const QString &file, const FormValues &arguments = {},
                     const QString &key = QStringLiteral("k1")) const
    {
        return {.key = InvocationKey(key),
                .action = {.instance = host.instance(),
                           .room = RoomId(QStringLiteral("web-team")),
                           .action = ActionId(file)},
                .effect = Effect::Change,
                .byName = QStringLiteral("Ana Belmonte"),
                .arguments = arguments};
    }

    template <typename Node>
    static std::vector<Node> nodes(const Card &card)
    {
        std::vector<Node> found;
        for (const CardNode &node : card.body) {
            if (const Node *wanted = std::get_if<Node>(&node.content))
                found.push_back(*wanted);
        }
        return found;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace watchroom
