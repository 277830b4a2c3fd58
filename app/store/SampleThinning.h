// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Glance.h"

namespace watchroom {

/// At most `limit` of the samples (oldest first), chosen so that a curve through them looks the
/// same: the first, the last, the extremes of every stretch and, as far as they fit into half of
/// the limit, every change of tone or state. The highest and the lowest value of all are always
/// among them.
std::vector<GlanceSample> thinned(std::vector<GlanceSample> samples, int limit);

} // namespace watchroom
