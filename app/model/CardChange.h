// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Card.h"

#include <QStringList>

namespace watchroom {

/// What became different from one state of a card to the next, in short plain words, what matters
/// most first: "State: Investigating → Mitigated", "2 facts changed". Never empty, at most six.
QStringList describeChange(const Card &before, const Card &after);

/// "Critical": the word for a severity.
QString severityName(Severity severity);

} // namespace watchroom
