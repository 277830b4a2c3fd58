// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Card.h"

namespace watchroom {

// Nodes that every converter makes.

/// A text; nothing for an empty one.
std::vector<CardNode> textNode(const RichText &text, int maximumLines = 0);

/// A heading, as a link where the address may be opened; nothing for an empty one.
std::vector<CardNode> headingNode(const QString &title, const QString &address = {});

/// The content with something narrow beside it, at its start or at its end.
CardNode withBeside(std::vector<CardNode> content, CardNode beside, Alignment where);

/// An action that opens an address.
ActionSpec opening(const ActionId &id, const QString &title, const QString &address);

/// A picture's address as it may be fetched, or empty: http and https.
QString pictureLink(const QString &address);

void append(std::vector<CardNode> &nodes, std::vector<CardNode> more);

} // namespace watchroom
