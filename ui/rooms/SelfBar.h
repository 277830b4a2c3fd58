// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Panel.h"

namespace watchroom {

class SelfButton;

/// The strip under the room list: who I am here, and the way to the settings.
class SelfBar final : public Panel
{
    Q_OBJECT

public:
    explicit SelfBar(ThemeHost *themes, QWidget *parent = nullptr);

    /// Who I am, where or how; and the way to change it.
    SelfButton *self() const { return m_self; }

Q_SIGNALS:
    void settingsRequested();

private:
    SelfButton *m_self;
};

} // namespace watchroom
