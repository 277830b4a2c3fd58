// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Form.h"

#include <QString>
#include <QStringList>

namespace watchroom {

/// The names that stand in braces in a text: "server" for "Restart {server}?".
QStringList placeholders(const QString &text);

/// The text with every {name} that has a value replaced by it; other braces stay.
QString withValues(const QString &text, const FormValues &values);

} // namespace watchroom
