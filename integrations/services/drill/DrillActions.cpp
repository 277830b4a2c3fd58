// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/drill/DrillActions.h"

#include "app/base/Duration.h"
#include "integrations/services/drill/DrillText.h"

namespace watchroom::drill {

using namespace Qt::StringLiterals;

namespace {

std::vector<Choice> responderChoices(const Script &script)
{
    std::vector<Choice> choices;
    for (const Actor &actor : script.people) {
        if (!actor.isMachine)
            choices.push_back({actor.name, actor.id});
    }
    return choices;
}

Seconds rollBackLength(const ShopFacts &shop, int servers)
{
    return Seconds(servers * shop.secondsPerServer);
}

} // namespace

ActionSpec acknowledgeAction(const IncidentState &incident)
{
    return {.id = ActionId(kAcknowledge),
            .title = text("Acknowledge"),
            .hint = text("Tells everybody that you look after it. Changes nothing in the shop."),
            .icon = u"check"_s,
            .primary = !incident.acknowledged,
            .oneShot = true,
            .runningText = text("Acknowledging"),
            .doneText = text("Acknowledged"),
            .undo = UndoOffer{.title = text("Give it back"), .within = Seconds(60)}};
}

ActionSpec rollBackAction(const ShopFacts &shop)
{
    return {.id = ActionId(kRollBack),
            .title = text("Roll back to %1…").arg(shop.goodVersion),
            .hint = text("Puts the earlier version back on all servers. Takes about %1.")
                        .arg(durationText(rollBackLength(shop, shop.servers))),
            .icon = u"undo"_s,
            .effect = Effect::Danger,
            .confirm = Confirmation{.title = text("Roll back in production?"),
                                    .text = text("%1 servers, about %2. Customers stay signed in. "
                                                 "The room will see that you did this.")
                                                .arg(shop.servers)
                                                .arg(durationText(
                                                    Seconds(shop.servers * shop.secondsPerServer))),
                                    .ok = text("Roll back")},
            .oneShot = true,
            .cancellable = true,
            .target = text("%1 in production").arg(shop.service),
            .runningText = text("Rolling back"),
            .doneText = text("Rolled back"),
            .previews = true};
}

/// Only who made the release may deploy it again.
ActionSpec deployAgainAction(const ShopFacts &shop, const QString &releasedBy)
{
    return {.id = ActionId(kDeployAgain),
            .title = text("Deploy %1 again…").arg(shop.badVersion),
            .hint = text("Puts the version that failed on all servers once more."),
            .icon = u"upload"_s,
            .effect = Effect::Danger,
            .confirm = Confirmation{.title = text("Deploy %1 again?").arg(shop.badVersion),
                                    .text = text("It failed a moment ago."),
                                    .ok = text("Deploy again")},
            .whoMay = {releasedBy},
            .target = text("%1 in production").arg(shop.service)};
}

ActionSpec addResponderAction(const Script &script)
{
    return {.id = ActionId(kAddResponder),
            .title = text("Add responder…"),
            .hint = text("Calls somebody to help. They are told at once."),
            .icon = u"user"_s,
            .inputs = {{.id = u"who"_s,
                        .label = text("Who"),
                        .kind = InputKind::Choice,
                        .required = true,
                        .error = text("Choose whom to call."),
                        .choices = responderChoices(script)},
                       {.id = u"message"_s,
                        .label = text("Message"),
                        .kind = InputKind::MultilineText,
                        .hint = text("What you need them for. May stay empty."),
                        .maximumLength = 500}},
            .runningText = text("Calling"),
            .doneText = text("Called")};
}

ActionSpec updateStatusAction(const IncidentState &incident)
{
    const auto same = [](const QString &word) { return Choice{word, word}; };
    return {.id = ActionId(kUpdateStatus),
            .title = text("Update status…"),
            .hint = text("Says how far you are. Everybody in the room sees it."),
            .icon = u"flag"_s,
            .inputs = {{.id = u"status"_s,
                        .label = text("Status"),
                        .kind = InputKind::Choice,
                        .initial = incident.status,
                        .required = true,
                        .error = text("Choose how far you are."),
                        .choices = {same(text("Investigating")), same(text("Identified")),
                                    same(text("Watching"))}},
                       {.id = u"message"_s,
                        .label = text("In a few words"),
                        .placeholder = text("rolling back to the earlier version"),
                        .maximumLength = 120}},
            .runningText = text("Updating"),
            .doneText = text("Updated"),
            .checks = true};
}

ActionSpec stopAction(const ShopFacts &shop, int serversDone, const InvocationKey &ownRun)
{
    return {.id = ActionId(kStopRollBack),
            .title = text("Cancel roll back…"),
            .hint = text("Stops after the servers that are done. The others keep failing."),
            .icon = u"stop"_s,
            .effect = Effect::Danger,
            .confirm = Confirmation{.title = text("Cancel the roll back?"),
                                    .text = text("%1 servers are done and stay on %2. Customers on "
                                                 "the others still cannot pay.")
                                                .arg(serversText(serversDone, shop.servers),
                                                     shop.goodVersion),
                                    .ok = text("Cancel roll back")},
            .oneShot = true,
            .target = text("%1 in production").arg(shop.service),
            .stopsAction = ownRun.value,
            .doneText = text("Stopped")};
}

ActionSpec incidentAction(const Script &script, const ShopState &state, const QString &id)
{
    if (id == kAcknowledge)
        return acknowledgeAction(*state.incident);
    if (id == kRollBack)
        return rollBackAction(script.shop);
    return id == kAddResponder ? addResponderAction(script) : updateStatusAction(*state.incident);
}

PreviewAnswer rollBackPreview(const Script &script, const ShopState &state)
{
    const ShopFacts &shop = script.shop;
    const int servers = state.serversOnBadVersion();
    return {.lines = {
                {text("From, to"), u"%1 → %2"_s.arg(shop.badVersion, shop.goodVersion)},
                {text("Servers"),
                 text("%1, one after the other").arg(serversText(servers, shop.servers))},
                {text("Takes"), text("about %1").arg(durationText(rollBackLength(shop, servers)))},
            }};
}

QString serversText(int done, int all)
{
    return text("%1 of %2").arg(done).arg(all);
}

} // namespace watchroom::drill
