// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Summaries.h"
#include "ui/kit/Dialog.h"

namespace watchroom {

/// What is watched here, and what else could be.
class ServiceChooser final : public Dialog
{
    Q_OBJECT

public:
    ServiceChooser(ThemeHost *themes, QWidget *over, const std::vector<ServiceSummary> &services,
                   const std::vector<ServiceKind> &kinds);

Q_SIGNALS:
    /// Set up a new one of this kind.
    void addRequested(const watchroom::ServiceKind &kind);
    void changeRequested(const watchroom::ServiceSummary &service);
    void removeRequested(const watchroom::ServiceSummary &service);

private:
    QWidget *serviceRow(const ServiceSummary &service);
    QWidget *kindRow(const ServiceKind &kind);
};

} // namespace watchroom
