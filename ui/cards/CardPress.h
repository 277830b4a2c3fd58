// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/TimelineItem.h"
#include "ui/cards/CardContext.h"
#include "ui/cards/Sheet.h"

#include <QRect>

namespace watchroom {

class ActionPress;

/// A card where it is shown: what a press on it is about.
struct PressedCard
{
    const CardRow &row;
    CardViewState &view;
    ActionRef place; ///< Whose actions these are; which one is filled in at the press.
    Timestamp now;
};

/// What a press changed on this screen.
enum class PressEffect {
    None,       ///< Nothing here; it may have become a question or an intent.
    View,       ///< The card is to be laid out again.
    WrongField, ///< The same, and the first wrong field gets the focus.
};

/// Does what a target on a card stands for, the same whether it was clicked, pressed by a key or by
/// a screen reader: shows and hides parts, opens cards, sends the fields once they fit. Links,
/// pictures, copying and the menu behind "More" are left to who shows the card. `at` is the button
/// in the coordinates of the questions' window.
PressEffect pressOnCard(const CardTarget &target, const PressedCard &card, ActionPress &press,
                        const QRect &at);

/// A press that stays on this screen: parts are shown or hidden, a card opens or closes. In one set
/// of buttons one card is open at a time.
void pressLocally(const ActionSpec &action, const Card &card, CardViewState &view);

/// The target of the button that belongs to a field; Enter in the field presses it. -1 for none.
int targetBeside(const Sheet &sheet, const QString &input);
/// The first field with a problem; -1 for none.
int firstProblem(const Sheet &sheet, const CardViewState &view);

} // namespace watchroom
