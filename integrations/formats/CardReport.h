// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/formats/CardFormat.h"

namespace watchroom {

/// What somebody who writes cards wants to know about one.
struct CardReport
{
    CardFormat format = CardFormat::Envelope; ///< That it was detected to be in.
    Card card;
    QStringList mistakes; ///< What is wrong with it although it can be shown, a sentence each.
    QStringList hints;    ///< What would make it better.
    QStringList losses;   ///< What could not be kept.
    QByteArray lowered;   ///< Adaptive Card 1.5 alone, indented JSON.
    QByteArray envelope;  ///< All of it, indented JSON.

    bool operator==(const CardReport &) const = default;
};

/// A file with a card in it, and what else belongs to reading it.
struct CardFile
{
    QString name;            ///< Stands for an identity where the card brings none.
    QByteArray bytes;        ///< The card, or the data for the template.
    QByteArray cardTemplate; ///< Empty for none.
    Timestamp now;
};

/// Reads a card of any format. Pure; any thread. Errors: a sentence why it is no card.
Result<CardReport> reportOn(const CardFile &file);

/// A format as people call it: "Slack".
QString formatTitle(CardFormat format);

} // namespace watchroom
