// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/CardLimits.h"
#include "integrations/formats/CardFormat.h"
#include "integrations/formats/Losses.h"

namespace watchroom {

using CardNodes = std::vector<CardNode>;

/// A fact whose value keeps its formatting, where it has some.
Fact factOf(const QString &label, MarkupText value);

/// A card while it is converted from JSON: it takes what fits into the limits of cards from
/// outside, keeps the ids of actions apart, and gathers what was lost.
class CardDraft
{
public:
    Card card;
    Losses losses;
    JsonProblem problem; ///< For the readers of the body; what it says becomes a loss.

    /// Who the body says sends it; behind the sender that is known.
    void setSender(const QString &from, const CardSource &known);
    /// Appends a node unless there are too many.
    void add(CardNodes &to, CardNode node);
    /// Appends a text unless it is empty.
    void add(CardNodes &to, TextBlock text);
    /// Puts an action into the registry under its id, or one made of it when that is taken. Empty
    /// when there are too many.
    ActionId addAction(ActionSpec action);
    /// Appends one row of buttons, if any.
    void addButtons(CardNodes &to, const std::vector<ActionId> &actions);

    /// Whether things may be nested so deep; it is noted when they may not.
    bool allowsDepth(int depth);
    /// Notes that something was left out, in a few words.
    void leaveOut(const QString &what) { m_limits.leaveOut(what); }

    /// The finished card, with a line that says what was left out.
    Card finished(CardFormat format, const IncomingCard &incoming);

private:
    bool takePictures(const CardNode &node);

    CardLimits m_limits = CardLimits::forOthers();
    int m_pictures = 0;
};

} // namespace watchroom
