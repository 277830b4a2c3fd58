// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Panel.h"

namespace watchroom {

/// The first thing a new person sees: three doors, none of which needs an account.
class WelcomeView final : public Panel
{
    Q_OBJECT

public:
    explicit WelcomeView(ThemeHost *themes, QWidget *parent = nullptr);

Q_SIGNALS:
    void roomRequested();
    void watchRequested();
    void practiceRequested();
};

} // namespace watchroom
