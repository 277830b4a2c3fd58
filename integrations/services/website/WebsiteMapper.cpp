// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/website/WebsiteMapper.h"

#include "app/base/Duration.h"
#include "app/base/PlainText.h"
#include "integrations/services/website/WebsiteTexts.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchroom {

namespace {

QDateTime localTime(Timestamp moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count());
}

QString dayText(Timestamp moment)
{
    return QLocale().toString(localTime(moment).date(), u"d MMMM yyyy"_s);
}

CardSource source()
{
    return {.app = u"website"_s, .name = WebsiteTexts::tr("Website watch"), .icon = u"globe"_s};
}

QString endsInText(int days)
{
    return days == 0 ? WebsiteTexts::tr("Certificate ends today")
                     : WebsiteTexts::tr("Certificate ends in %n days", nullptr, days);
}

/// What a status means to somebody who has never heard of one.
QString statusProblem(int status, const std::optional<int> &expected)
{
    if (expected)
        return WebsiteTexts::tr("The server answered with status %1, not %2.")
            .arg(status)
            .arg(*expected);
    if (status == 404 || status == 410)
        return WebsiteTexts::tr("The page is not there (status %1).").arg(status);
    if (status == 401 || status == 403)
        return WebsiteTexts::tr("The server does not let us in (status %1).").arg(status);
    if (status == 429)
        return WebsiteTexts::tr("The server asks us to come less often (status %1).").arg(status);
    if (status >= 500)
        return WebsiteTexts::tr("The server has a problem of its own (status %1).").arg(status);
    return WebsiteTexts::tr("The server answered with status %1, which is no success.").arg(status);
}

QString contentProblem(const HttpResponse &response, const WebsiteSettings &settings)
{
    const bool isExpected = settings.expectedStatus
                                ? response.status == *settings.expectedStatus
                                : response.status >= 200 && response.status < 300;
    if (!isExpected)
        return statusProblem(response.status, settings.expectedStatus);
    if (!QString::fromUtf8(response.body).contains(settings.expectedText))
        return WebsiteTexts::tr("The page does not contain “%1”.")
            .arg(plainText(settings.expectedText, 200));
    return {};
}

ActionSpec checkAction(const WebsiteSettings &settings)
{
    return {.id = ActionId(u"check"_s),
            .title = WebsiteTexts::tr("Check now"),
            .hint = WebsiteTexts::tr("Asks for the page once more, now."),
            .icon = u"refresh"_s,
            .effect = Effect::Read,
            .cancellable = true,
            .target = settings.name,
            .runningText = WebsiteTexts::tr("Checking"),
            .doneText = WebsiteTexts::tr("Checked")};
}

ActionSpec muteAction(const WebsiteSettings &settings, bool muted)
{
    if (muted)
        return {.id = ActionId(u"unmute"_s),
                .title = WebsiteTexts::tr("Stop muting"),
                .hint = WebsiteTexts::tr("The room is told again when it fails."),
                .icon = u"bell"_s,
                .effect = Effect::Change,
                .target = settings.name,
                .doneText = WebsiteTexts::tr("No longer muted")};
    return {.id = ActionId(u"mute"_s),
            .title = WebsiteTexts::tr("Mute for an hour"),
            .hint = WebsiteTexts::tr("For an hour, failures show at the side only."),
            .icon = u"mute"_s,
            .effect = Effect::Change,
            .target = settings.name,
            .doneText = WebsiteTexts::tr("Muted")};
}

ActionSpec openAction(const WebsiteSettings &settings)
{
    return {.id = ActionId(u"open"_s),
            .title = WebsiteTexts::tr("Open"),
            .hint = WebsiteTexts::tr("Opens the page in the browser."),
            .icon = u"external"_s,
            .effect = Effect::Read,
            .target = settings.name,
            .openAddress = settings.address.toString(QUrl::FullyEncoded)};
}

StateLabel stateLabel(const WebsiteSettings &settings, SiteView view,
                      const std::optional<WebsiteCheck> &check, Timestamp now)
{
    switch (view) {
    case SiteView::NoNewsYet:
        return {WebsiteTexts::tr("No news yet"), Tone::Neutral};
    case SiteView::Suspected:
        return {WebsiteTexts::tr("Checking again"), Tone::Warning};
    case SiteView::Down:
        return {WebsiteTexts::tr("Down"), Tone::Critical};
    case SiteView::Good:
        break;
    }
    if (check && check->certificateExpires) {
        const int days = daysUntil(*check->certificateExpires, now);
        if (days <= settings.warnDays)
            return {endsInText(days), Tone::Warning};
    }
    return {WebsiteTexts::tr("Up"), Tone::Good};
}

std::vector<CardNode> glanceDetail(const WebsiteSettings &settings, const WebsiteMemory &memory,
                                   const std::optional<WebsiteCheck> &check, Timestamp now)
{
    FactSet facts;
    facts.facts.push_back(
        {WebsiteTexts::tr("Address"), settings.address.toDisplayString(), true, std::nullopt});
    if (check && !check->isGood())
        facts.facts.push_back(
            {WebsiteTexts::tr("What happened"), check->problem, false, Tone::Attention});
    facts.facts.push_back(
        {WebsiteTexts::tr("Last good answer"),
         memory.lastGood ? momentText(*memory.lastGood, now) : WebsiteTexts::tr("None so far")});
    if (check && check->certificateExpires)
        facts.facts.push_back(
            {WebsiteTexts::tr("Certificate ends"), dayText(*check->certificateExpires)});
    facts.facts.push_back({WebsiteTexts::tr("Checked every"), durationText(settings.interval)});
    if (memory.isMuted(now))
        facts.facts.push_back(
            {WebsiteTexts::tr("Muted until"), momentText(*memory.mutedUntil, now)});
    return {CardNode{facts}};
}

QString outageTitle(const WebsiteSettings &settings, const Outage &outage)
{
    return outage.lastCheck.answered
               ? WebsiteTexts::tr("%1 answers with a problem").arg(settings.name)
               : WebsiteTexts::tr("%1 is not answering").arg(settings.name);
}

FactSet outageFacts(const WebsiteMemory &memory, const Outage &outage, Timestamp now)
{
    FactSet set;
    set.facts = {{WebsiteTexts::tr("What happened"), outage.lastCheck.problem},
                 {WebsiteTexts::tr("Since"), momentText(outage.began, now)},
                 {WebsiteTexts::tr("Last good answer"), outage.lastGood
                                                            ? momentText(*outage.lastGood, now)
                                                            : WebsiteTexts::tr("None so far")},
                 {WebsiteTexts::tr("Checks failed"), QLocale().toString(outage.failures)}};
    if (outage.ended)
        set.facts.push_back(
            {WebsiteTexts::tr("Answers again since"), momentText(*outage.ended, now)});
    else if (memory.isMuted(now))
        set.facts.push_back({WebsiteTexts::tr("Muted until"), momentText(*memory.mutedUntil, now)});
    return set;
}

NotifyLevel outageNotify(const Outage &outage, bool muted)
{
    if (muted)
        return NotifyLevel::None;
    if (outage.ended)
        return NotifyLevel::Normal;
    return outage.revision == 1 ? NotifyLevel::Urgent : NotifyLevel::Quiet;
}

} // namespace

int daysUntil(Timestamp moment, Timestamp now)
{
    return std::max(0, int(std::chrono::floor<std::chrono::days>(moment - now).count()));
}

WebsiteCheck judge(const Result<HttpResponse> &response, const WebsiteSettings &settings,
                   Timestamp now)
{
    if (!response)
        return {.at = now, .problem = plainText(response.error().summary)};
    return {.at = now,
            .latency = response->elapsed,
            .problem = contentProblem(*response, settings),
            .answered = true,
            .certificateExpires = response->certificateExpires};
}

Glance siteGlance(const WebsiteSettings &settings, const WebsiteMemory &memory, SiteView view,
                  const std::optional<WebsiteCheck> &check, Timestamp now)
{
    Glance glance{.id = GlanceId(u"site"_s),
                  .name = settings.name,
                  .icon = u"globe"_s,
                  .state = stateLabel(settings, view, check, now),
                  .unit = WebsiteTexts::tr("ms"),
                  .updatedAt = check ? check->at : now,
                  .staleAfter = 3 * settings.interval + kSiteTimeout,
                  .detail = glanceDetail(settings, memory, check, now),
                  .actions = {checkAction(settings), muteAction(settings, memory.isMuted(now)),
                              openAction(settings)}};
    if (check && check->answered)
        glance.value = double(check->latency.count());
    return glance;
}

Card outageCard(const WebsiteSettings &settings, const WebsiteMemory &memory, const Outage &outage,
                Timestamp now)
{
    const bool muted = memory.isMuted(now);
    Card card{.id = CardId(u"outage-%1"_s.arg(outage.began.time_since_epoch().count())),
              .revision = outage.revision,
              .source = source(),
              .kind = CardKind::Alert,
              .title = outageTitle(settings, outage),
              .group = u"outage"_s,
              .body = {CardNode{outageFacts(memory, outage, now)}},
              .metadata = {{u"host"_s, settings.address.host()}},
              .notify = outageNotify(outage, muted)};
    if (outage.ended) {
        const QString recovered =
            WebsiteTexts::tr("Recovered after %1").arg(durationText(*outage.ended - outage.began));
        card.title = WebsiteTexts::tr("%1 answers again").arg(settings.name);
        card.severity = Severity::Success;
        card.state = {recovered, Tone::Good};
        card.activity = WebsiteTexts::tr("%1: %2").arg(settings.name, recovered);
        card.actions = {openAction(settings)};
    } else {
        card.severity = Severity::Critical;
        card.state = {WebsiteTexts::tr("Down"), Tone::Critical};
        card.activity = card.title;
        ActionSpec check = checkAction(settings);
        check.primary = true;
        card.actions = {check, muteAction(settings, muted), openAction(settings)};
    }
    card.fallback =
        WebsiteTexts::tr("%1 (%2). %3").arg(card.title, card.state.text, outage.lastCheck.problem);
    return card;
}

Card certificateCard(const WebsiteSettings &settings, const WebsiteMemory &memory,
                     const CertificateNotice &notice, Timestamp now)
{
    Card card{.id = CardId(u"certificate-%1"_s.arg(notice.expires.time_since_epoch().count())),
              .revision = notice.revision,
              .source = source(),
              .kind = CardKind::Alert,
              .group = u"certificate"_s,
              .metadata = {{u"host"_s, settings.address.host()}},
              .notify = notice.revision == 1 ? NotifyLevel::Normal : NotifyLevel::Quiet};
    if (memory.isMuted(now))
        card.notify = NotifyLevel::None;
    QString advice;
    if (notice.renewed) {
        card.title = WebsiteTexts::tr("The certificate of %1 was renewed").arg(settings.name);
        card.severity = Severity::Success;
        card.state = {WebsiteTexts::tr("Renewed"), Tone::Good};
        advice = WebsiteTexts::tr("There is nothing left to do.");
    } else {
        card.title = notice.daysLeft == 0
                         ? WebsiteTexts::tr("The certificate of %1 ends today").arg(settings.name)
                         : WebsiteTexts::tr("The certificate of %1 ends in %n days", nullptr,
                                            notice.daysLeft)
                               .arg(settings.name);
        card.severity = Severity::Warning;
        card.state = {endsInText(notice.daysLeft), Tone::Warning};
        advice = WebsiteTexts::tr(
            "Ask who runs the server to renew it. Afterwards browsers refuse the site.");
    }
    card.body = {CardNode{TextBlock{.text = MarkupText(advice)}},
                 CardNode{FactSet{{{WebsiteTexts::tr("Ends"), momentText(notice.expires, now)}}}}};
    card.actions = {openAction(settings)};
    card.activity = card.title;
    card.fallback = WebsiteTexts::tr("%1. %2").arg(card.title, advice);
    return card;
}

} // namespace watchroom
