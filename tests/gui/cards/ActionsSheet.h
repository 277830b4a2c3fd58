// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Theme.h"

namespace watchroom {

/// Paints every state of an action below each other into a file.
void shootActions(const QString &file, const Theme::Choice &choice);

} // namespace watchroom
