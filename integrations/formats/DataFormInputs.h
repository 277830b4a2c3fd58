// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Form.h"
#include "integrations/formats/DataFormDocument.h"
#include "integrations/formats/Losses.h"

namespace watchroom {

// The fields of data forms as questions and as answers.

bool isHidden(const DataFormField &field);
/// Text between the questions; has no answer.
bool isFixed(const DataFormField &field);

/// The question that a field asks.
Input inputOfField(const DataFormField &field, Losses &losses);

/// Its answer for the screen: the words of the options that were taken, yes or no, a secret masked.
/// `column` says what the field is where it does not say so itself.
QString answerOf(const DataFormField &field, const DataFormField &column);

} // namespace watchroom
