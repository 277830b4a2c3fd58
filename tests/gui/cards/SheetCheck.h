// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/Sheet.h"

namespace watchroom {

/// What is wrong with where things stand on a sheet: something outside of it, targets that overlap
/// without one holding the other whole, a target that is not hit at its centre, one without a
/// name. Empty when all is well.
QString misplacedOn(const Sheet &sheet);

} // namespace watchroom
