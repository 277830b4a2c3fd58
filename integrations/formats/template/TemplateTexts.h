// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace watchroom {

/// What templates say, in the language of the person: TemplateTexts::tr().
struct TemplateTexts
{
    Q_DECLARE_TR_FUNCTIONS(Template)
};

} // namespace watchroom
