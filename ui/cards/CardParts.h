// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Duration.h"
#include "app/model/TimelineItem.h"
#include "ui/cards/CardContext.h"
#include "ui/cards/NodeLayout.h"
#include "ui/cards/RichTextLayout.h"
#include "ui/cards/Sheet.h"
#include "ui/cards/TextLines.h"

namespace watchroom {

// The parts of a card. Each lays itself out from left to right into a width and hands back a sheet
// that starts at (0, 0); CardLayout stacks them and turns the whole around where people read from
// the right.

/// Who stands for what a card says, as plain text: its source where it is verified, else who sent
/// it; may be empty.
QString speakerOf(const CardRow &row);

/// Source, shield, times and badge above the title. `besideTitle` is set to the free width at the
/// right of the title's line, 0 when there is none.
Sheet headerPart(const CardRow &row, const CardContext &context, int width, int *besideTitle);

/// Formatted text, cut with "More" where it is long.
Sheet textPart(const TextBlock &text, const NodeScope &scope, int width);
/// The font that a text begins in.
QFont fontOfText(const TextBlock &text, const NodeScope &scope);

/// A paragraph of stretches in styles of their own, some of which can be pressed.
Sheet runsPart(const RichTextBlock &text, const NodeScope &scope, int width);

/// Labels over values, and a curve at their right (or below, where it is narrow). `overhang` is set
/// to the height above the facts that only the curve uses.
Sheet factsPart(const FactSet &facts, const Sparkline *sparkline, const CardContext &context,
                int width, int *overhang);

Sheet sparklinePart(const Sparkline &sparkline, const CardContext &context, int width);
Sheet badgePart(const StateLabel &label, const NodeScope &scope, int width);
Sheet progressPart(const Progress &progress, const CardContext &context, int width);
Sheet codePart(const CodeBlock &code, const QString &name, const CardContext &context, int width);
Sheet timePart(const TimeAgo &time, const NodeScope &scope, int width);
Sheet diffPart(const DiffStat &stat, const NodeScope &scope, int width);
Sheet personPart(const PersonRef &person, const CardContext &context, int width);

Sheet picturePart(const CardImage &image, const NodeScope &scope, int width);
Sheet picturesPart(const ImageSet &set, const NodeScope &scope, int width);
Sheet mediaPart(const Media &media, const NodeScope &scope, int width);
/// How large a picture stands in a width; its place is as large before it has come, where the card
/// says enough.
QSize pictureSizeOf(const CardImage &image, const NodeScope &scope, int width);

/// The label, hint and problem of an input around the place of its field. Where nothing can be
/// pressed the field is painted too, and takes nothing.
Sheet inputPart(const Input &input, const NodeScope &scope, int width);

/// Buttons, three at most and "More", and below them what became of those that are over.
Sheet buttonsPart(const std::vector<const ActionSpec *> &actions, const ActionStatuses &statuses,
                  const CardContext &context, int width, Alignment alignment = Alignment::Start);

/// The press of an action on something that is no button.
CardTarget actionTarget(const ActionSpec &action, const NodeScope &scope);

/// A sentence across the card.
Sheet notePart(const struct ActionButtonLook &look, const ActionId &action,
               const CardContext &context, int width);

/// The addresses and files that belong to the card, as small links.
Sheet linksPart(const Card &card, const CardContext &context, int width);

/// Who did what, under a hairline as wide as the card; `padding` is the card's.
Sheet historyPart(const CardRow &row, const CardContext &context, int width, int padding);

// What parts are made of.

/// Text at a place; returns the height it took.
int addText(Sheet &sheet, const QPoint &at, int width, const StyledText &text,
            const TextStyle &style, const CardContext &context, int maximumLines = 0);

/// A line that folds and unfolds what is called `name`: a chevron and words. Returns its height.
int addFoldLine(Sheet &sheet, const QString &words, const QString &name, bool open,
                const CardContext &context, int width);

/// The links of text at a place.
void addLinks(Sheet &sheet, const RichTextLayout &layout, const QPoint &at,
              const CardContext &context);

/// "More" or "Less" under text that is cut; returns its height.
int addMoreLine(Sheet &sheet, int y, const NodeScope &scope, bool whole, int width);

/// A rectangle found in text that is laid out in the direction of reading, for a sheet that is laid
/// out from the left and turned around later.
QRect beforeTurning(const QRect &rect, int width, const CardContext &context);

/// The least height a card may ask for its content is no more than this.
inline constexpr int kMostMinimumHeight = 600;

/// A copy button in the corner of program text, seen while the pointer is on the text.
void addCopyButton(Sheet &sheet, const QRect &box, const QString &text, const CardContext &context);
/// The same at a place of its own.
void addCopyTargetAt(Sheet &sheet, const QRect &rect, const QRect &box, const QString &text,
                     const QString &words);

} // namespace watchroom
