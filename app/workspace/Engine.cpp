// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/Engine.h"

#include "app/workspace/Workspace.h"

namespace watchroom {

Engine::Engine(EngineOptions options, QObject *parent)
    : QObject(parent)
    , m_workspace(new Workspace(std::move(options)))
{
    qRegisterMetaType<std::vector<Delta>>();
    m_thread.setObjectName(QStringLiteral("engine"));
    m_workspace->moveToThread(&m_thread);
    // Deleted on its own thread, where its timers and sockets live.
    connect(&m_thread, &QThread::finished, m_workspace, &QObject::deleteLater);
    connect(m_workspace, &Workspace::updated, this, &Engine::updated);
}

Engine::~Engine()
{
    if (!m_thread.isRunning()) {
        delete m_workspace;
        return;
    }
    m_thread.quit();
    m_thread.wait();
}

void Engine::start()
{
    m_thread.start();
    QMetaObject::invokeMethod(m_workspace, [workspace = m_workspace] { workspace->start(); });
}

void Engine::submit(Intent intent)
{
    QMetaObject::invokeMethod(m_workspace, [workspace = m_workspace, intent = std::move(intent)] {
        workspace->handle(intent);
    });
}

void Engine::startAfresh()
{
    QMetaObject::invokeMethod(m_workspace, [workspace = m_workspace] { workspace->startAfresh(); });
}

} // namespace watchroom
