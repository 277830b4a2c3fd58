// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Card.h"

namespace watchroom {

/// What the colour of an attachment most likely means: "good", "warning", "danger", or a colour
/// such as "#36a64f" by its hue. Greys and what is no colour mean nothing.
Severity severityOfColour(const QString &colour);

/// Whether the colour is one of those with a meaning of their own.
bool isNamedColour(const QString &colour);

/// How a part of a card that has this severity stands out.
ContainerStyle styleOf(Severity severity);

} // namespace watchroom
