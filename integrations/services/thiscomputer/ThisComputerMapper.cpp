// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/thiscomputer/ThisComputerMapper.h"

#include "app/base/Duration.h"
#include "app/base/PlainText.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchroom {

namespace {

struct ThisComputerTexts
{
    Q_DECLARE_TR_FUNCTIONS(ThisComputer)
};

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

/// Cut, not rounded: 94.9 % is not yet 95 %.
QString percentText(double percent)
{
    return ThisComputerTexts::tr("%1 %").arg(int(percent));
}

StateLabel stateOf(Level level, Tone worstTone, const char *normal, const char *high,
                   const char *critical)
{
    switch (level) {
    case Level::Normal:
        return {ThisComputerTexts::tr(normal), Tone::Good};
    case Level::High:
        return {ThisComputerTexts::tr(high), Tone::Warning};
    case Level::Critical:
        return {ThisComputerTexts::tr(critical), worstTone};
    }
    return {};
}

std::vector<GlanceLimit> glanceLimits(const Limits &limits, Tone worstTone)
{
    return {{limits.high, Tone::Warning}, {limits.critical, worstTone}};
}

QString diskName(const Mount &mount)
{
    return mount.mountPoint == u"/" ? ThisComputerTexts::tr("The system disk")
                                    : plainText(mount.mountPoint, 80);
}

QString freeText(const DiskReading &disk)
{
    return ThisComputerTexts::tr("%1 free of %2")
        .arg(sizeText(disk.space.available), sizeText(disk.size()));
}

/// What all revisions of an episode's card have in common.
Card episodeCard(const DiskEpisode &episode)
{
    const DiskReading &disk = episode.disk;
    const QString id =
        u"disk-%1-%2"_s.arg(disk.mount.mountPoint).arg(episode.since.time_since_epoch().count());
    FactSet facts{
        {{.label = ThisComputerTexts::tr("Space"), .value = freeText(disk)},
         {.label = ThisComputerTexts::tr("Mounted at"),
          .value = plainText(disk.mount.mountPoint),
          .mono = true},
         {.label = ThisComputerTexts::tr("Device"),
          .value = plainText(disk.mount.device),
          .mono = true},
         {.label = ThisComputerTexts::tr("Since"), .value = clockTimeText(episode.since)}}};
    return {.id = CardId(id),
            .revision = episode.revision,
            .source = {u"thiscomputer"_s, ThisComputerTexts::tr("This computer"), u"disk"_s},
            .kind = CardKind::Alert,
            .title = ThisComputerTexts::tr("%1 is filling up").arg(diskName(disk.mount)),
            .group = u"disk"_s,
            .body = {{std::move(facts)}}};
}

Card closedCard(const DiskEpisode &episode, const StateLabel &state)
{
    Card card = episodeCard(episode);
    card.severity = Severity::Success;
    card.state = state;
    card.activity = card.fallback = ThisComputerTexts::tr("%1 was filling up: %2.")
                                        .arg(diskName(episode.disk.mount), state.text);
    return card;
}

} // namespace

Glance emptyGlance(Subject subject, Timestamp now)
{
    Glance glance{.updatedAt = now};
    switch (subject) {
    case Subject::Load:
        glance.id = GlanceId(u"load"_s);
        glance.name = ThisComputerTexts::tr("Load");
        glance.icon = u"cpu"_s;
        break;
    case Subject::Memory:
        glance.id = GlanceId(u"memory"_s);
        glance.name = ThisComputerTexts::tr("Memory");
        glance.icon = u"memory"_s;
        break;
    case Subject::Disk:
        glance.id = GlanceId(u"disk"_s);
        glance.name = ThisComputerTexts::tr("Disk");
        glance.icon = u"disk"_s;
        break;
    case Subject::Units:
        glance.id = GlanceId(u"units"_s);
        glance.name = ThisComputerTexts::tr("System services");
        glance.icon = u"gear"_s;
        break;
    }
    glance.staleAfter =
        subject == Subject::Units ? std::chrono::minutes(5) : std::chrono::minutes(3);
    return glance;
}

Glance loadGlance(const LoadReading &load, Level level, Timestamp now)
{
    Glance glance = emptyGlance(Subject::Load, now);
    const QLocale locale;
    const auto number = [&](double value) { return locale.toString(value, 'f', 2); };
    glance.state = stateOf(level, Tone::Attention, QT_TR_NOOP("Calm"), QT_TR_NOOP("Busy"),
                           QT_TR_NOOP("Overloaded"));
    glance.value = load.perCore();
    glance.valueText = number(load.perCore());
    glance.unit = ThisComputerTexts::tr("per core");
    glance.limits = glanceLimits(kLoadLimits, Tone::Attention);
    glance.detail = {{FactSet{
        {{.label = ThisComputerTexts::tr("Last minute"), .value = number(load.oneMinute)},
         {.label = ThisComputerTexts::tr("Last 5 minutes"), .value = number(load.fiveMinutes)},
         {.label = ThisComputerTexts::tr("Last 15 minutes"), .value = number(load.fifteenMinutes)},
         {.label = ThisComputerTexts::tr("Cores"), .value = locale.toString(load.cores)}}}}};
    return glance;
}

Glance memoryGlance(const MemoryReading &memory, Level level, const Limits &limits, Timestamp now)
{
    Glance glance = emptyGlance(Subject::Memory, now);
    glance.state = stateOf(level, Tone::Critical, QT_TR_NOOP("Enough free"),
                           QT_TR_NOOP("Getting short"), QT_TR_NOOP("Nearly used up"));
    glance.value = memory.usedPercent();
    glance.valueText = QLocale().toString(int(memory.usedPercent()));
    glance.unit = u"%"_s;
    glance.limits = glanceLimits(limits, Tone::Critical);
    FactSet facts{
        {{.label = ThisComputerTexts::tr("Available"), .value = sizeText(memory.available)},
         {.label = ThisComputerTexts::tr("Total"), .value = sizeText(memory.total)}}};
    if (memory.swapTotal > 0)
        facts.facts.push_back({.label = ThisComputerTexts::tr("Swap"),
                               .value = ThisComputerTexts::tr("%1 used of %2")
                                            .arg(sizeText(memory.swapTotal - memory.swapFree),
                                                 sizeText(memory.swapTotal))});
    glance.detail = {{std::move(facts)}};
    return glance;
}

Glance diskGlance(const std::vector<DiskReading> &disks, Level level, const Limits &limits,
                  Timestamp now)
{
    Glance glance = emptyGlance(Subject::Disk, now);
    if (disks.empty()) {
        glance.state = {ThisComputerTexts::tr("No local disk"), Tone::Neutral};
        return glance;
    }
    const auto fullest = std::ranges::max_element(disks, {}, &DiskReading::usedPercent);
    glance.state = stateOf(level, Tone::Critical, QT_TR_NOOP("Enough space"),
                           QT_TR_NOOP("Filling up"), QT_TR_NOOP("Nearly full"));
    glance.value = fullest->usedPercent();
    glance.valueText = QLocale().toString(int(fullest->usedPercent()));
    glance.unit = u"%"_s;
    glance.limits = glanceLimits(limits, Tone::Critical);
    FactSet facts;
    for (const DiskReading &disk : disks) {
        facts.facts.push_back({.label = plainText(disk.mount.mountPoint, 80),
                               .value = ThisComputerTexts::tr("%1 used, %2")
                                            .arg(percentText(disk.usedPercent()), freeText(disk))});
    }
    glance.detail = {{std::move(facts)}};
    return glance;
}

Glance unitsGlance(const std::vector<FailedUnit> &units, Timestamp now)
{
    Glance glance = emptyGlance(Subject::Units, now);
    glance.value = double(units.size());
    glance.limits = {{1, Tone::Attention}};
    if (units.empty()) {
        glance.state = {ThisComputerTexts::tr("None failed"), Tone::Good};
        return glance;
    }
    glance.state = {ThisComputerTexts::tr("%1 failed").arg(units.size()), Tone::Attention};
    FactSet facts;
    for (const FailedUnit &unit : units)
        facts.facts.push_back(
            {.label = unit.name, .value = unit.description, .tone = Tone::Attention});
    glance.detail = {{std::move(facts)}};
    return glance;
}

Glance unknownGlance(Subject subject, const Error &error, Timestamp now)
{
    Glance glance = emptyGlance(subject, now);
    glance.state = {ThisComputerTexts::tr("Not known"), Tone::Neutral};
    glance.detail = {{FactSet{{{.label = ThisComputerTexts::tr("Why"), .value = error.summary}}}}};
    return glance;
}

Card diskCard(const DiskEpisode &episode, bool worse)
{
    const bool critical = episode.level == Level::Critical;
    Card card = episodeCard(episode);
    card.severity = critical ? Severity::Critical : Severity::Warning;
    card.state = {ThisComputerTexts::tr("%1 full").arg(percentText(episode.disk.usedPercent())),
                  toneOf(card.severity)};
    card.notify =
        worse ? (critical ? NotifyLevel::Urgent : NotifyLevel::Normal) : NotifyLevel::Quiet;
    card.activity = card.fallback =
        ThisComputerTexts::tr("%1 is %2: %3.")
            .arg(diskName(episode.disk.mount), card.state.text, freeText(episode.disk));
    return card;
}

Card diskRecoveredCard(const DiskEpisode &episode, Timestamp now)
{
    return closedCard(
        episode,
        {ThisComputerTexts::tr("Back to normal after %1").arg(durationText(now - episode.since)),
         Tone::Good});
}

Card diskGoneCard(const DiskEpisode &episode, Timestamp now)
{
    return closedCard(
        episode,
        {ThisComputerTexts::tr("Unmounted after %1").arg(durationText(now - episode.since)),
         Tone::Neutral});
}

} // namespace watchroom
