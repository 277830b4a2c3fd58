// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace watchroom {

/// What cards of Mattermost say, in the language of the person: MattermostTexts::tr().
struct MattermostTexts
{
    Q_DECLARE_TR_FUNCTIONS(Mattermost)
};

} // namespace watchroom
