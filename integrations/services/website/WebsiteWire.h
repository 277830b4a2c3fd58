// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace watchroom {

/// What a person wants to be watched.
struct WebsiteSettings
{
    QUrl address;
    QString name;
    std::optional<int> expectedStatus; ///< None for any success.
    QString expectedText;              ///< Empty for any.
    Milliseconds interval{Seconds(60)};
    int warnDays = 14;

    bool operator==(const WebsiteSettings &) const = default;
};

/// What one look at the site came to.
struct WebsiteCheck
{
    Timestamp at;
    Milliseconds latency{0};
    QString problem;       ///< A sentence; empty when all was as expected.
    bool answered = false; ///< Something came back, even if it is not what was expected.
    std::optional<Timestamp> certificateExpires;

    bool isGood() const { return problem.isEmpty(); }
    bool operator==(const WebsiteCheck &) const = default;
};

/// A time in which the site did not answer as expected.
struct Outage
{
    Timestamp began;
    std::optional<Timestamp> lastGood; ///< Before it; none when there was no good answer yet.
    WebsiteCheck lastCheck;
    int failures = 0;
    int revision = 0; ///< Of its card; 0 while it has none.
    Timestamp published;
    std::optional<Timestamp> ended;

    bool operator==(const Outage &) const = default;
};

/// A certificate that ends soon, and the card about it.
struct CertificateNotice
{
    Timestamp expires;
    int daysLeft = 0;
    int revision = 0;
    bool renewed = false;

    bool operator==(const CertificateNotice &) const = default;
};

/// What a watch remembers over a restart.
struct WebsiteMemory
{
    std::optional<Timestamp> lastGood;
    std::optional<Timestamp> mutedUntil;
    std::optional<Outage> outage;
    std::optional<CertificateNotice> certificate;

    bool isMuted(Timestamp now) const { return mutedUntil && now < *mutedUntil; }
    bool operator==(const WebsiteMemory &) const = default;
};

} // namespace watchroom
