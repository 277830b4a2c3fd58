// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace watchroom {

/// What the timeline says, in the language of the person: TimelineTexts::tr().
struct TimelineTexts
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

} // namespace watchroom
