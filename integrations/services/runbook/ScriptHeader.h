// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "integrations/services/runbook/RunbookWire.h"

#include <QByteArray>

namespace watchroom {

/// Reads what a script says about itself: "key: value" comments from a line "watchroom: 1" up to
/// the first line that is no comment, all within the first 100 lines. Comments begin with #, //, --
/// or ;. Comment lines that are not "key: value" are skipped, so sentences may stand between.
///
/// Pure; `head` may be any bytes. Errors, as sentences that begin with the file's name: NotFound
/// when there is no "watchroom:" line; InvalidArgument with the line's number when one cannot be
/// understood.
Result<Script> parseScriptHeader(const QString &file, const QByteArray &head);

/// The name of the environment variable that carries a parameter: "server" is WATCHROOM_SERVER.
QString environmentName(const QString &parameter);

} // namespace watchroom
