// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Ids.h"

#include <map>

namespace watchroom {

/// Whether pictures that the cards of a source name are fetched from the web. Fetching tells the
/// server where one is and that the card was read.
enum class PicturePolicy {
    OnClick, ///< Each when a person asks for it; so it is until somebody says otherwise.
    Always,
    Never,
};

/// Of the instances that have one of their own.
using PicturePolicies = std::map<InstanceId, PicturePolicy>;

} // namespace watchroom
