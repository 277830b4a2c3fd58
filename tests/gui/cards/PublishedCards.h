// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Card.h"

#include <QByteArray>

#include <vector>

namespace watchroom {

/// A card that a vendor published as a sample.
struct PublishedCard
{
    QByteArray name; ///< Its path among the shared fixtures.
    Card card;
};

/// All of them: every file of the shared fixtures that is a card by itself, in any format; none
/// where there are no shared fixtures beside this checkout.
std::vector<PublishedCard> publishedCards();

} // namespace watchroom
