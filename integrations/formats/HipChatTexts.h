// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace watchroom {

/// What cards of HipChat say, in the language of the person: HipChatTexts::tr().
struct HipChatTexts
{
    Q_DECLARE_TR_FUNCTIONS(HipChat)
};

} // namespace watchroom
