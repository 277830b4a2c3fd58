// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/Service.h"
#include "integrations/services/website/WebsiteMapper.h"

namespace watchroom {

/// Watches one web page: a glance with its latency, a card for each outage and one before its
/// certificate ends.
///
/// One failed check is noise; a second one ten seconds later is an outage. What is open and muted
/// is remembered, so a restart goes on where it was.
class WebsiteService final : public Service
{
    Q_OBJECT

public:
    explicit WebsiteService(Host &host);

    Result<void> configure(const FormValues &settings) override;
    void start() override;
    void stop() override;
    Task<InvocationOutcome> invoke(const Invocation &invocation) override;

private:
    void check();
    void checkLater(Milliseconds delay);
    void checked(const Result<HttpResponse> &response);
    Milliseconds siteAnswers(const WebsiteCheck &check);
    Milliseconds siteFails(const WebsiteCheck &check);
    void watchCertificate(const WebsiteCheck &check);

    Task<InvocationOutcome> joinCheck();
    InvocationOutcome outcomeOfCheck(const WebsiteCheck &check) const;
    InvocationOutcome setMutedUntil(std::optional<Timestamp> moment);
    void watchMuteEnd();

    void publishGlance();
    void publishOutage();
    void publishCertificate();
    SiteView view() const;
    void remember();
    Timestamp now() const { return m_host.clock().now(); }

    Host &m_host;
    WebsiteSettings m_settings;
    WebsiteMemory m_memory;
    std::optional<WebsiteCheck> m_lastCheck;
    std::optional<WebsiteCheck> m_firstFailure; ///< Between the first failure and the second look.
    bool m_running = false;
    bool m_checking = false;
    int m_round = 0; ///< Grows with every check and at the end; calls of an earlier round are void.
    Task<HttpResponse> m_request;
    std::vector<TaskSource<InvocationOutcome>> m_askers; ///< Who pressed "Check now".
    bool m_storageFails = false;
};

} // namespace watchroom
