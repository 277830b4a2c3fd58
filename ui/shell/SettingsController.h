// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "ui/kit/ThemeHost.h"
#include "ui/shell/ScreenState.h"
#include "ui/shell/WindowSettings.h"

#include <QObject>

namespace watchroom {

class ServiceSetup;

/// Opens the dialogs about settings and services, and passes on what was decided there.
class SettingsController final : public QObject
{
    Q_OBJECT

public:
    SettingsController(ThemeHost *themes, QWidget *window, const ScreenState &state);

    void openSettings();
    /// What else could be watched.
    void openToAdd();
    /// What is watched now.
    void openToManage();
    /// The look as it is now.
    void setLook(const WindowSettings &settings) { m_look = settings; }

Q_SIGNALS:
    void intent(const watchroom::Intent &intent);
    void lookChanged(const watchroom::WindowSettings &settings);

private:
    ServiceSetup *makeSetup();
    void takeLook(const FormValues &values);

    ThemeHost *m_themes;
    QWidget *m_window;
    const ScreenState &m_state;
    WindowSettings m_look;
};

} // namespace watchroom
