// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Card.h"
#include "app/model/Glance.h"
#include "integrations/services/runbook/RunbookWire.h"
#include "integrations/services/runbook/ScriptFolder.h"

namespace watchroom {

// What scripts and runs look like on the screen. Pure.

/// The button of a script. Its confirmation may hold {parameter} names; whoever asks the question
/// puts in what was chosen.
ActionSpec scriptAction(const Script &script);

/// The buttons of a folder, sorted by title.
std::vector<ActionSpec> scriptActions(const std::vector<FolderEntry> &entries);

/// A run before anything happened.
RunReport runReport(const Script &script, const Invocation &invocation, Timestamp started);

/// The card of a run; everything but its revision.
Card runCard(const RunReport &report);

/// How a run ended, in a few words: "Failed with exit code 3". While it runs: "Running".
QString phaseText(const RunReport &report);

/// The glance of a folder.
Glance folderGlance(const QString &folder, const std::vector<FolderEntry> &entries, Timestamp now);

} // namespace watchroom
