// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/ThemeHost.h"

namespace watchroom {

ThemeHost::ThemeHost(const Theme::Choice &choice, QObject *parent)
    : QObject(parent)
    , m_theme(Theme::make(choice))
{
}

void ThemeHost::setChoice(const Theme::Choice &choice)
{
    if (choice == m_theme->choice)
        return;
    m_theme = Theme::make(choice);
    Q_EMIT changed();
}

} // namespace watchroom
