// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/website/WebsiteService.h"

#include "app/base/Duration.h"
#include "integrations/services/website/WebsiteMemory.h"
#include "integrations/services/website/WebsiteSettings.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace watchroom {

namespace {

constexpr Milliseconds kSecondLook = 10s;
/// An outage is looked at this often at least, so that its end is seen soon.
constexpr Milliseconds kLongestWhileDown = 1min;
constexpr Milliseconds kBetweenRevisions = 1min;
constexpr Milliseconds kMute = 1h;
constexpr qint64 kLongestPage = 8 * 1024 * 1024;

const QString &memoryKey()
{
    static const QString key = u"memory"_s;
    return key;
}

} // namespace

WebsiteService::WebsiteService(Host &host)
    : m_host(host)
{
}

Result<void> WebsiteService::configure(const FormValues &settings)
{
    const auto read = websiteSettings(settings);
    if (!read)
        return std::unexpected(read.error());
    m_settings = *read;
    return {};
}

void WebsiteService::start()
{
    m_running = true;
    m_memory = memoryFromJson(m_host.storage().value(memoryKey()));
    publishGlance();
    watchMuteEnd();
    check();
}

void WebsiteService::stop()
{
    m_running = false;
    m_checking = false;
    ++m_round;
    if (m_request.isValid())
        m_request.cancel();
    m_askers.clear(); // Their tasks end as Cancelled.
}

Task<InvocationOutcome> WebsiteService::invoke(const Invocation &invocation)
{
    using Outcome = Task<InvocationOutcome>;
    const QString action = invocation.action.action.value;
    if (!m_running)
        return Outcome::finished(failure(ErrorCode::Cancelled, {}));
    if (action == u"check")
        return joinCheck();
    if (action == u"mute")
        return Outcome::finished(setMutedUntil(now() + kMute));
    if (action == u"unmute")
        return Outcome::finished(setMutedUntil(std::nullopt));
    return Outcome::finished(
        failure(ErrorCode::NotFound, tr("The website watch does not know this button.")));
}

void WebsiteService::check()
{
    if (m_checking)
        return;
    m_checking = true;
    m_request = m_host.http().send(
        {.url = m_settings.address, .timeout = kSiteTimeout, .maximumBytes = kLongestPage});
    m_request.then(this, [this, round = ++m_round](const Result<HttpResponse> &response) {
        if (round == m_round)
            checked(response);
    });
}

void WebsiteService::checkLater(Milliseconds delay)
{
    m_host.clock().callLater(delay, this, [this, round = m_round] {
        if (round == m_round)
            check();
    });
}

void WebsiteService::checked(const Result<HttpResponse> &response)
{
    m_checking = false;
    m_lastCheck = judge(response, m_settings, now());
    const Milliseconds pause =
        m_lastCheck->isGood() ? siteAnswers(*m_lastCheck) : siteFails(*m_lastCheck);
    remember();
    publishGlance();
    checkLater(pause);
    for (const auto &asker : std::exchange(m_askers, {}))
        asker.finish(outcomeOfCheck(*m_lastCheck));
}

/// Returns when to look again; as the next.
Milliseconds WebsiteService::siteAnswers(const WebsiteCheck &check)
{
    m_firstFailure.reset();
    m_memory.lastGood = check.at;
    if (m_memory.outage) {
        m_memory.outage->ended = check.at;
        if (m_memory.outage->revision > 0)
            publishOutage();
        m_memory.outage.reset();
    }
    watchCertificate(check);
    return m_settings.interval;
}

Milliseconds WebsiteService::siteFails(const WebsiteCheck &check)
{
    if (m_memory.outage) {
        ++m_memory.outage->failures;
        m_memory.outage->lastCheck = check;
    } else if (m_firstFailure) {
        m_memory.outage = Outage{.began = m_firstFailure->at,
                                 .lastGood = m_memory.lastGood,
                                 .lastCheck = check,
                                 .failures = 2};
        m_firstFailure.reset();
    } else {
        m_firstFailure = check;
        return kSecondLook;
    }
    const bool isNews =
        m_memory.outage->revision == 0 || now() - m_memory.outage->published >= kBetweenRevisions;
    if (isNews && !m_memory.isMuted(now()))
        publishOutage();
    return std::min(m_settings.interval, kLongestWhileDown);
}

void WebsiteService::watchCertificate(const WebsiteCheck &check)
{
    if (!check.certificateExpires)
        return;
    auto &notice = m_memory.certificate;
    if (notice && notice->expires != *check.certificateExpires) {
        notice->renewed = true;
        publishCertificate();
        notice.reset();
    }
    const int days = daysUntil(*check.certificateExpires, now());
    if (days > m_settings.warnDays || (notice && notice->daysLeft == days))
        return;
    if (!notice)
        notice = CertificateNotice{.expires = *check.certificateExpires};
    notice->daysLeft = days;
    publishCertificate();
}

/// A check under way is as good as a new one.
Task<InvocationOutcome> WebsiteService::joinCheck()
{
    const TaskSource<InvocationOutcome> asker;
    m_askers.push_back(asker);
    check();
    return asker.task();
}

InvocationOutcome WebsiteService::outcomeOfCheck(const WebsiteCheck &check) const
{
    if (check.isGood())
        return {tr("%1 answered in %2").arg(m_settings.name, durationText(check.latency))};
    return {m_memory.outage ? tr("Still down: %1").arg(check.problem)
                            : tr("It failed, a second look follows: %1").arg(check.problem)};
}

InvocationOutcome WebsiteService::setMutedUntil(std::optional<Timestamp> moment)
{
    m_memory.mutedUntil = moment;
    // Who unmutes, or whose hour is over, wants to know what is down; who mutes sees it on the
    // card.
    if (m_memory.outage && (!moment || m_memory.outage->revision > 0))
        publishOutage();
    remember();
    publishGlance();
    watchMuteEnd();
    return {moment ? tr("Muted until %1").arg(clockTimeText(*moment)) : QString()};
}

void WebsiteService::watchMuteEnd()
{
    if (!m_memory.mutedUntil)
        return;
    const Milliseconds left = std::max(*m_memory.mutedUntil - now(), Milliseconds(0));
    m_host.clock().callLater(left, this, [this, moment = m_memory.mutedUntil] {
        if (m_running && m_memory.mutedUntil == moment)
            setMutedUntil(std::nullopt);
    });
}

SiteView WebsiteService::view() const
{
    if (m_memory.outage)
        return SiteView::Down;
    if (m_firstFailure)
        return SiteView::Suspected;
    return m_lastCheck ? SiteView::Good : SiteView::NoNewsYet;
}

void WebsiteService::publishGlance()
{
    m_host.publish(GlancePublished{siteGlance(m_settings, m_memory, view(), m_lastCheck, now())});
}

/// The revision is remembered before it is seen, so that a restart never shows one twice.
void WebsiteService::publishOutage()
{
    Outage &outage = *m_memory.outage;
    ++outage.revision;
    outage.published = now();
    remember();
    m_host.publish(CardPublished{{}, outageCard(m_settings, m_memory, outage, now())});
}

void WebsiteService::publishCertificate()
{
    ++m_memory.certificate->revision;
    remember();
    m_host.publish(
        CardPublished{{}, certificateCard(m_settings, m_memory, *m_memory.certificate, now())});
}

void WebsiteService::remember()
{
    const auto stored = m_host.storage().setValue(memoryKey(), memoryToJson(m_memory));
    if (stored.has_value() == m_storageFails) {
        m_storageFails = !stored;
        m_host.publish(InstanceProblem{stored ? QString() : stored.error().summary});
    }
}

} // namespace watchroom
