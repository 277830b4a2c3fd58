// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace watchroom {

/// What message cards say, in the language of the person: MessageCardTexts::tr().
struct MessageCardTexts
{
    Q_DECLARE_TR_FUNCTIONS(MessageCard)
};

} // namespace watchroom
