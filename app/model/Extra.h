// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace watchroom {

/// Fields of a JSON object that this version does not know: an object as UTF-8 JSON, empty for
/// none. They are kept so that a card that passes through us loses nothing; nothing ever reads
/// them.
using ExtraFields = QByteArray;

} // namespace watchroom
