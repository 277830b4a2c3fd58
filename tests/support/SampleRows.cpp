// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SampleRows.h"

#include "app/model/CardChange.h"

#include "app/model/Markdown.h"

namespace watchroom::samples {

using namespace Qt::StringLiterals;
using namespace std::chrono;

Timestamp at(int hour, int minute, int second)
{
    return Timestamp(sys_days(year(2026) / November / 24)) + hours(hour) + minutes(minute) +
           seconds(second);
}

TimelineItem message(qint64 row, const QString &sender, Timestamp sent, const QString &markdown)
{
    MessageRow content;
    content.message.id = MessageId(u"m"_s + QString::number(row));
    content.message.room = RoomId(u"room"_s);
    content.message.sender = PersonId(sender);
    content.message.senderName = sender;
    content.message.sent = sent;
    content.message.markdown = markdown;
    content.text = parseMarkdown(markdown);
    return {row, RoomId(u"room"_s), sent, content};
}

TimelineItem note(qint64 row, Timestamp time, const QString &text, const QString &icon)
{
    return {row, RoomId(u"room"_s), time, NoteRow{text, icon}};
}

TimelineItem card(qint64 row, Timestamp time, CardRow content)
{
    return {row, RoomId(u"room"_s), time, std::move(content)};
}

ActionSpec action(const QString &id, const QString &title)
{
    ActionSpec spec;
    spec.id = ActionId(id);
    spec.title = title;
    return spec;
}

ActionStatus status(ActionState state, const QString &by, Timestamp pressed,
                    std::optional<Timestamp> ended)
{
    return {.key = InvocationKey(u"key"_s),
            .state = std::move(state),
            .byName = by,
            .pressed = pressed,
            .ended = ended};
}

namespace {

CardRow row(const QString &id, const QString &source, const QString &icon, const QString &title,
            Timestamp time)
{
    CardRow row;
    row.instance = InstanceId(source);
    row.card.id = CardId(id);
    row.card.source = {source, source, icon};
    row.card.title = title;
    row.card.fallback = title;
    row.firstSeen = time;
    row.updated = time;
    return row;
}

CardNode text(const QString &markdown)
{
    return {TextBlock{.text = MarkupText(markdown)}};
}

std::vector<double> risingErrors()
{
    return {0.4, 0.5, 0.4, 0.6, 0.5, 0.5, 0.6, 0.4, 0.5, 0.6, 0.8, 0.7, 3.4, 5.9, 8.1, 7.9};
}

} // namespace

CardRow incidentCard()
{
    CardRow card = row(u"inc-2107"_s, u"PagerDuty"_s, u"phone"_s,
                       u"Checkout payments failing in EU"_s, at(14, 2));
    card.updated = at(14, 19);
    card.revisionCount = 4;
    card.card.severity = Severity::Critical;
    card.card.state = {u"SEV 2 · Acknowledged"_s, Tone::Critical};
    card.card.body = {
        {FactSet{{{u"Service"_s, u"checkout-api"_s},
                  {u"Impact"_s, u"7.8 % of orders"_s},
                  {u"Open for"_s, u"18 min"_s}}}},
        {Sparkline{u"Error rate, last hour"_s, risingErrors(), 1.0, Tone::Critical}},
    };
    ActionSpec acknowledge = action(u"ack"_s, u"Acknowledge"_s);
    acknowledge.oneShot = true;
    acknowledge.doneText = u"Acknowledged"_s;
    ActionSpec rollBack = action(u"rollback"_s, u"Roll back to 4.18.2"_s);
    rollBack.runningText = u"Rolling back"_s;
    rollBack.effect = Effect::Danger;
    ActionSpec responder = action(u"responder"_s, u"Add responder"_s);
    card.card.actions = {acknowledge, rollBack, responder, action(u"mute"_s, u"Mute for 1 h"_s),
                         action(u"status"_s, u"Update status"_s)};
    card.actions[acknowledge.id] = status(Succeeded{}, u"Ana"_s, at(14, 3), at(14, 3));
    card.actions[rollBack.id] = status(Running{66, u"8 of 12"_s}, u"Ana"_s, at(14, 18));
    return card;
}

CardRow deployCard()
{
    CardRow card = row(u"deploy-9"_s, u"Deploy"_s, u"upload"_s,
                       u"Roll back checkout-api to 4.18.2 in production"_s, at(14, 18));
    card.card.kind = CardKind::Deploy;
    card.card.state = {u"Running"_s, Tone::Info};
    card.card.body = {{Progress{67, u"8 of 12 servers"_s, u"about 1 min left"_s}}};
    ActionSpec pause = action(u"pause"_s, u"Pause"_s);
    ActionSpec cancel = action(u"cancel"_s, u"Cancel roll-back"_s);
    cancel.effect = Effect::Danger;
    cancel.hint = u"Servers that are done stay on 4.18.2; the others keep 4.19.0."_s;
    cancel.target = u"checkout-api, production"_s;
    card.card.actions = {pause, cancel};
    return card;
}

CardRow mergedCard()
{
    CardRow card = row(u"pr-812"_s, u"Bitbucket"_s, u"git-pull"_s,
                       u"Remember the delivery address between orders"_s, at(10, 32));
    card.updated = at(10, 58);
    card.revisionCount = 4;
    card.card.state = {u"Merged"_s, Tone::Good};
    card.card.body = {
        text(
            u"Returning customers see their last address filled in. They can change it in one tap."_s),
        {FactSet{{{u"From"_s, u"address-memory"_s, true},
                  {u"Changes"_s, u"6 files +214 −38"_s},
                  {u"Checks"_s, u"All 48 passed"_s, false, Tone::Good},
                  {u"Written by"_s, u"Mei Sato"_s}}}},
    };
    ActionSpec merge = action(u"merge"_s, u"Merge"_s);
    merge.oneShot = true;
    merge.doneText = u"Merged"_s;
    ActionSpec staging = action(u"staging"_s, u"Send to staging"_s);
    staging.primary = true;
    staging.icon = u"upload"_s;
    ActionSpec open = action(u"open"_s, u"Open change"_s);
    open.openAddress = u"https://bitbucket.example/812"_s;
    card.card.actions = {merge, staging, open};
    card.actions[merge.id] = status(Succeeded{}, u"Lena"_s, at(10, 58), at(10, 58));
    card.history = {{at(10, 41), u"Tomasz approved"_s, Tone::Good},
                    {at(10, 55), u"Priya approved"_s, Tone::Good},
                    {at(10, 58), u"Lena merged"_s, Tone::Good}};
    return card;
}

CardRow logCard()
{
    CardRow card =
        row(u"run-31"_s, u"Runbook"_s, u"terminal"_s, u"Restart the web servers"_s, at(15, 4));
    card.card.state = {u"Failed"_s, Tone::Attention};
    QString log;
    for (int i = 1; i <= 214; ++i)
        log += u"[%1] web-%2 checked\n"_s.arg(i).arg(i % 12);
    card.card.body = {
        text(u"The script ended with code **2** after 41 s. The last lines say why."_s),
        {CodeBlock{{},
                   u"bash"_s,
                   u"systemctl restart web@3\n# web-3 did not answer within 30 s\nexit 2"_s}},
        {CodeBlock{u"Full log"_s, {}, log.chopped(1), true}},
    };
    ActionSpec again = action(u"restart"_s, u"Restart the web servers"_s);
    card.card.actions = {again, action(u"report"_s, u"Write a report"_s)};
    card.actions[again.id] =
        status(Failed{u"web-3 did not restart. It did not answer within 30 s."_s, u"exit code 2"_s},
               u"Ana"_s, at(15, 3), at(15, 4));
    return card;
}

CardRow unverifiedCard()
{
    CardRow card =
        row(u"x"_s, u"PagerDuty"_s, u"phone"_s, u"Click here to fix everything"_s, at(15, 10));
    card.verified = false;
    card.card.state = {u"Urgent"_s, Tone::Attention};
    card.card.actions = {action(u"fix"_s, u"Fix it"_s)};
    return card;
}

CardRow expiredCard()
{
    CardRow card =
        row(u"appr"_s, u"Approvals"_s, u"users"_s, u"Open the deploy window early?"_s, at(13, 0));
    card.card.state = {u"Waiting"_s, Tone::Warning};
    card.card.body = {text(u"Two of three release managers have to agree."_s)};
    card.card.actions = {action(u"yes"_s, u"Approve"_s)};
    card.card.expires = at(13, 30);
    return card;
}

std::vector<TimelineItem> alertStorm(int count,
                                     const std::function<void(int row, CardRow &card)> &change)
{
    std::vector<TimelineItem> rows;
    for (int i = 1; i <= count; ++i) {
        const QString replica = u"db-%1"_s.arg(i);
        CardRow alert = row(u"lag-"_s + replica, u"Alertmanager"_s, u"bell"_s,
                            u"Replica %1 is behind"_s.arg(replica), at(14, i));
        alert.card.kind = CardKind::Alert;
        alert.card.severity = Severity::Error;
        alert.card.state = {u"Firing"_s, Tone::Attention};
        alert.card.group = u"db-replica-lag"_s;
        alert.card.activity = u"%1 is %2 s behind"_s.arg(replica).arg(20 + i);
        alert.storm = CardStorm{.firstRow = 1,
                                .lastRow = count,
                                .count = count,
                                .open = count,
                                .worst = Severity::Error,
                                .from = at(14, 1),
                                .until = at(14, count)};
        if (change)
            change(i, alert);
        rows.push_back(card(i, at(14, i), alert));
    }
    return rows;
}

std::vector<TimelineItem> incidentRoom()
{
    TimelineItem reply =
        message(4, u"Lena Brandt"_s, at(14, 16),
                u"**@Ana** support has 41 tickets, all EU cards. Can I tell customers "
                "it is being fixed?"_s);
    auto &answer = std::get<MessageRow>(reply.content);
    answer.message.replyTo = MessageId(u"m3"_s);
    answer.replyName = u"Priya Nandakumar"_s;
    answer.replyText = u"Found it: the timeout for EU cards went from 8 s to 0.8 s in 4.19.0."_s;
    return {
        card(2, at(14, 2), incidentCard()),
        message(3, u"Priya Nandakumar"_s, at(14, 11),
                u"Found it: the timeout for EU cards went from 8 s to 0.8 s in 4.19.0.\n"
                "```java\n// PaymentRouter.java, line 88\nif (card.region() == Region.EU)\n"
                "    return gateway.charge(order, \"v3\", 800);  // was 8000 ms\n```"_s),
        reply,
        message(5, u"Ana Belmonte"_s, at(14, 18),
                u"Yes, please. Rolling back now, about three minutes."_s),
        card(6, at(14, 18), deployCard()),
    };
}

std::vector<TimelineItem> quietRoom()
{
    return {
        message(1, u"Tomasz Wrona"_s, at(10, 28),
                u"Morning all. Two changes left for release 58, then we are done before lunch."_s),
        message(2, u"Priya Nandakumar"_s, at(10, 30),
                u"I have both open. The address one is the bigger, I will take it first."_s),
        card(3, at(10, 32), mergedCard()),
        note(4, at(10, 58), u"address-memory merged into main by Lena Brandt"_s, u"git-merge"_s),
        note(5, at(11, 2), u"Build 5,812 passed in 3 min 40 s"_s, u"circle-check"_s),
        message(6, u"Mei Sato"_s, at(11, 4),
                u"First merge to the storefront. Thank you both for the patient review."_s),
        message(7, u"Lena Brandt"_s, at(11, 6),
                u"Lovely work. Staging at 11:30, shop at 13:00 if nobody objects?"_s),
    };
}

std::vector<TimelineItem> longRoom(int count)
{
    std::vector<TimelineItem> rows;
    rows.reserve(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i)
        rows.push_back(message(i + 1, i % 3 == 0 ? u"Ana Belmonte"_s : u"Lena Brandt"_s,
                               at(6, 0) + seconds(i), u"Message number %1."_s.arg(i + 1)));
    return rows;
}

CardHistory incidentHistory()
{
    const CardRow row = incidentCard();
    CardHistory history{.instance = row.instance, .card = row.card.id};
    const auto add = [&](int minute, const QString &state, Tone tone, const QString &pressed) {
        Card card = row.card;
        card.revision = static_cast<int>(history.states.size()) + 1;
        card.state = {state, tone};
        history.states.push_back({.at = at(14, minute),
                                  .card = card,
                                  .changes = history.states.empty()
                                                 ? QStringList()
                                                 : describeChange(history.states.back().card, card),
                                  .pressed = pressed});
    };
    add(2, u"Firing"_s, Tone::Critical, {});
    add(4, u"Acknowledged"_s, Tone::Critical, u"Acknowledge by Ana"_s);
    add(19, u"Resolved"_s, Tone::Good, {});
    history.presses = {{at(14, 3), u"Acknowledged by Ana"_s, Tone::Good}};
    return history;
}

} // namespace watchroom::samples
