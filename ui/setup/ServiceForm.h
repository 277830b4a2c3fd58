// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Summaries.h"
#include "ui/kit/Dialog.h"

namespace watchroom {

class Button;
class ErrorLine;
class FormView;

/// The settings of one service, new or there already. Stays open until they were taken over.
class ServiceForm final : public Dialog
{
    Q_OBJECT

public:
    ServiceForm(ThemeHost *themes, QWidget *over, const ServiceKind &kind,
                const InstanceId &instance, const FormValues &values);

    /// What the service said: nothing when it took the settings over.
    void setOutcome(const QString &problem);

Q_SIGNALS:
    void submitted(const watchroom::InstanceId &instance, const QString &plugin,
                   const watchroom::FormValues &values);

private:
    void submit();

    QString m_plugin;
    InstanceId m_instance;
    FormView *m_form;
    ErrorLine *m_problem;
    Button *m_verb;
};

} // namespace watchroom
