// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Duration.h"
#include "app/model/TimelineItem.h"
#include "ui/cards/CardContext.h"
#include "ui/cards/Sheet.h"
#include "ui/cards/TextLines.h"

namespace watchroom {

// The parts of a card. Each lays itself out from left to right into a width and hands back a sheet
// that starts at (0, 0); CardLayout stacks them and turns the whole around where people read from
// the right.

/// Source, shield, times and badge above the title. `besideTitle` is set to the free width at the
/// right of the title's line, 0 when there is none.
Sheet headerPart(const CardRow &row, const CardContext &context, int width, int *besideTitle);

/// Formatted text, cut with "More" where it is long. `name` says which text is unfolded.
Sheet textPart(const TextBlock &text, const QString &name, const CardContext &context, int width);

/// Labels over values, and a curve at their right (or below, where it is narrow). `overhang` is set
/// to the height above the facts that only the curve uses.
Sheet factsPart(const FactSet &facts, const Sparkline *sparkline, const CardContext &context,
                int width, int *overhang);

Sheet sparklinePart(const Sparkline &sparkline, const CardContext &context, int width);
Sheet badgePart(const StateLabel &label, const CardContext &context, int width);
Sheet progressPart(const Progress &progress, const CardContext &context, int width);
Sheet codePart(const CodeBlock &code, const QString &name, const CardContext &context, int width);
Sheet picturePart(const CardImage &image, const CardContext &context, int width);
Sheet inputPart(const Input &input, const CardContext &context, int width);

/// Buttons, three at most and "More", and below them what became of those that are over.
Sheet buttonsPart(const std::vector<const ActionSpec *> &actions, const ActionStatuses &statuses,
                  const CardContext &context, int width);

/// A sentence across the card.
Sheet notePart(const struct ActionButtonLook &look, const ActionId &action,
               const CardContext &context, int width);

/// Who did what, under a hairline as wide as the card; `padding` is the card's.
Sheet historyPart(const CardRow &row, const CardContext &context, int width, int padding);

// What parts are made of.

/// Text at a place; returns the height it took.
int addText(Sheet &sheet, const QPoint &at, int width, const StyledText &text,
            const TextStyle &style, const CardContext &context, int maximumLines = 0);

/// A copy button in the corner of program text, seen while the pointer is on the text.
void addCopyButton(Sheet &sheet, const QRect &box, const QString &text, const CardContext &context);

} // namespace watchroom
