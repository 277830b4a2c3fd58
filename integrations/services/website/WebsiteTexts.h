// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace watchroom {

/// What the website watch says, in the language of the person: WebsiteTexts::tr().
struct WebsiteTexts
{
    Q_DECLARE_TR_FUNCTIONS(Website)
};

} // namespace watchroom
