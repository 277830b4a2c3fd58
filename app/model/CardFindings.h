// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Card.h"

namespace watchroom {

/// What whoever wrote a card should know about it, a sentence each.
struct CardFindings
{
    QStringList problems; ///< What is wrong, by its path: "“body[2].text” must be text."
    QStringList leftOut;  ///< What was over a limit, in a few words each.
};

/// What is wrong with a card beyond its single fields: two things with one id, questions without a
/// label, buttons that show or hide nothing.
QStringList problemsOf(const Card &card);

/// Everything that can be said about a body: an envelope of ours or a bare Adaptive Card. One
/// sentence when it is none or cannot be read.
QStringList findingsOf(const QByteArray &json);

} // namespace watchroom
