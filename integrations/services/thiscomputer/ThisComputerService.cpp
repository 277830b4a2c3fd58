// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/thiscomputer/ThisComputerService.h"

#include "app/base/Log.h"
#include "integrations/services/thiscomputer/ThisComputerMapper.h"

using namespace Qt::StringLiterals;

namespace watchroom {

namespace {

constexpr Milliseconds kUnitsInterval = std::chrono::minutes(1);
constexpr Milliseconds kSystemctlTimeout = Seconds(20);
constexpr qsizetype kMaximumOutput = 512 * 1024;
constexpr double kSlack = 3; // Percent.
constexpr auto kEpisodes = "diskEpisodes"_L1;

/// A number of the form, or what stands there at first.
double number(const FormValues &settings, const QString &key, double otherwise)
{
    bool isNumber = false;
    const double value = settings.value(key).toDouble(&isNumber);
    return isNumber ? value : otherwise;
}

bool makeSense(const Limits &limits)
{
    return limits.high > 0 && limits.high < limits.critical && limits.critical <= 100;
}

} // namespace

ThisComputerService::ThisComputerService(Host &host, ThisComputerReader reader)
    : m_host(host)
    , m_reader(std::move(reader))
{
}

ThisComputerService::~ThisComputerService()
{
    stop();
}

Result<void> ThisComputerService::configure(const FormValues &settings)
{
    m_interval = Seconds(qint64(number(settings, u"interval"_s, 10)));
    m_diskLimits = {number(settings, u"diskHigh"_s, 85), number(settings, u"diskCritical"_s, 95),
                    kSlack};
    m_memoryLimits = {number(settings, u"memoryHigh"_s, 85),
                      number(settings, u"memoryCritical"_s, 95), kSlack};
    if (m_interval < Seconds(1) || m_interval > Seconds(60))
        return failure(ErrorCode::InvalidArgument, tr("Choose how often to look: from 1 to 60 s."));
    if (!makeSense(m_diskLimits))
        return failure(
            ErrorCode::InvalidArgument,
            tr("A disk must be critical at more percent than it is filling up, and at 100 "
               "at most."));
    if (!makeSense(m_memoryLimits))
        return failure(
            ErrorCode::InvalidArgument,
            tr("Memory must be critical at more percent than it is getting short, and at "
               "100 at most."));
    return {};
}

void ThisComputerService::start()
{
    m_work = std::make_unique<QObject>();
    m_episodes = DiskEpisodes(m_diskLimits);
    m_episodes.read(m_host.storage().value(kEpisodes));
    look();
    if (m_reader.hasSystemd())
        askSystemd();
    else
        m_host.publish(GlanceRemoved{emptyGlance(Subject::Units, {}).id});
}

void ThisComputerService::stop()
{
    m_work.reset();
    m_systemctl.cancel();
}

Task<InvocationOutcome> ThisComputerService::invoke(const Invocation &invocation)
{
    return Task<InvocationOutcome>::finished(failure(
        ErrorCode::NotFound, tr("This computer has no action “%1”.").arg(invocation.title)));
}

void ThisComputerService::look()
{
    lookAtLoad();
    lookAtMemory();
    lookAtDisks();
    m_host.clock().callLater(m_interval, m_work.get(), [this] { look(); });
}

void ThisComputerService::lookAtLoad()
{
    const Result<LoadReading> load = m_reader.load();
    if (!load) {
        m_host.publish(GlancePublished{unknownGlance(Subject::Load, load.error(), now())});
        return;
    }
    m_loadLevel = nextLevel(m_loadLevel, load->perCore(), kLoadLimits);
    m_host.publish(GlancePublished{loadGlance(*load, m_loadLevel, now())});
}

void ThisComputerService::lookAtMemory()
{
    const Result<MemoryReading> memory = m_reader.memory();
    if (!memory) {
        m_host.publish(GlancePublished{unknownGlance(Subject::Memory, memory.error(), now())});
        return;
    }
    m_memoryLevel = nextLevel(m_memoryLevel, memory->usedPercent(), m_memoryLimits);
    m_host.publish(GlancePublished{memoryGlance(*memory, m_memoryLevel, m_memoryLimits, now())});
}

void ThisComputerService::lookAtDisks()
{
    const Result<std::vector<DiskReading>> disks = m_reader.disks();
    if (!disks) {
        m_host.publish(GlancePublished{unknownGlance(Subject::Disk, disks.error(), now())});
        return;
    }
    const std::vector<Card> cards = m_episodes.update(*disks, now());
    for (const Card &card : cards)
        m_host.publish(CardPublished{m_host.room(), card});
    if (!cards.empty()) {
        if (const auto kept = m_host.storage().setValue(kEpisodes, m_episodes.toJson()); !kept)
            qCWarning(lcIntegrations)
                << "The state of the disks was not written:" << kept.error().detail;
    }
    m_host.publish(
        GlancePublished{diskGlance(*disks, m_episodes.worstLevel(), m_diskLimits, now())});
}

/// Asks systemd, and again a minute after its answer.
void ThisComputerService::askSystemd()
{
    m_systemctlOutput.clear();
    const ProcessRequest request{
        .program = u"systemctl"_s,
        .arguments = {u"list-units"_s, u"--failed"_s, u"--output=json"_s, u"--no-pager"_s},
        .environment = {{u"LC_ALL"_s, u"C.UTF-8"_s}},
        .timeout = kSystemctlTimeout};
    m_systemctl = m_host.processes().run(request, m_work.get(), [this](const QByteArray &bytes) {
        if (m_systemctlOutput.size() < kMaximumOutput)
            m_systemctlOutput += bytes;
    });
    m_systemctl.then(m_work.get(), [this](const Result<ProcessOutcome> &outcome) {
        takeUnits(outcome);
        m_host.clock().callLater(kUnitsInterval, m_work.get(), [this] { askSystemd(); });
    });
}

void ThisComputerService::takeUnits(const Result<ProcessOutcome> &outcome)
{
    const bool answered =
        outcome && !outcome->timedOut && !outcome->signalled && outcome->exitCode == 0;
    const Result<std::vector<FailedUnit>> units = parseFailedUnits(m_systemctlOutput);
    if (answered && units)
        m_host.publish(GlancePublished{unitsGlance(*units, now())});
    else
        m_host.publish(GlanceRemoved{emptyGlance(Subject::Units, {}).id});
}

} // namespace watchroom
