// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "ui/kit/ThemeHost.h"
#include "ui/shell/ScreenState.h"
#include "ui/shell/WindowSettings.h"

#include <QObject>
#include <QPointer>

namespace watchroom {

class ServiceChooser;
class ServiceForm;

/// Opens the dialogs about settings and services, and passes on what was decided there.
class SettingsController final : public QObject
{
    Q_OBJECT

public:
    SettingsController(ThemeHost *themes, QWidget *window, const ScreenState &state);

    void openSettings();
    void openServices();
    /// The look as it is now.
    void setLook(const WindowSettings &settings) { m_look = settings; }
    /// Services or kinds changed.
    void refresh();
    /// The engine took settings over, or (with a problem) did not.
    void configured(const InstanceId &instance, const QString &problem);

Q_SIGNALS:
    void intent(const watchroom::Intent &intent);
    void lookChanged(const watchroom::WindowSettings &settings);

private:
    void openForm(const ServiceKind &kind, const InstanceId &instance, const FormValues &values);
    void takeLook(const FormValues &values);

    ThemeHost *m_themes;
    QWidget *m_window;
    const ScreenState &m_state;
    WindowSettings m_look;
    QPointer<ServiceChooser> m_chooser;
    QPointer<ServiceForm> m_form;
};

} // namespace watchroom
