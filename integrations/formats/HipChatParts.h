// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/formats/CardDraft.h"
#include "integrations/formats/TolerantReader.h"

namespace watchroom {

// Parts of HipChat's cards and glances.

/// What a lozenge means: "lozenge-success" or "success".
Tone hipChatTone(const QString &lozenge);

/// The picture of an icon or thumbnail: an address or {url, "url@2x", width, height}; nothing when
/// there is none that may be fetched.
std::optional<CardImage> hipChatPicture(const TolerantReader &fields, const char *key);

/// Adds the rows of labels and values.
void addHipChatAttributes(const TolerantReader &card, CardDraft &draft);

/// Fields of any type as a flat map.
QMap<QString, QString> hipChatMetadata(const TolerantReader &card);

} // namespace watchroom
