// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "app/model/Summaries.h"
#include "ui/setup/PagedDialog.h"

#include <optional>
#include <vector>

namespace watchroom {

class FormView;

/// The dialog in which something to watch is set up, changed or removed: a page that lists what
/// there is and what can be added, and a page with the form of one of them.
class ServiceSetup final : public PagedDialog
{
    Q_OBJECT

public:
    ServiceSetup(ThemeHost *themes, QWidget *over, std::vector<ServiceKind> kinds,
                 std::vector<ServiceSummary> services);

    /// Opens on the kinds that can be added.
    void openToAdd();
    /// Opens on what is set up.
    void openToManage();
    /// The room in which new things speak; the open room when it is never said.
    void setRoom(const RoomId &room) { m_room = room; }

Q_SIGNALS:
    void intent(const watchroom::Intent &intent);

private:
    void showKinds();
    void showServices();
    void showForm(const ServiceKind &kind, const std::optional<ServiceSummary> &service);
    void askToRemove(const ServiceKind &kind, const ServiceSummary &service);
    void save(const QString &plugin, const std::optional<ServiceSummary> &service);

    const ServiceKind *kindOf(const QString &plugin) const;
    bool isSetUp(const ServiceKind &kind) const;

    std::vector<ServiceKind> m_kinds;
    std::vector<ServiceSummary> m_services;
    RoomId m_room;
    FormView *m_form = nullptr;
};

} // namespace watchroom
