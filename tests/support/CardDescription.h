// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Card.h"

namespace watchroom {

// Cards as text to be read and compared: a line a thing, what it holds indented beneath it. What
// has its default is not said. Formatted text stands as in RichTextSketch.h.
//
//     card "Disk is full" id=disk-1 severity=error
//       state "Failed" attention
//       text heading <Disk is full|https://example.org/>
//       facts
//         "Owner" "Ann"
//       buttons restart
//       action restart "Restart web-3" change
//       loss "The picture in the text is not shown."

/// The whole card but its fallback and the hash of what it came from, which would only repeat.
QString describeCard(const Card &card);
QString describeNodes(const std::vector<CardNode> &nodes);
QString describeForm(const Form &form);

} // namespace watchroom
