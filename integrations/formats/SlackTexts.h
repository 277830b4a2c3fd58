// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace watchroom {

/// What cards of Slack say, in the language of the person: SlackTexts::tr().
struct SlackTexts
{
    Q_DECLARE_TR_FUNCTIONS(Slack)
};

} // namespace watchroom
