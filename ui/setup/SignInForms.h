// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Account.h"

namespace watchroom {

// What people are asked about an account.

namespace signInInput {
inline const QString kAddress = QStringLiteral("address");
inline const QString kPassword = QStringLiteral("password");
} // namespace signInInput

/// Which account something is done with.
inline const QString kAccountInput = QStringLiteral("account");

Input addressQuestion();
Input accountQuestion(const std::vector<Account> &accounts);
Input passwordQuestion();
/// The settings of an account, by their names.
std::vector<Input> advancedQuestions();

/// The id of the input that a field is asked by.
QString inputOf(SignInField field);
bool isAdvanced(SignInField field);

} // namespace watchroom
