// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/TimelineItem.h"
#include "ui/cards/CardTarget.h"

#include <optional>
#include <vector>

namespace watchroom {

/// How a button is painted.
enum class ButtonPaint {
    Plain,   ///< A strong edge: it can be pressed.
    Primary, ///< Filled with ink; at most one a card.
    Danger,  ///< Edge and text in the critical tone.
    Quiet,   ///< A hairline: it tells what happened.
    Ghost,   ///< No edge until the pointer is on it.
};

/// A small button that belongs to the state of an action: "Try again".
struct ActionExtra
{
    CardTarget::Kind kind = CardTarget::Kind::Details;
    QString words;
    QString icon;
    bool iconOnly = false; ///< The words are said, not shown.
    bool operator==(const ActionExtra &) const = default;
};

/// What an action looks like in one moment of its life: the same wherever it stands.
struct ActionButtonLook
{
    bool isNote = false; ///< A sentence across the card in place of a button.
    ButtonPaint paint = ButtonPaint::Plain;
    Tone tone = Tone::Neutral;    ///< Of a note.
    QString icon;                 ///< Empty for none.
    std::optional<Tone> iconTone; ///< The words' colour without.
    bool busy = false;            ///< A ring turns in place of the icon.
    int percent = -1;             ///< Fills a bar on the lower edge.
    QString words;                ///< What it is.
    QString more;                 ///< What follows, said more quietly.
    bool enabled = true;
    QString why; ///< Why it cannot be pressed, or what it will do: the tooltip.
    std::vector<ActionExtra> extras;
    bool changesWithTime = false;

    bool operator==(const ActionButtonLook &) const = default;
};

/// The look of an action. Pure: the same values give the same words.
ActionButtonLook actionButtonLook(const ActionSpec &action, const ActionStatus &status,
                                  Timestamp now);

/// The actions behind a "More", which names those that its row of buttons has no room for.
std::vector<const ActionSpec *> menuOf(const CardTarget &more,
                                       const std::vector<ActionSpec> &actions);

/// At most so many buttons stand in a row.
inline constexpr size_t kMostButtons = 3;

/// The status of an action; a fresh one where nothing is known.
const ActionStatus &statusOf(const ActionId &action, const ActionStatuses &statuses);

/// Whether pressing the action asks something first: a form, a confirmation.
bool asksFirst(const ActionSpec &action);

} // namespace watchroom
