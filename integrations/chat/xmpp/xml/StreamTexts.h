// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace watchroom::xmpp {

/// What streams say, in the language of the person: StreamTexts::tr().
struct StreamTexts
{
    Q_DECLARE_TR_FUNCTIONS(Xmpp)
};

} // namespace watchroom::xmpp
