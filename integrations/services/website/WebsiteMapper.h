// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/model/Card.h"
#include "app/model/Glance.h"
#include "integrations/api/HttpClient.h"
#include "integrations/services/website/WebsiteWire.h"

namespace watchroom {

// What comes back from a site, turned into what people see. Pure.

/// How long a site may take to answer.
inline constexpr Milliseconds kSiteTimeout = Seconds(10);

/// Where a watch stands between two looks.
enum class SiteView {
    NoNewsYet,
    Good,
    Suspected, ///< One check failed; the next one decides.
    Down,
};

/// Judges an answer.
WebsiteCheck judge(const Result<HttpResponse> &response, const WebsiteSettings &settings,
                   Timestamp now);

/// `check` is the last one, none before the first.
Glance siteGlance(const WebsiteSettings &settings, const WebsiteMemory &memory, SiteView view,
                  const std::optional<WebsiteCheck> &check, Timestamp now);

Card outageCard(const WebsiteSettings &settings, const WebsiteMemory &memory, const Outage &outage,
                Timestamp now);

Card certificateCard(const WebsiteSettings &settings, const WebsiteMemory &memory,
                     const CertificateNotice &notice, Timestamp now);

/// Whole days until then; 0 on the last day and afterwards.
int daysUntil(Timestamp moment, Timestamp now);

} // namespace watchroom
