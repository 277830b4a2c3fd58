// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/drill/DrillLearned.h"

#include "app/base/Duration.h"
#include "integrations/services/drill/DrillText.h"

namespace watchroom::drill {

namespace {

QString acknowledging(const IncidentState &incident)
{
    if (!incident.acknowledged)
        return text("Nobody acknowledged the incident. *Acknowledge* tells everybody that somebody "
                    "has it.");
    const Deed &deed = *incident.acknowledged;
    const QString after = durationText(deed.at - incident.opened);
    if (deed.by.you)
        return text("You acknowledged after %1.").arg(after);
    return text("%1 acknowledged after %2. Next time you can: *Acknowledge* changes nothing but "
                "tells everybody that somebody has it.")
        .arg(deed.by.name, after);
}

QString rollingBack(const RollBack &run, Seconds opened)
{
    const QString after = durationText(run.started.at - opened);
    return run.started.by.you
               ? text("You started the roll back after %1.").arg(after)
               : text("%1 started the roll back after %2.").arg(run.started.by.name, after);
}

QString stopping(const RollBack &run, int servers)
{
    const QString who = run.stopped->by.you ? text("You") : run.stopped->by.name;
    return text("%1 stopped it after %2 of %3 servers. Errors stay until every server is back.")
        .arg(who)
        .arg(run.serversDone)
        .arg(servers);
}

bool didAnything(const ShopState &state)
{
    const IncidentState &incident = *state.incident;
    if ((incident.acknowledged && incident.acknowledged->by.you) ||
        (incident.statusUpdated && incident.statusUpdated->by.you))
        return true;
    for (const RollBack &run : state.rollBacks) {
        if (run.started.by.you || (run.stopped && run.stopped->by.you))
            return true;
    }
    return false;
}

} // namespace

QString learned(const ShopFacts &facts, const ShopState &state)
{
    if (!state.incident)
        return {};
    const IncidentState &incident = *state.incident;
    QStringList lines{acknowledging(incident)};
    for (const RollBack &run : state.rollBacks) {
        lines.append(rollingBack(run, incident.opened));
        if (run.stopped)
            lines.append(stopping(run, facts.servers));
    }
    if (incident.statusUpdated && incident.statusUpdated->by.you)
        lines.append(text("You told everybody how far it was. That saved them from asking."));
    if (incident.resolved)
        lines.append(text("The incident was open for %1.")
                         .arg(durationText(*incident.resolved - incident.opened)));
    if (!didAnything(state))
        lines.append(text("You watched this time. Start it again and press the buttons yourself."));

    QString markdown;
    for (const QString &line : lines)
        markdown += QStringLiteral("- ") + line + u'\n';
    return markdown.trimmed();
}

} // namespace watchroom::drill
