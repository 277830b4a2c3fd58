// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace watchroom {

// The rules of the house (CONTRIBUTING.md) as functions: a file's path from the root and its text
// in, sentences about what is wrong with it out.

/// The room a file stands in ("ui/kit", "integrations/chat/local"); empty for what is in none.
QString roomOf(const QString &path);

/// Includes that look up, sideways, into no room at all, or where this room may not look.
QStringList includeProblems(const QString &path, const QString &text);

/// Things that may be done in one place alone, or nowhere.
QStringList banProblems(const QString &path, const QString &text);

/// A copyright and a licence in the first lines.
QStringList licenceProblems(const QString &path, const QString &text);

/// The way files and folders are named.
QStringList nameProblems(const QString &path);

} // namespace watchroom
