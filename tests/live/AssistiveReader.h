// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace watchroom {

/// Something on the screen, as a screen reader sees it.
struct ScreenObject
{
    QString service;
    QString path;
    QString name;
    QString role;
};

/// Reads and uses another program's window over AT-SPI, as assistive technology does: so a test
/// uses the program from outside, and what it can do a screen reader's user can do.
class AssistiveReader
{
public:
    /// Connects to the accessibility bus; `problem()` says why when that does not work.
    AssistiveReader();

    QString problem() const { return m_problem; }

    using Wanted = std::function<bool(const ScreenObject &)>;
    /// The first object on the screen that fits, in the window of the program with this process id.
    std::optional<ScreenObject> find(qint64 processId, const Wanted &wanted);
    /// The names of all objects that fit.
    QStringList names(qint64 processId, const Wanted &wanted);

    bool press(const ScreenObject &object);

private:
    void walk(const ScreenObject &from, int depth,
              const std::function<bool(const ScreenObject &)> &visit, bool &stop);
    bool isShowing(const ScreenObject &object);
    std::optional<ScreenObject> program(qint64 processId);
    std::vector<ScreenObject> children(const ScreenObject &object);
    QVariant property(const ScreenObject &object, const QString &interface, const QString &name);

    QDBusConnection m_bus;
    QString m_problem;
};

} // namespace watchroom
