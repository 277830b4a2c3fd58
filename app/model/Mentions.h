// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace watchroom {

/// Whether a text speaks to somebody: by the whole name ("Ana Ruiz"), or by its first word behind
/// an @ ("@ana"). Whole words only, and letters count the same large and small.
bool mentions(const QString &text, const QString &name);

} // namespace watchroom
