// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Account.h"
#include "app/model/Tone.h"

namespace watchroom {

// How an account stands, for people.

/// What it is called: its address, or "This computer".
QString accountName(const Account &account);
/// One or two sentences: what is, and why.
QString accountStateText(const AccountState &state);
/// "Trying again in 12 s."; empty when that is not known.
QString nextTryText(const Offline &state, Timestamp now);
Tone accountTone(const AccountState &state);
/// The name of an icon that says it without its colour.
QString accountIcon(const AccountState &state);

/// What a person can do about it; the words of the button, empty for nothing.
enum class AccountRemedy { None, TryAgain, TypePassword, Connect };
AccountRemedy accountRemedy(const AccountState &state);
QString remedyText(AccountRemedy remedy);

} // namespace watchroom
